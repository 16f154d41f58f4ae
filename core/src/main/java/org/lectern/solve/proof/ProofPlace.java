package org.lectern.solve.proof;

import org.jspecify.annotations.Nullable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;

/**
 * A place that a session can have: a room and a time, or to be left out.
 *
 * @param room index of the room, or -1 where the session is left out
 * @param time start and length, or null where the session is left out
 * @param score what the session costs there, alone
 * @param cost the same, packed
 */
record ProofPlace(int room, @Nullable TimeOption time, Score score, long cost) {

    boolean isUnscheduled() {
        return time == null;
    }

    /** Returns the half-day of the place, or -1 where the session is left out. */
    int halfDay() {
        return time == null ? -1 : time.halfDay();
    }
}
