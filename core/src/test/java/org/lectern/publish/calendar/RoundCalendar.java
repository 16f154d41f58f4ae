package org.lectern.publish.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.text.TimeFormat;

/** A small round as calendars tell it. */
final class RoundCalendar {

    static final Instant APRIL = Instant.parse("2020-03-01T09:00:00Z");
    static final Instant LATER = Instant.parse("2020-03-02T09:00:00Z");
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    static final Event EVENT = Event.builder("round-36", ZURICH)
            .name("Round 36")
            .day("2020-03-31", "10:00/18:00")
            .room(Room.builder("R20")
                    .name("Room XX")
                    .building("Palais")
                    .seats(30)
                    .build())
            .room("R21", 30)
            .people("ana", "bo", "chi", "team")
            .session(Session.builder("BY")
                    .name("Belarus")
                    .attendants("team")
                    .slot(Slot.builder("BY-1", "ana").name("Viasna").build())
                    .slot(Slot.builder("BY-2", "bo")
                            .name("Zvyano")
                            .presence(Presence.OWN_SLOT)
                            .build())
                    .slot(Slot.builder("BY-3", "chi")
                            .name("Video")
                            .presence(Presence.RECORDED)
                            .build())
                    .build())
            .session(Session.builder("MW").build())
            .build();

    static final Timetable TIMETABLE = Timetable.of(
            EVENT,
            List.of(
                    new Placement(
                            "BY",
                            "R20",
                            at("2020-03-31T10:00"),
                            60,
                            List.of(
                                    new Turn("BY-1", at("2020-03-31T10:02"), 7),
                                    new Turn("BY-2", at("2020-03-31T10:09"), 6),
                                    new Turn("BY-3", at("2020-03-31T10:15"), 5))),
                    new Placement("MW", "R20", at("2020-03-31T11:00"), 60, List.of())));

    static Instant at(String local) {
        return TimeFormat.parseInstant(local, java.time.LocalDate.EPOCH, ZURICH);
    }

    static Timetable moved(String roomId, String start) {
        return Timetable.of(
                EVENT,
                List.of(
                        new Placement("BY", roomId, at(start), 60, List.of()),
                        TIMETABLE.placements().get(1)));
    }

    private RoundCalendar() {}
}
