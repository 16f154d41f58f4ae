package org.lectern.service.job;

import org.lectern.event.Event;
import org.lectern.event.Published;
import org.lectern.event.Timetable;

/** The event that changes are read for: the timetable of a job stands for its published one, as a replan takes it. */
public final class PublishedEvent {

    private PublishedEvent() {}

    public static Event of(Event event, Timetable timetable) {
        Timetable ordered = Timetable.of(event, timetable.placements());
        Published published = event.findPublished()
                .map(before -> before.withTimetable(ordered))
                .orElse(Published.of(ordered));
        return event.toBuilder().published(published).build();
    }
}
