package org.lectern.solve.search;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
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
import org.lectern.solve.model.TallyScoreDirector;

/**
 * Annealing beside that of the search, by random numbers of its own, as in a multiple independent walk (Verhoeven and Aarts
 * 1995). What it finds depends on what it is given alone, and not on how fast its thread is.
 */
final class AnnealingWalk {

    private final IncumbentTracker incumbent;
    private final CheapestInsertion insertion;
    private final SimulatedAnnealing annealing;
    private long stepsLeft;
    private volatile boolean isCancelled;

    /**
     * @param start where each session is to begin with
     * @param stop whether to end soon
     */
    AnnealingWalk(LagrangianModel model, AssignmentSnapshot start, long seed, BooleanSupplier stop) {
        Instance instance = model.instance();
        SplittableRandom random = new SplittableRandom(seed);
        Assignment assignment = new Assignment(instance, model.groups());
        for (int s = 0; s < start.sessionCount(); s++) {
            assignment.move(s, start.room(s), start.option(s));
        }
        this.incumbent = new IncumbentTracker(assignment, new TallyScoreDirector(instance, start, stop), () -> {});
        this.insertion = new CheapestInsertion(model, assignment, random);
        this.annealing = new SimulatedAnnealing(
                incumbent,
                new RuinAndRecreate(model, assignment, insertion, random),
                random,
                AnnealingTeam.mediumOfSession(instance),
                () -> stepsLeft <= 0 || isCancelled || stop.getAsBoolean(),
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
        incumbent.offer(best);
        insertion.setMultipliers(multipliers);
        annealing.run(kind, steps);
        return incumbent.bestAssignment();
    }

    /** Asks it to end soon, for good. */
    void cancel() {
        isCancelled = true;
    }
}
