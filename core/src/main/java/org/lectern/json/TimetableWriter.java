package org.lectern.json;

import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.TimeText;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;

/** Writes the JSON form of a timetable. */
final class TimetableWriter {

    private final Event event;
    private final JsonText out;

    private TimetableWriter(Event event, JsonText out) {
        this.event = event;
        this.out = out;
    }

    static String write(Event event, Timetable timetable) {
        timetable.requireValid(event);
        return JsonText.of(out -> new TimetableWriter(event, out).timetable(timetable));
    }

    private void timetable(Timetable timetable) {
        LeftOut leftOut = LeftOut.of(event, timetable);
        out.number("version", TimetableJson.VERSION)
                .text("event", timetable.eventId())
                .objects("placements", timetable.placements(), placement -> false, this::placement)
                .object("leftOut", false, () -> {
                    out.texts("sessions", leftOut.sessionIds());
                    out.texts("slots", leftOut.slotIds());
                });
    }

    private void placement(Placement placement) {
        out.text("session", placement.sessionId())
                .text("room", placement.roomId())
                .text("start", TimeText.write(placement.start(), event.zone()))
                .number("minutes", placement.minutes());
        List<Turn> turns = placement.turns();
        if (!turns.isEmpty()) {
            out.objects("turns", turns, turn -> true, this::turn);
        }
    }

    private void turn(Turn turn) {
        out.text("slot", turn.slotId())
                .text("start", TimeText.write(turn.start(), event.zone()))
                .number("minutes", turn.minutes());
    }
}
