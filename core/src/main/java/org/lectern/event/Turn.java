package org.lectern.event;

import java.time.Instant;
import java.util.Objects;

/**
 * A seated slot: when its speaker takes the floor and for how long.
 *
 * @param slotId the slot
 * @param start when the speaker begins
 * @param minutes how many elapsed minutes the speaker has
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
