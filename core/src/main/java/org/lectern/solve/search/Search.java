package org.lectern.solve.search;

import java.util.random.RandomGenerator;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.local.CheapestInsertion;
import org.lectern.solve.local.Construction;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.local.LastInsertions;
import org.lectern.solve.local.RuinAndRecreate;
import org.lectern.solve.local.SimulatedAnnealing;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.ScoreDirector;
import org.lectern.solve.proof.Certificate;

/**
 * The course of a search: construction, then rounds of steps that double in length. Where the event is small enough, multipliers
 * come before them and attempts to close the gap by branching between them; otherwise multipliers are raised meanwhile.
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

    /** In terms of what it costs at medium level to unschedule a session. */
    private static final double MEDIUM_SHARE = 0.3;

    /** The arcs that the ascent looks at in about as long as a step takes, which grows with the event. */
    private static final long WORK_A_STEP = 4000;

    private static final long WORK_A_STEP_AND_SESSION = 40;
    private static final long MAX_WORK_A_STEP = 30_000;

    private static final long MIN_WORK = 4_000_000;

    /** Branching waits for good multipliers, and the search of a small event waits for branching. */
    private static final long MIN_WORK_IF_BRANCHED = 40_000_000;

    private static final int REPORT_EVERY = 500;

    private final Instance instance;
    private final ScoreDirector scoreDirector;
    private final RandomGenerator random;
    private final SearchListener listener;
    private final Termination termination;
    private final Assignment assignment;
    private final IncumbentTracker incumbent;
    private final SearchSetup setup;
    private final Score trivialBound;
    private CheapestInsertion insertion;
    private SimulatedAnnealing annealing;
    private BoundSearch bounds;
    private long steps;
    private long lastImprovementStep;

    /**
     * @param setup made for the same instance
     * @param scoreDirector holds the assignment {@code start}
     */
    public Search(
            Instance instance,
            SearchSetup setup,
            ScoreDirector scoreDirector,
            RandomGenerator random,
            SearchListener listener,
            Termination termination,
            AssignmentSnapshot start) {
        this.instance = instance;
        this.scoreDirector = scoreDirector;
        this.random = random;
        this.listener = listener;
        this.termination = termination;
        this.setup = setup;
        this.assignment = new Assignment(instance, setup.groups());
        for (int s = 0; s < start.sessionCount(); s++) {
            assignment.move(s, start.room(s), start.option(s));
        }
        this.incumbent = new IncumbentTracker(assignment, scoreDirector, this::onImprovement);
        LagrangianModel model = setup.model(maxHard());
        this.insertion = new CheapestInsertion(model, assignment, random);
        this.annealing = newAnnealing(model);
        this.bounds = newBounds(model);
        this.trivialBound = bounds.score();
    }

    /** A timetable may always be empty, so a place that costs more than that at hard level is of no interest. */
    private long maxHard() {
        return Math.min(instance.emptyTimetableScore().hard(), incumbent.best().hard());
    }

    /** Searches until it is proven, stopped or no longer pays. */
    public void run() {
        listener.onConstruction(this);
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
            bounds.cancel();
        }
        incumbent.restoreBest();
        if (!isProven()) {
            new LastInsertions(instance, assignment, incumbent).run();
        }
    }

    /** Branching wants good multipliers, and closes the gap of a small event before many steps are made. */
    private void branchAndImprove() {
        int round = FIRST_ROUND_IF_BRANCHED;
        int branches = FIRST_BRANCHES;
        annealing.completeSessions();
        while (!isOver()) {
            startAscent(round);
            listener.onImprovement(this);
            annealing.run(Math.max(round, stepsMeanwhile()));
            joinBackground();
            round = Math.min(MAX_ROUND, round * 2);
            if (!isOver() && bounds.isSettled()) {
                bounds.ascendBySubgradient();
                branch(branches);
                branches = Math.min(MAX_BRANCHES, branches * 4);
            }
        }
    }

    /** A short first round without multipliers: the second core is still busy compiling code. */
    private void lead() {
        listener.onImprovement(this);
        annealing.run(Math.min(MAX_LEAD, LEAD_A_SESSION * instance.sessionCount()));
    }

    /** Raises the multipliers on another thread, and improves the timetable with those of the round before. */
    private void ascendAndImprove() {
        int round = Math.max(FIRST_ROUND, FIRST_ROUND_A_SESSION * instance.sessionCount());
        boolean isFirst = true;
        while (!isOver()) {
            startAscent(round);
            bounds.startEjectionSearch(round, random);
            listener.onImprovement(this);
            annealing.run(round);
            if (isProven()) {
                bounds.cancel();
            }
            joinBackground();
            if (isFirst && !isOver()) {
                placeIncomplete();
            }
            round = Math.min(MAX_ROUND, round * 2);
            isFirst = false;
        }
    }

    /** Where something is unplaced still, multipliers may lead to a better start. */
    private void placeIncomplete() {
        incumbent.restoreBest();
        if (assignment.incompleteSessions().size() > 0) {
            construction().rebuild();
            annealing.completeSessions();
        }
    }

    private Construction construction() {
        return new Construction(bounds.model(), assignment, incumbent, insertion);
    }

    private SimulatedAnnealing newAnnealing(LagrangianModel model) {
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
        return isProven() || isStopped();
    }

    /** Returns whether the bound is met. */
    public boolean isProven() {
        return bounds.isProven();
    }

    private boolean isStopped() {
        return scoreDirector.isStopped() || termination.isTerminated(this);
    }

    /** @param steps how many steps the search makes meanwhile */
    private void startAscent(int steps) {
        renewModel();
        long minWork = setup.usesBranchAndBound() ? MIN_WORK_IF_BRANCHED : MIN_WORK;
        bounds.startAscent(Math.max(minWork, steps * workOfStep()));
    }

    private long workOfStep() {
        return Math.min(MAX_WORK_A_STEP, WORK_A_STEP + WORK_A_STEP_AND_SESSION * instance.sessionCount());
    }

    /** The number of steps that take about as long as the ascent may. */
    private int stepsMeanwhile() {
        return bounds.isAscending() ? (int) (MIN_WORK_IF_BRANCHED / workOfStep()) : 0;
    }

    private void joinBackground() {
        listener.onBounding(this);
        bounds.join();
    }

    private void branch(int nodes) {
        listener.onProof(this);
        renewModel();
        bounds.branch(nodes, this::isStopped, made -> steps += made);
    }

    private BoundSearch newBounds(LagrangianModel model) {
        return new BoundSearch(
                model, insertion, incumbent, setup.usesBranchAndBound(), scoreDirector::isStopped, this::onImprovement);
    }

    private void onImprovement() {
        lastImprovementStep = steps;
        listener.onProgress(this);
    }

    /** After the hard cost of the best has fallen, fewer places are of interest, and multipliers mean something else. */
    private void renewModel() {
        if (maxHard() < bounds.model().maxHard()) {
            LagrangianModel model = setup.model(maxHard());
            insertion = new CheapestInsertion(model, assignment, random);
            annealing = newAnnealing(model);
            bounds = newBounds(model);
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
        return isProven() ? best() : bounds.score();
    }

    /** Returns the sum of each session's cheapest place, taken alone. */
    public Score trivialBound() {
        return trivialBound;
    }

    public Certificate certificate() {
        return bounds.certificate(lowerBound());
    }

    public long steps() {
        return steps;
    }

    /** Returns how many steps have been made since the best timetable or the best bound was found. */
    public long stepsSinceImprovement() {
        return steps - lastImprovementStep;
    }
}
