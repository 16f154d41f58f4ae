package org.lectern.benchmarks.generate;

import java.util.Objects;
import org.lectern.event.Event;
import org.lectern.event.Timetable;

/**
 * An event that was drawn, and the hidden timetable that it was drawn around.
 *
 * @param event the event
 * @param hiddenPlan a timetable of it that breaks no hard rule; it leaves nothing out, except for a third of the sessions in
 *     class {@code crowded}
 */
public record GeneratedEvent(Event event, Timetable hiddenPlan) {

    public GeneratedEvent {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(hiddenPlan, "hiddenPlan");
    }
}
