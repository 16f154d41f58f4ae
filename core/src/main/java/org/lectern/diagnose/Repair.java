package org.lectern.diagnose;

import java.util.Objects;
import org.lectern.event.Event;

/**
 * A change of an event that removes a cause.
 *
 * @param sentence what to do, in one sentence
 * @param effect what it was seen to do
 * @param event the event so changed
 */
public record Repair(String sentence, Effect effect, Event event) {

    /** What a repair was seen to do; the least amount was found by trying. */
    public enum Effect {
        /** A timetable of the changed event was found. */
        MAKES_FEASIBLE,
        /** The facts of the cause can hold together; whether the event is then possible is not known, or not so. */
        REMOVES_CAUSE
    }

    public Repair {
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(event, "event");
    }
}
