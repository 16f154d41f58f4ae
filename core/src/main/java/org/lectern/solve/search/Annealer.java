package org.lectern.solve.search;

import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.local.CheapestInsertion;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.local.RuinAndRecreate;
import org.lectern.solve.local.SimulatedAnnealing;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.TallyScoreDirector;

/**
 * An assignment of its own, and what anneals it.
 *
 * @param incumbent the best that it has found
 */
record Annealer(
        Assignment assignment, IncumbentTracker incumbent, CheapestInsertion insertion, SimulatedAnnealing annealing) {

    /**
     * @param start where each session is to begin with
     * @param isOver whether it need not go on
     * @param stop whether to end soon
     * @param onStep called at each step
     */
    static Annealer of(
            LagrangianModel model,
            AssignmentSnapshot start,
            RandomGenerator random,
            BooleanSupplier isOver,
            BooleanSupplier stop,
            Runnable onStep) {
        Instance instance = model.instance();
        Assignment assignment = new Assignment(instance, model.groups());
        for (int s = 0; s < start.sessionCount(); s++) {
            assignment.move(s, start.room(s), start.option(s));
        }
        IncumbentTracker incumbent =
                new IncumbentTracker(assignment, new TallyScoreDirector(instance, start, stop), () -> {});
        CheapestInsertion insertion = new CheapestInsertion(model, assignment, random);
        return new Annealer(
                assignment,
                incumbent,
                insertion,
                new SimulatedAnnealing(
                        incumbent,
                        new RuinAndRecreate(model, assignment, insertion, random),
                        random,
                        AnnealingTeam.mediumOfSession(instance),
                        isOver,
                        onStep));
    }
}
