package org.lectern.solve.local;

import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.PlaceChange;

/**
 * The construction heuristic: places sessions one after the other, the least flexible first.
 *
 * @param model gives the flexibility of each session
 * @param insertion chooses a place for one session
 */
public record Construction(
        LagrangianModel model, Assignment assignment, IncumbentTracker incumbent, CheapestInsertion insertion) {

    private static final int FIRST_EJECTIONS = 1000;
    private static final int FIRST_EJECTIONS_A_SESSION = 10;

    /** Returns for how many steps it is first looked for a timetable that leaves nothing out. */
    public static int firstEjections(int sessions) {
        return FIRST_EJECTIONS + FIRST_EJECTIONS_A_SESSION * sessions;
    }

    /**
     * Places all unscheduled sessions.
     *
     * @param stop whether to leave the rest unscheduled
     */
    public void placeUnscheduled(BooleanSupplier stop) {
        assignment.mark();
        place(stop);
        List<PlaceChange> undo = assignment.undoChanges();
        if (!undo.isEmpty()) {
            incumbent.decide(undo, after -> after.compareTo(incumbent.score()) <= 0);
        }
    }

    /**
     * Places all sessions anew under the full multipliers; restores the incumbent if that is no better.
     *
     * @param stop whether to leave the rest unscheduled
     */
    public void rebuild(BooleanSupplier stop) {
        assignment.mark();
        for (int s = 0; s < model.sessionCount(); s++) {
            assignment.move(s, -1, -1);
        }
        place(stop);
        incumbent.decide(assignment.undoChanges(), after -> after.compareTo(incumbent.score()) < 0);
    }

    /** Looks for a timetable that leaves nothing out, by guided ejection search. */
    public void complete(int maxSteps, long seed, BooleanSupplier stop) {
        incumbent.restoreBest();
        incumbent.offer(GuidedEjectionSearch.complete(model, incumbent.bestAssignment(), maxSteps, seed, stop));
    }

    private void place(BooleanSupplier stop) {
        List<Integer> missing = IntStream.range(0, model.sessionCount())
                .filter(s -> !assignment.isScheduled(s))
                .boxed()
                .sorted(Comparator.comparingInt(model::completePlaceCount))
                .toList();
        for (int session : missing) {
            if (stop.getAsBoolean()) {
                return;
            }
            insertion.insert(session, 1, 0);
        }
    }
}
