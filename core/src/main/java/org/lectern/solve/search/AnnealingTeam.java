package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.lectern.rule.Score;
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

    private final IncumbentTracker incumbent;
    private final CheapestInsertion insertion;
    private final SimulatedAnnealing annealing;
    private final List<AnnealingWalk> walks;
    private final BooleanSupplier stop;
    private long steps;
    private boolean isScarce;
    private boolean isRelaxed;
    private boolean isAtMedium;

    /**
     * @param walkCount how many walks there are beside the search, each with a thread of its own
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
            int walkCount,
            BooleanSupplier isOver,
            BooleanSupplier stop,
            Runnable onStep) {
        this.incumbent = incumbent;
        this.stop = stop;
        this.insertion = insertion;
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
        this.walks = IntStream.range(0, walkCount)
                .mapToObj(i -> new AnnealingWalk(model, incumbent.bestAssignment(), random.nextLong(), stop))
                .toList();
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
        isScarce = true;
    }

    /** Runs a short round on the search's own thread. */
    void lead(int steps) {
        annealing.run(AnnealingKind.SOFT, steps);
    }

    /**
     * Runs a round. Where more is left out than the bound tells must be, every second round may leave other things out.
     *
     * @param maxSteps after how many steps the search has reached its limit
     * @param bound the bound so far
     */
    void run(int round, long maxSteps, Score bound) {
        AnnealingKind kind = kind(bound);
        AssignmentSnapshot start = incumbent.bestAssignment();
        List<CompletableFuture<AssignmentSnapshot>> running = new ArrayList<>();
        for (AnnealingWalk walk : walks) {
            running.add(DaemonTask.start(
                    "lectern-annealing",
                    () -> walk.run(start, insertion.multipliers(), kind, round, Math.min(round, maxSteps))));
        }
        long before = steps;
        annealing.run(kind, round);
        // If the search ends for another reason than its limits, how far a walk has come depends on its speed.
        boolean isWhole = steps - before >= Math.min(round, maxSteps) || stop.getAsBoolean();
        if (!isWhole) {
            walks.forEach(AnnealingWalk::cancel);
        }
        for (CompletableFuture<AssignmentSnapshot> walk : running) {
            AssignmentSnapshot found = walk.join();
            if (isWhole) {
                incumbent.offer(found);
            }
        }
    }

    private AnnealingKind kind(Score bound) {
        isRelaxed = isScarce && !isRelaxed && incumbent.best().medium() == 0;
        isAtMedium = !isAtMedium && incumbent.best().medium() > bound.medium();
        if (isRelaxed) {
            return AnnealingKind.RELAXED;
        }
        return isAtMedium ? AnnealingKind.MEDIUM : AnnealingKind.SOFT;
    }
}
