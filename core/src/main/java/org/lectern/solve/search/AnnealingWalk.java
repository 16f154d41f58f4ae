package org.lectern.solve.search;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.local.AnnealingKind;
import org.lectern.solve.model.AssignmentSnapshot;

/**
 * Annealing beside that of the search, by random numbers of its own, as in a multiple independent walk (Verhoeven and Aarts
 * 1995). What it finds depends on what it is given alone, and not on how fast its thread is.
 */
final class AnnealingWalk {

    private final Annealer annealer;
    private long stepsLeft;
    private volatile boolean isCancelled;

    /**
     * @param start where each session is to begin with
     * @param stop whether to end soon
     */
    AnnealingWalk(LagrangianModel model, AssignmentSnapshot start, long seed, BooleanSupplier stop) {
        this.annealer = Annealer.of(
                model,
                start,
                new SplittableRandom(seed),
                () -> stepsLeft <= 0 || isCancelled || stop.getAsBoolean(),
                stop,
                () -> stepsLeft--);
    }

    /**
     * Runs a round, and returns the best timetable of all rounds so far.
     *
     * @param best the best timetable of the search, from which the round starts if it is better than that of the walk
     * @param multipliers what a place costs others
     * @param steps over how many steps the round cools
     * @param maxSteps after how many steps it ends, if that is earlier
     */
    AssignmentSnapshot run(
            AssignmentSnapshot best, LagrangeMultipliers multipliers, AnnealingKind kind, int steps, long maxSteps) {
        stepsLeft = maxSteps;
        annealer.incumbent().offer(best);
        annealer.insertion().setMultipliers(multipliers);
        annealer.annealing().run(kind, steps);
        return annealer.incumbent().bestAssignment();
    }

    /** Asks it to end soon, for good. */
    void cancel() {
        isCancelled = true;
    }
}
