package org.lectern.solve.search;

import java.util.random.RandomGenerator;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.local.CheapestInsertion;
import org.lectern.solve.local.Construction;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.local.LastMoves;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.ScoreDirector;
import org.lectern.solve.proof.Certificate;

/**
 * The course of a search: construction, then rounds of steps that double in length. Meanwhile another thread raises the
 * multipliers. Once they rise no more, it branches if few places are left, and looks for better timetables.
 */
public final class Search {

    private static final int REPORT_EVERY = 500;

    private final Instance instance;
    private final ScoreDirector scoreDirector;
    private final RandomGenerator random;
    private final SearchListener listener;
    private final Termination termination;
    private final Assignment assignment;
    private final IncumbentTracker incumbent;
    private final SearchSetup setup;
    private final AscentWork work;
    private final Score trivialBound;
    private CheapestInsertion insertion;
    private AnnealingTeam annealing;
    private BoundSearch bounds;
    private AscentHelp help;
    private TreeGrowth growth;
    private PartRounds parts;
    private final SubsetBound subsets;
    private final Packings packings = new Packings();
    private final StepCounter counter = new StepCounter();

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
        this.work = new AscentWork(() -> annealing.looksAStep(), setup.isSmall());
        this.assignment = new Assignment(instance, setup.groups());
        for (int s = 0; s < start.sessionCount(); s++) {
            assignment.move(s, start.room(s), start.option(s));
        }
        this.incumbent = new IncumbentTracker(assignment, scoreDirector, this::onImprovement);
        use(setup.model(maxHard()));
        this.trivialBound = bounds.score();
        this.subsets = new SubsetBound(instance);
    }

    private void use(LagrangianModel model) {
        insertion = new CheapestInsertion(model, assignment, random);
        annealing = new AnnealingTeam(
                model,
                assignment,
                incumbent,
                insertion,
                random,
                setup.threads(),
                this::isOver,
                scoreDirector::isStopped,
                this::countStep);
        bounds = new BoundSearch(
                model,
                new EventSearch(model, incumbent, insertion, this::onBetterBound),
                setup.isSmall(),
                new BackgroundTasks(scoreDirector::isStopped));
        LevelRounds levelRounds = new LevelRounds(instance, incumbent, bounds, work);
        help = new AscentHelp(bounds, levelRounds, work, this::joinBackground, this::isOver);
        growth = new TreeGrowth(bounds, work);
        parts = new PartRounds(bounds, incumbent, work, this::countSteps, this::isOver);
    }

    /** A timetable may always be empty, so a place that costs more than that at hard level is of no interest. */
    private long maxHard() {
        return Math.min(instance.emptyTimetableScore().hard(), incumbent.best().hard());
    }

    /** Searches until it is proven, stopped or no longer pays. */
    public void run() {
        listener.onConstruction(this);
        construction().placeUnscheduled(scoreDirector::isStopped);
        try {
            annealing.completeSessions();
            complete(Construction.firstEjections(instance.sessionCount()));
            closeMediumGap();
            if (setup.isSmall()) {
                branchAndImprove();
            } else {
                ascendAndImprove();
            }
        } finally {
            // A rule of an application may fail in the middle of a round.
            bounds.background().cancel();
        }
        incumbent.restoreBest();
        if (!isProven()) {
            new LastMoves(instance, assignment, incumbent, scoreDirector::isStopped).run();
            // At a limit of steps, all the rest of the work is done.
            subsets.raise(bounds, incumbent, scoreDirector::isStopped);
        }
    }

    /** Improves the timetable of a small event, while another thread raises the multipliers and then branches. */
    private void branchAndImprove() {
        RoundLengths rounds = RoundLengths.ifBranched();
        while (!isOver()) {
            startAscent(rounds.next());
            if (!bounds.background().isBusy() && !isOver() && bounds.isSettled()) {
                growth.start(rounds.next());
            }
            listener.onImprovement(this);
            if (bounds.background().isBusy() && rounds.isForProof(counter.sinceTimetable())) {
                joinBackground();
                countSteps(rounds.next());
            } else {
                improveBeside(rounds);
                joinBackground();
            }
            complete(rounds.next());
            closeMediumGap();
        }
    }

    /** Improves the timetable for at least a part of the time that the other thread takes. */
    private void improveBeside(RoundLengths rounds) {
        long places = bounds.background().isBusy() ? bounds.model().placeCount() : 0;
        for (int done = 0; done == 0 || (done < work.minSteps(places) && !isOver()); ) {
            annealing.run(rounds.next(), termination.stepsLeft(this), bounds);
            done += rounds.next();
            rounds.lengthen(annealing.isRacing());
        }
    }

    private void countSteps(int count) {
        for (int i = 0; i < count && !isOver(); i++) {
            countStep();
        }
    }

    /** Raises the multipliers on another thread, and improves the timetable with those of the round before. */
    private void ascendAndImprove() {
        listener.onImprovement(this);
        annealing.lead(RoundLengths.lead(instance.sessionCount()));
        RoundLengths rounds = RoundLengths.of(instance.sessionCount());
        for (boolean isFirst = true; !isOver(); isFirst = false) {
            startAscent(rounds.next());
            if (!growth.startBeside(bounds.isTight(), counter.steps(), rounds.next())) {
                bounds.startEjectionSearch(incumbent.bestAssignment(), rounds.next(), random);
            }
            listener.onImprovement(this);
            annealing.run(rounds.next(), termination.stepsLeft(this), bounds);
            if (annealing.isSettled()) {
                parts.run(rounds.next(), counter.steps());
            }
            if (isProven()) {
                bounds.background().cancel();
            }
            joinBackground();
            if (isFirst && !isOver()) {
                placeIncomplete();
            }
            complete(rounds.next());
            closeMediumGap();
            long forProof = rounds.stepsForProof(counter.sinceTimetable());
            growth.growAlone(forProof, this::joinBackground, this::countSteps, this::isOver);
            rounds.lengthen(annealing.isRacing());
        }
    }

    /** Looks for a timetable that leaves nothing out, unless there is one or the bound tells that there is none. */
    private void complete(int ejections) {
        if (isOver() || incumbent.best().medium() == 0 || bounds.score().medium() > 0) {
            return;
        }
        annealing.setScarce();
        construction().complete(ejections, random.nextLong(), () -> {
            countStep();
            return isOver();
        });
    }

    /** Raises the bound at medium level, and leaves less out, as far as there is a gap between the two. */
    private void closeMediumGap() {
        subsets.raise(bounds, incumbent, this::isOver);
        packings.run(bounds, incumbent, this::isOver);
    }

    /** Where something is unplaced still, multipliers may lead to a better start. */
    private void placeIncomplete() {
        incumbent.restoreBest();
        if (assignment.incompleteSessions().size() > 0) {
            construction().rebuild(scoreDirector::isStopped);
            annealing.completeSessions();
        }
    }

    private Construction construction() {
        return new Construction(bounds.model(), assignment, incumbent, insertion);
    }

    private void countStep() {
        counter.count();
        growth.afterStep(counter.steps());
        if (counter.steps() % REPORT_EVERY == 0) {
            listener.onProgress(this);
        }
    }

    private boolean isOver() {
        return isProven() || scoreDirector.isStopped() || termination.isTerminated(this);
    }

    /** Returns whether the bound is met. */
    public boolean isProven() {
        return bounds.isProven();
    }

    /** @param steps how many steps the search makes meanwhile */
    private void startAscent(int steps) {
        // After the hard cost has fallen, fewer places are of interest, and multipliers mean something else.
        if (maxHard() < bounds.model().maxHard()) {
            use(setup.model(maxHard()));
        }
        help.startAscent(steps);
    }

    private void joinBackground() {
        if (bounds.background().isBranching()) {
            listener.onProof(this);
        } else {
            listener.onBounding(this);
        }
        bounds.background().join();
        growth.end();
    }

    private void onBetterBound() {
        counter.onBound(best(), bounds.score());
        listener.onProgress(this);
    }

    private void onImprovement() {
        counter.onTimetable(best());
        listener.onProgress(this);
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
        return counter.steps();
    }

    /** Returns what counts its steps, and those since it became better. */
    public StepCounter counter() {
        return counter;
    }
}
