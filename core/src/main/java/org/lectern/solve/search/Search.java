package org.lectern.solve.search;

import java.util.random.RandomGenerator;
import org.lectern.rule.Score;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.bound.SubgradientAscent;
import org.lectern.solve.exact.BranchAndBound;
import org.lectern.solve.local.CheapestInsertion;
import org.lectern.solve.local.Construction;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.local.RuinAndRecreate;
import org.lectern.solve.local.SimulatedAnnealing;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.ScoreDirector;
import org.lectern.solve.proof.Certificate;

/**
 * The course of a search: construction, then rounds of steps that double in length. Where the event is small enough, prices
 * come before them and attempts to close the gap by branching between them; otherwise prices are raised meanwhile.
 */
public final class Search {

    private static final int FIRST_ROUND = 2000;
    private static final int FIRST_ROUND_A_SESSION = 20;
    private static final int MAX_ROUND = 1 << 28;
    private static final int LEAD_A_SESSION = 12;
    private static final int MAX_LEAD = 15_000;
    private static final int FIRST_ROUND_IF_BRANCHED = 250;
    private static final int FIRST_BRANCHES = 300;
    private static final int MAX_BRANCHES = 20_000;

    /** In terms of what it costs at medium level to leave a session out. */
    private static final double MEDIUM_SHARE = 0.3;

    private static final int FIRST_STAGES = 2;
    private static final int MAX_STAGES = 1 << 10;
    private static final int STAGES_IF_BRANCHED = 4;
    private static final int ASCENT_STEPS_IF_BRANCHED = 600;
    private static final int REPORT_EVERY = 500;

    private final Instance instance;
    private final ScoreDirector scoreDirector;
    private final RandomGenerator random;
    private final SearchListener listener;
    private final Assignment assignment;
    private final IncumbentTracker incumbent;
    private final SearchSetup setup;
    private final Score floor;
    private LagrangianModel model;
    private CheapestInsertion insertion;
    private SimulatedAnnealing annealing;
    private LagrangeMultipliers multipliers;
    private BackgroundTasks background;
    private DualBound bound;
    private long steps;
    private long lastImprovementStep;

    /**
     * @param preparation made for the same instance
     * @param scoreDirector holds the same assignment as {@code rooms} and {@code options} at the start
     * @param rooms a room for each session, or -1
     * @param options an option for each session, or -1
     */
    public Search(
            Instance instance,
            SearchSetup preparation,
            ScoreDirector scoreDirector,
            RandomGenerator random,
            SearchListener watch,
            int[] rooms,
            int[] options) {
        this.instance = instance;
        this.scoreDirector = scoreDirector;
        this.random = random;
        this.listener = watch;
        this.setup = preparation;
        this.assignment = new Assignment(instance, preparation.groups());
        for (int s = 0; s < rooms.length; s++) {
            assignment.move(s, rooms[s], options[s]);
        }
        this.incumbent = new IncumbentTracker(assignment, scoreDirector, this::gotBetter);
        this.model = preparation.model(maxHard());
        this.multipliers = LagrangeMultipliers.zero(model);
        this.insertion = new CheapestInsertion(model, assignment, random);
        this.annealing = newAnnealing();
        this.bound = DualBound.trivial(model);
        this.floor = bound.score();
        this.background = new BackgroundTasks(model, scoreDirector::isStopped);
    }

    /** Leaving everything out is always possible, so no place that is dearer than that at hard level is of interest. */
    private long maxHard() {
        return Math.min(instance.emptyTimetableScore().hard(), incumbent.best().hard());
    }

    /** Searches until it is proven, stopped or no longer pays. */
    public void run() {
        listener.onPhaseStart(SearchListener.SearchPhase.CONSTRUCTION, this);
        construction().placeUnscheduled();
        try {
            if (setup.usesBranchAndBound()) {
                branchAndImprove();
            } else {
                annealing.completeSessions();
                lead();
                ascendAndImprove();
            }
        } finally {
            // A rule of an application may fail in the middle of a round.
            background.cancel();
        }
        incumbent.restoreBest();
    }

    /** Branching wants good prices, and closes the gap of a small event before many steps are made. */
    private void branchAndImprove() {
        startAscent(STAGES_IF_BRANCHED);
        joinBackground();
        ascendBySubgradient();
        int round = FIRST_ROUND_IF_BRANCHED;
        int branches = FIRST_BRANCHES;
        while (!isOver()) {
            listener.onPhaseStart(SearchListener.SearchPhase.IMPROVEMENT, this);
            annealing.run(round);
            round = Math.min(MAX_ROUND, round * 2);
            if (!isOver()) {
                branch(branches);
                branches = Math.min(MAX_BRANCHES, branches * 4);
            }
        }
    }

    /** A short round without prices: while code is still being compiled, that takes the second core. */
    private void lead() {
        listener.onPhaseStart(SearchListener.SearchPhase.IMPROVEMENT, this);
        annealing.run(Math.min(MAX_LEAD, LEAD_A_SESSION * instance.sessionCount()));
    }

    /** Prices are raised while the timetable is improved by those of the round before. */
    private void ascendAndImprove() {
        int round = Math.max(FIRST_ROUND, FIRST_ROUND_A_SESSION * instance.sessionCount());
        int stages = FIRST_STAGES;
        while (!isOver()) {
            startAscent(stages);
            if (!background.isBusy()) {
                startEjecting(round);
            }
            listener.onPhaseStart(SearchListener.SearchPhase.IMPROVEMENT, this);
            annealing.run(round);
            if (isProven()) {
                background.cancel();
            }
            joinBackground();
            if (stages == FIRST_STAGES && !isOver()) {
                placeIncomplete();
            }
            round = Math.min(MAX_ROUND, round * 2);
            stages = Math.min(MAX_STAGES, stages * 2);
        }
    }

    /** Where something is left out still, prices may tell of a better start. */
    private void placeIncomplete() {
        incumbent.restoreBest();
        if (assignment.incompleteSessions().size() > 0) {
            construction().rebuild();
            annealing.completeSessions();
        }
    }

    private Construction construction() {
        return new Construction(model, assignment, incumbent, insertion);
    }

    private SimulatedAnnealing newAnnealing() {
        return new SimulatedAnnealing(
                incumbent,
                new RuinAndRecreate(model, assignment, insertion, random),
                random,
                MEDIUM_SHARE * instance.emptyTimetableScore().medium() / Math.max(1, instance.sessionCount()),
                this::isOver,
                this::countStep);
    }

    private void countStep() {
        steps++;
        if (steps % REPORT_EVERY == 0) {
            listener.onProgress(this);
        }
    }

    private boolean isOver() {
        return isProven() || scoreDirector.isStopped() || listener.isTerminated(this);
    }

    /** Returns whether the bound is met. */
    public boolean isProven() {
        return bound.score().compareTo(best()) >= 0;
    }

    private void startAscent(int stages) {
        renewModel();
        background.startAscent(stages, best().soft() - floor.soft(), packedBest(), this::use);
    }

    /** When prices rise no more, the second thread looks among the places that they leave. */
    private void startEjecting(int round) {
        background.startEjectionSearch(
                multipliers, bestAssignment(), packedBest(), round, random.nextLong(), this::tryAll);
    }

    private void joinBackground() {
        listener.onPhaseStart(SearchListener.SearchPhase.BOUNDING, this);
        background.join();
    }

    /** Goes on from the prices so far as branching does, which tells more of a small event. */
    private void ascendBySubgradient() {
        SubgradientAscent search = new SubgradientAscent(model);
        search.run(
                multipliers,
                Node.root(model),
                packedBest(),
                ASCENT_STEPS_IF_BRANCHED,
                scoreDirector::isStopped,
                ignored -> {});
        use(search.multipliers());
    }

    private void use(LagrangeMultipliers better) {
        DualBound priced = DualBound.relaxed(model, better);
        if (priced.score().compareTo(bound.score()) >= 0) {
            multipliers = better;
            insertion.setMultipliers(better);
        }
        raise(priced);
    }

    private void branch(int nodes) {
        listener.onPhaseStart(SearchListener.SearchPhase.PROOF, this);
        renewModel();
        BranchAndBound branching =
                new BranchAndBound(model, this::tryAll, () -> scoreDirector.isStopped() || listener.isTerminated(this));
        DualBound proven = branching.run(multipliers, best(), nodes);
        steps += branching.nodes();
        raise(proven);
    }

    private Score tryAll(AssignmentSnapshot snapshot) {
        incumbent.offer(snapshot);
        return best();
    }

    private long packedBest() {
        return model.pack(best());
    }

    private void raise(DualBound other) {
        if (other.score().compareTo(bound.score()) > 0) {
            bound = other;
            gotBetter();
        }
    }

    private void gotBetter() {
        lastImprovementStep = steps;
        listener.onProgress(this);
    }

    /** After the hard cost of the best has fallen, fewer places are of interest, and prices mean something else. */
    private void renewModel() {
        if (maxHard() < model.maxHard()) {
            model = setup.model(maxHard());
            multipliers = LagrangeMultipliers.zero(model);
            insertion = new CheapestInsertion(model, assignment, random);
            annealing = newAnnealing();
            bound = DualBound.trivial(model);
            background = new BackgroundTasks(model, scoreDirector::isStopped);
        }
    }

    public Score best() {
        return incumbent.best();
    }

    public AssignmentSnapshot bestAssignment() {
        return incumbent.bestAssignment();
    }

    /** Returns the bound, never above the best score. */
    public Score lowerBound() {
        return isProven() ? best() : bound.score();
    }

    /** Returns the sum of each session's cheapest place, taken alone. */
    public Score trivialBound() {
        return floor;
    }

    public Certificate certificate() {
        return bound.certificate(lowerBound());
    }

    public long steps() {
        return steps;
    }

    /** Returns how many steps have been made since the best timetable or the best bound was found. */
    public long stepsSinceImprovement() {
        return steps - lastImprovementStep;
    }
}
