package org.lectern.solve.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Places sessions one after the other, the least flexible first.
 *
 * @param model tells how flexible a session is
 * @param recreation chooses a place for one
 */
record Construction(PricedModel model, Assignment assignment, Standing standing, Recreation recreation) {

    /** Places every session that is out. */
    void placeMissing() {
        assignment.mark();
        place();
        List<Change> undo = assignment.changesBack();
        if (!undo.isEmpty()) {
            standing.decide(undo, after -> after.compareTo(standing.score()) <= 0);
        }
    }

    /** Places every session anew, by what prices tell of the others' wishes; goes back where that is no better. */
    void placeAnew() {
        assignment.mark();
        for (int s = 0; s < model.sessionCount(); s++) {
            assignment.move(s, -1, -1);
        }
        place();
        standing.decide(assignment.changesBack(), after -> after.compareTo(standing.score()) < 0);
    }

    private void place() {
        List<Integer> missing = IntStream.range(0, model.sessionCount())
                .filter(s -> !assignment.isHeld(s))
                .boxed()
                .sorted(Comparator.comparingInt(model::fullPlaces))
                .toList();
        missing.forEach(session -> recreation.insert(session, 1, 0));
    }
}
