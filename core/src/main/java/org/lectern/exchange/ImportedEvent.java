package org.lectern.exchange;

import java.util.List;
import java.util.Objects;
import org.lectern.event.Event;
import org.lectern.event.Problem;

/**
 * The event that a file of another tool became, and what of the file is not in it.
 *
 * @param event the event, with the published timetable if the file has one
 * @param notes what was left out, changed or taken as usual, each with what to do about it
 * @since 0.1.0
 */
public record ImportedEvent(Event event, List<Problem> notes) {

    public ImportedEvent {
        Objects.requireNonNull(event, "event");
        notes = List.copyOf(notes);
    }
}
