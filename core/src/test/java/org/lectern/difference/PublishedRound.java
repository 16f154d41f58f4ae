package org.lectern.difference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.text.TimeFormat;

/**
 * Two sessions and the timetable that people were told: Malawi on Tuesday at 10:00 with three turns, Liberia at 11:30.
 */
final class PublishedRound {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate TUESDAY = LocalDate.parse("2020-03-31");

    private PublishedRound() {}

    static Event event() {
        return Event.builder("mrm", PARIS)
                .name("Spring meeting")
                .day("2020-03-31", "10:00/13:00", "15:00/18:00")
                .day("2020-04-01", "09:30/12:30")
                .room(Room.builder("r27").name("XXVII").seats(50).build())
                .room(Room.builder("r20").name("XX").seats(50).build())
                .person(Person.builder("ana").name("Ana Silva").build())
                .person(Person.builder("bo")
                        .name("Bo Lind")
                        .zone(ZoneId.of("Asia/Kathmandu"))
                        .build())
                .person(Person.builder("eve").name("Eve Okoro").build())
                .person(Person.builder("kim").name("Kim Ray").build())
                .session(malawi().build())
                .session(Session.builder("LR")
                        .name("Liberia")
                        .allowedMinutes(40, 50)
                        .attendants("kim", "ana")
                        .build())
                .build();
    }

    static Session.Builder malawi() {
        return Session.builder("MW")
                .name("Malawi")
                .allowedMinutes(50, 60)
                .attendants("kim")
                .slot(Slot.builder("mw-1", "ana").name("Green Earth").build())
                .slot(Slot.builder("mw-2", "eve")
                        .name("River Watch")
                        .presence(Presence.RECORDED)
                        .build())
                .slot(Slot.builder("mw-3", "bo")
                        .name("Open Door")
                        .presence(Presence.OWN_SLOT)
                        .build());
    }

    /** Returns Malawi with each slot changed. */
    static Session.Builder malawi(UnaryOperator<Slot> change) {
        Session told = malawi().build();
        Session.Builder changed =
                Session.builder("MW").name("Malawi").allowedMinutes(50, 60).attendants("kim");
        told.slots().forEach(slot -> changed.slot(change.apply(slot)));
        return changed;
    }

    static Timetable timetable() {
        return timetable(publishedMalawi(), publishedLiberia());
    }

    static Timetable timetable(Placement... placements) {
        return new Timetable("mrm", List.of(placements));
    }

    static Placement publishedMalawi() {
        return malawi("r27", "10:00", 50, "mw-1 7", "mw-2 6", "mw-3 5");
    }

    static Placement publishedLiberia() {
        return new Placement("LR", "r27", at("11:30"), 40, List.of());
    }

    /** Returns Malawi with these turns one after the other, each a slot and its minutes. */
    static Placement malawi(String room, String start, int minutes, String... slotsAndMinutes) {
        List<Turn> turns = new ArrayList<>();
        Instant next = at(start);
        for (String slotAndMinutes : slotsAndMinutes) {
            String[] parts = slotAndMinutes.split(" ", 2);
            Turn turn = new Turn(parts[0], next, Integer.parseInt(parts[1]));
            turns.add(turn);
            next = turn.time().endExclusive();
        }
        return new Placement("MW", room, at(start), minutes, turns);
    }

    /** Returns the event with Malawi changed. */
    static Event with(UnaryOperator<Session.Builder> change) {
        return event().toBuilder()
                .sessions(List.of(
                        change.apply(malawi()).build(), event().sessions().get(1)))
                .build();
    }

    static Instant at(String time) {
        return TimeFormat.parseInstant(time, TUESDAY, PARIS);
    }
}
