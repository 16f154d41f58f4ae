package org.lectern.json;

import java.time.ZoneOffset;
import org.lectern.event.Event;
import org.lectern.event.Timetable;

/** Writes the JSON form of a timetable. */
record TimetableWriter(Event event, JsonWriter out) {

    static String write(Event event, Timetable timetable) {
        timetable.requireValid(event);
        return JsonWriter.of(out -> new TimetableWriter(event, out).timetable(timetable));
    }

    /** Writes a timetable that does not know its event: times in UTC, and no list of what is unplaced. */
    static void alone(JsonWriter out, Timetable timetable) {
        out.number("version", TimetableJson.VERSION).text("event", timetable.eventId());
        new PlacementWriter(new TimeWriter(ZoneOffset.UTC, out), out).placements(timetable.placements());
    }

    void timetable(Timetable timetable) {
        UnplacedIds unplaced = UnplacedIds.of(event, timetable);
        out.number("version", TimetableJson.VERSION).text("event", timetable.eventId());
        new PlacementWriter(new TimeWriter(event.zone(), out), out).placements(timetable.placements());
        out.object("unplaced", false, () -> {
            out.texts("sessions", unplaced.unscheduledSessionIds());
            out.texts("slots", unplaced.droppedSlotIds());
        });
    }
}
