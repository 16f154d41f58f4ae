package org.lectern.json;

import org.lectern.event.Event;
import org.lectern.event.Timetable;

/** Writes the JSON form of a timetable. */
record TimetableWriter(Event event, JsonWriter out) {

    static String write(Event event, Timetable timetable) {
        timetable.requireValid(event);
        return JsonWriter.of(out -> new TimetableWriter(event, out).timetable(timetable));
    }

    private void timetable(Timetable timetable) {
        UnplacedIds unplaced = UnplacedIds.of(event, timetable);
        out.number("version", TimetableJson.VERSION).text("event", timetable.eventId());
        new PlacementWriter(new TimeWriter(event.zone(), out), out).placements(timetable.placements());
        out.object("unplaced", false, () -> {
            out.texts("sessions", unplaced.unscheduledSessionIds());
            out.texts("slots", unplaced.droppedSlotIds());
        });
    }
}
