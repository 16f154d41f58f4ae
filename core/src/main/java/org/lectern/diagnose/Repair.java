package org.lectern.diagnose;

import java.util.Objects;
import org.lectern.change.ChangesBetween;
import org.lectern.event.Event;
import org.lectern.text.Wording;

/**
 * A change of an event that solves a cause.
 *
 * @param sentence what to do, in one sentence
 * @param effect the proven effect
 * @param event the changed event
 * @since 0.1.0
 */
public record Repair(String sentence, Effect effect, Event event) {

    /** The proven effect of a repair. Its amount is the smallest that has it. */
    public enum Effect {
        /** A feasible timetable of the changed event was found. */
        MAKES_FEASIBLE,
        /** The facts of the cause no longer conflict; the event may still be infeasible for other reasons. */
        REMOVES_CAUSE
    }

    /**
     * Returns what this changes, as changes that a replan or a what-if takes, and what no change says. Costs time linear in
     * the event for each change.
     *
     * @param before the diagnosed event
     */
    public ChangesBetween changesOf(Event before) {
        return ChangesBetween.of(before, event);
    }

    public Repair {
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(event, "event");
    }

    /** Returns the change in one line, and what is proven of it. */
    @Override
    public String toString() {
        return "%s (%s)".formatted(sentence, Wording.word(effect));
    }
}
