package org.lectern.solve.proof;

import org.jspecify.annotations.Nullable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;

/**
 * A place of a session: a room and a time, or unscheduled.
 *
 * @param room the index of the room, or -1 if unscheduled
 * @param time start and length, or null if unscheduled
 * @param score the cost of the session alone at this place
 * @param cost the same, packed
 */
record ProofPlace(int room, @Nullable TimeOption time, Score score, long cost) {

    boolean isUnscheduled() {
        return time == null;
    }

    /** Returns the half-day of the place, or -1 if unscheduled. */
    int halfDay() {
        return time == null ? -1 : time.halfDay();
    }
}
