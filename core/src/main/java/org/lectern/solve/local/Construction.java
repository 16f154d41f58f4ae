package org.lectern.solve.local;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.PlaceChange;

/**
 * Places sessions one after the other, the least flexible first.
 *
 * @param model tells how flexible a session is
 * @param insertion chooses a place for one
 */
public record Construction(
        LagrangianModel model, Assignment assignment, IncumbentTracker incumbent, CheapestInsertion insertion) {

    /** Places every session that is out. */
    public void placeUnscheduled() {
        assignment.mark();
        place();
        List<PlaceChange> undo = assignment.undoChanges();
        if (!undo.isEmpty()) {
            incumbent.decide(undo, after -> after.compareTo(incumbent.score()) <= 0);
        }
    }

    /** Places every session anew, by what prices tell of the others' wishes; goes back where that is no better. */
    public void rebuild() {
        assignment.mark();
        for (int s = 0; s < model.sessionCount(); s++) {
            assignment.move(s, -1, -1);
        }
        place();
        incumbent.decide(assignment.undoChanges(), after -> after.compareTo(incumbent.score()) < 0);
    }

    private void place() {
        List<Integer> missing = IntStream.range(0, model.sessionCount())
                .filter(s -> !assignment.isScheduled(s))
                .boxed()
                .sorted(Comparator.comparingInt(model::completePlaceCount))
                .toList();
        missing.forEach(session -> insertion.insert(session, 1, 0));
    }
}
