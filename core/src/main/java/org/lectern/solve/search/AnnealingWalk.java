package org.lectern.solve.search;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.local.AnnealingKind;
import org.lectern.solve.local.SimulatedAnnealing;
import org.lectern.solve.model.AssignmentSnapshot;

/**
 * Annealing beside that of the search, by random numbers of its own, as in a multiple independent walk (Verhoeven and Aarts
 * 1995), with races of its own. What it finds depends on what it is given alone, and not on how fast its thread is.
 */
final class AnnealingWalk {

    private final Annealer annealer;
    private final @Nullable StartRaces races;
    private long stepsLeft;
    /** Outside of races. */
    private long steps;

    private volatile boolean isCancelled;

    /**
     * @param start where each session is to begin with
     * @param stop whether to end soon
     * @param hasRaces whether it goes on long enough for races
     */
    AnnealingWalk(LagrangianModel model, AssignmentSnapshot start, long seed, BooleanSupplier stop, boolean hasRaces) {
        SplittableRandom random = new SplittableRandom(seed);
        BooleanSupplier isOver = () -> stepsLeft <= 0 || isCancelled || stop.getAsBoolean();
        this.annealer = Annealer.of(model, start, random, isOver, stop, () -> {
            stepsLeft--;
            steps++;
        });
        this.races = hasRaces ? new StartRaces(model, random, isOver, stop, () -> stepsLeft--) : null;
    }

    /** Returns whether the next round is the first of a race, which needs kernels; see {@link StartRaces#isDue}. */
    boolean startsRace(int round, Score best, Score bound) {
        return races != null
                && !races.isRunning()
                && races.isDue(round, annealer.annealing().idleRounds(), steps, best, bound);
    }

    /**
     * Runs a round, and returns the best timetable of all rounds so far.
     *
     * @param best the best timetable of the search, from which the round starts if it is better than that of the walk
     * @param multipliers what a place costs others
     * @param round over how many steps it cools
     * @param maxSteps after how many steps it ends, if that is earlier
     * @param bound what is known of better timetables
     * @param kernels needed for the first round of a race alone; see {@link StartRaces#found}
     */
    AssignmentSnapshot run(
            AssignmentSnapshot best,
            LagrangeMultipliers multipliers,
            AnnealingKind kind,
            int round,
            long maxSteps,
            Score bound,
            DoubleFunction<LagrangianModel> kernels) {
        stepsLeft = maxSteps;
        annealer.incumbent().offer(best);
        SimulatedAnnealing annealing = annealer.annealing();
        if (races != null
                && races.isDue(
                        round,
                        annealing.idleRounds(),
                        steps,
                        annealer.incumbent().best(),
                        bound)) {
            annealing.forgetIdleRounds();
            races.run(() -> (int) Math.max(0, stepsLeft), multipliers, bound, kernels, annealer.incumbent());
        } else {
            annealer.insertion().setMultipliers(multipliers);
            annealing.run(kind, round);
        }
        return annealer.incumbent().bestAssignment();
    }

    /** Asks it to end soon, for good. */
    void cancel() {
        isCancelled = true;
    }
}
