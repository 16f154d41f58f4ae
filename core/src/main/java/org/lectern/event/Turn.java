package org.lectern.event;

import java.time.Instant;
import java.util.Objects;

/**
 * The start and the minutes that a slot has in a timetable.
 *
 * @param slotId the slot
 * @param start when the speaker begins
 * @param minutes how many elapsed minutes the speaker has, at least 1
 * @since 0.1.0
 */
public record Turn(String slotId, Instant start, int minutes) {

    public Turn {
        Objects.requireNonNull(slotId, "slotId");
        Objects.requireNonNull(start, "start");
    }

    /** Returns the time from the turn's start to its end. */
    public Window time() {
        return Window.of(start, minutes);
    }

    public Turn withStart(Instant start) {
        return new Turn(slotId, start, minutes);
    }

    public Turn withMinutes(int minutes) {
        return new Turn(slotId, start, minutes);
    }
}
