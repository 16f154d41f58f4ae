package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.ForkedTask;
import org.lectern.job.work.JobScope;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.local.AnnealingKind;
import org.lectern.solve.local.CheapestInsertion;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.local.RuinAndRecreate;
import org.lectern.solve.local.SimulatedAnnealing;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;

/**
 * The annealing of a search on its own thread, and walks beside it on further ones. After each round the search takes over
 * the best that any has found, in the order of the walks, so that the same number of threads gives the same timetable.
 */
final class AnnealingTeam {

    /** Those of the search and of the bound. */
    private static final int OWN_THREADS = 2;

    private final RandomGenerator random;
    private final int threads;
    private final IncumbentTracker incumbent;
    private final CheapestInsertion insertion;
    private final SimulatedAnnealing annealing;
    private final LagrangianModel model;
    private final List<AnnealingWalk> walks;
    /** On the thread of the bound, where that has nothing to do. */
    private @Nullable AnnealingWalk companion;

    private final BooleanSupplier stop;
    private long steps;
    private final RoundKinds kinds;
    private final StartRaces races;
    /** Whether the last round was one of a race. */
    private boolean hasRaced;

    /**
     * @param threads how many threads there are: one of the search, one of the bound, and one for each walk beside
     * @param isOver whether the search need not go on
     * @param stop whether to end soon; asked from other threads too
     * @param onStep called at each step of the search's own thread
     */
    AnnealingTeam(
            LagrangianModel model,
            Assignment assignment,
            IncumbentTracker incumbent,
            CheapestInsertion insertion,
            RandomGenerator random,
            int threads,
            BooleanSupplier isOver,
            BooleanSupplier stop,
            Runnable onStep) {
        this.model = model;
        this.kinds = new RoundKinds(model.sessionCount());
        this.random = random;
        this.threads = threads;
        this.incumbent = incumbent;
        this.insertion = insertion;
        this.stop = stop;
        this.annealing = new SimulatedAnnealing(
                incumbent,
                new RuinAndRecreate(model, assignment, insertion, random),
                random,
                mediumOfSession(model.instance()),
                isOver,
                () -> {
                    steps++;
                    onStep.run();
                });
        this.races = new StartRaces(model, random, isOver, stop, onStep);
        this.walks = IntStream.range(0, Math.max(0, threads - OWN_THREADS))
                .mapToObj(i -> newWalk())
                .toList();
    }

    /** Returns at how many places a step of the search's own thread has looked in the mean so far. */
    double looksAStep() {
        return (double) insertion.looks() / Math.max(1, steps);
    }

    /** Returns what it costs at medium level to leave a session out, in the mean. */
    static double mediumOfSession(Instance instance) {
        return Math.max(1.0, (double) instance.emptyTimetableScore().medium()) / Math.max(1, instance.sessionCount());
    }

    /** Makes room for what is unplaced, on the search's own thread. */
    void completeSessions() {
        annealing.completeSessions();
    }

    /** It was hard to leave nothing out, so every second round may do so on the way. */
    void setScarce() {
        kinds.setScarce();
    }

    /** Runs a short round on the search's own thread. */
    void lead(int steps) {
        annealing.run(AnnealingKind.SOFT, steps);
    }

    /**
     * Runs a round. Where more is left out than the bound tells must be, every second round may leave other things out.
     *
     * @param maxSteps after how many steps the search has reached its limit
     * @param bounds what is known of better timetables
     */
    void run(int round, long maxSteps, BoundSearch bounds) {
        AnnealingKind kind = kinds.next(incumbent.best(), bounds.score());
        List<AnnealingWalk> walking = new ArrayList<>(walks);
        boolean hasIdleThread = threads >= OWN_THREADS && !bounds.background().isBusy();
        boolean isNarrow = hasIdleThread && bounds.isTight();
        if (hasIdleThread && !isNarrow) {
            companion = companion == null ? newWalk() : companion;
            walking.add(companion);
        }
        Round started =
                new Round(kind, round, Math.min(round, maxSteps), incumbent.bestAssignment(), bounds.relaxedScore());
        DoubleFunction<LagrangianModel> kernels = kernels(walking, round, bounds);
        walking.forEach(walk -> started.start(walk, insertion.multipliers(), kernels));
        if (isNarrow) {
            AnnealingWalk narrow = narrowWalk(bounds);
            walking.add(narrow);
            started.start(narrow, bounds.narrowMultipliers(), kernels);
        }
        long before = steps + races.steps();
        runOwn(kind, round, bounds.relaxedScore(), kernels);
        // If the search ends for another reason than its limits, how far a walk has come depends on its speed.
        boolean isWhole = steps + races.steps() - before >= started.maxSteps || stop.getAsBoolean();
        if (!isWhole) {
            walking.forEach(AnnealingWalk::cancel);
        }
        List<AssignmentSnapshot> found = started.join();
        if (isWhole) {
            found.forEach(incumbent::offer);
        }
    }

    /** Returns the kernels of the races that start in a round, which are the same for all. */
    private DoubleFunction<LagrangianModel> kernels(List<AnnealingWalk> walking, int round, BoundSearch bounds) {
        Score best = incumbent.best();
        Score lowerBound = bounds.relaxedScore();
        boolean startsRace = (!races.isRunning() && isRaceDue(round, lowerBound))
                || walking.stream().anyMatch(walk -> walk.startsRace(round, best, lowerBound));
        return startsRace ? StartRaces.found(bounds::kernel) : share -> model;
    }

    private boolean isRaceDue(int round, Score lowerBound) {
        return races.isDue(round, annealing.idleRounds(), steps, incumbent.best(), lowerBound);
    }

    private void runOwn(AnnealingKind kind, int round, Score lowerBound, DoubleFunction<LagrangianModel> kernels) {
        hasRaced = isRaceDue(round, lowerBound);
        if (hasRaced) {
            annealing.forgetIdleRounds();
            races.run(() -> round, insertion.multipliers(), lowerBound, kernels, incumbent);
        } else {
            annealing.run(kind, round);
        }
    }

    /** Returns whether the last round has decided a race, or was none of a race and has found little. */
    boolean isSettled() {
        return hasRaced ? !races.isRunning() : annealing.idleRounds() > 0;
    }

    /** Returns whether the next round is one of a race, for which rounds need not be longer. */
    boolean isRacing() {
        return races.isRunning();
    }

    /** A round of the walks beside the search. */
    private record Round(
            AnnealingKind kind,
            int steps,
            long maxSteps,
            AssignmentSnapshot start,
            Score lowerBound,
            List<ForkedTask<AssignmentSnapshot>> running) {

        Round(AnnealingKind kind, int steps, long maxSteps, AssignmentSnapshot start, Score lowerBound) {
            this(kind, steps, maxSteps, start, lowerBound, new ArrayList<>());
        }

        void start(AnnealingWalk walk, LagrangeMultipliers multipliers, DoubleFunction<LagrangianModel> kernels) {
            running.add(JobScope.current()
                    .fork(
                            "lectern-annealing",
                            () -> walk.run(start, multipliers, kind, steps, maxSteps, lowerBound, kernels)));
        }

        List<AssignmentSnapshot> join() {
            return running.stream().map(ForkedTask::join).toList();
        }
    }

    /**
     * Returns a walk that stays among the places that a better timetable may use, as in kernel search (Angelelli, Mansini and
     * Speranza 2010), for the thread of the bound where that has nothing to do.
     */
    private AnnealingWalk narrowWalk(BoundSearch bounds) {
        return new AnnealingWalk(bounds.narrowModel(), incumbent.bestAssignment(), random.nextLong(), stop, false);
    }

    private AnnealingWalk newWalk() {
        return new AnnealingWalk(model, incumbent.bestAssignment(), random.nextLong(), stop, true);
    }
}
