package org.lectern.explain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;

/** A morning of two sessions that share a moderator, in one of two rooms, for tests of reasons. */
final class MorningScenario {

    static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private final Event.Builder event = Event.builder("morning", GENEVA).day("2020-03-31", "10:00/13:00");
    private final List<Placement> placements = new ArrayList<>();

    /**
     * Returns the morning: Malawi in XXI at 10:00, three speakers, of whom Bo leaves at 10:25; Liberia right after it in the
     * same room, one speaker. Chidi moderates both. Room XX seats too few for Liberia.
     */
    static MorningScenario morning() {
        MorningScenario panels = new MorningScenario();
        Event.Builder event = panels.event;
        event.startStepMinutes(15)
                .room(Room.builder("r21").name("XXI").seats(40).build())
                .room(Room.builder("r20").name("XX").seats(30).build())
                .people("Ana", "Dana", "Eve", "Chidi")
                .person(Person.builder("Bo")
                        .available(event.window("2020-03-31T09:00/10:25"))
                        .build())
                .ruleSetting(RuleSetting.of("no-slack").withEnabled(false))
                .ruleSetting(RuleSetting.of("empty-seats").withEnabled(false))
                .ruleSetting(RuleSetting.of("day-balance").withEnabled(false));
        event.session(Session.builder("MW")
                .name("Malawi")
                .audience(24)
                .attendants("Chidi")
                .statementMinutes(2)
                .slot(own("MW-1", "Green Earth", "Ana"))
                .slot(own("MW-2", "Free Press", "Bo"))
                .slot(own("MW-3", "Child Rights", "Dana"))
                .build());
        event.session(Session.builder("LR")
                .name("Liberia")
                .audience(35)
                .attendants("Chidi")
                .slot(own("LR-1", "Clean Water", "Eve"))
                .build());
        panels.held("MW", "r21", "10:00", 60, "MW-1 10:02 7", "MW-2 10:09 7", "MW-3 10:16 7");
        panels.held("LR", "r21", "11:00", 60, "LR-1 11:00 7");
        return panels;
    }

    private static Slot own(String id, String name, String person) {
        return Slot.builder(id, person).name(name).presence(Presence.OWN_SLOT).build();
    }

    Event.Builder builder() {
        return event;
    }

    Event event() {
        return event.build();
    }

    /** Holds a session, instead of where it was; each turn like {@code MW-1 10:02 7}. */
    MorningScenario held(String session, String room, String start, int minutes, String... turns) {
        leftOut(session);
        List<Turn> seated = new ArrayList<>();
        for (String turn : turns) {
            String[] parts = turn.split(" ", 3);
            seated.add(new Turn(parts[0], at(parts[1]), Integer.parseInt(parts[2])));
        }
        placements.add(new Placement(session, room, at(start), minutes, seated));
        return this;
    }

    MorningScenario leftOut(String session) {
        placements.removeIf(placement -> placement.sessionId().equals(session));
        return this;
    }

    static Instant at(String time) {
        return ZonedDateTime.parse("2020-03-31T" + time + ":00+02:00").toInstant();
    }

    Timetable timetable(Event event) {
        return Timetable.of(event, placements);
    }

    Explainer explainer() {
        Event built = event();
        return Explainer.of(built, timetable(built));
    }
}
