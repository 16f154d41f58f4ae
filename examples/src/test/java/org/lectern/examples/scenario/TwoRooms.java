package org.lectern.examples.scenario;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;

/**
 * An event in a few lines: two rooms on Monday 7 and Tuesday 8 January 2030, 09:00–12:00, and talks of an hour; beside it a timetable
 * that breaks one rule. Room A is the larger, on a stage; room B is beside the street.
 */
final class TwoRooms {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalDate MONDAY = LocalDate.parse("2030-01-07");

    static final Window ON_TUESDAY = window("2030-01-08T09:00/12:00");
    static final Window ON_MONDAY = window("2030-01-07T09:00/12:00");

    private final Event.Builder event = Event.builder("conference", ZONE)
            .startStepMinutes(60)
            .day("2030-01-07", "09:00/12:00")
            .day("2030-01-08", "09:00/12:00");
    private final List<Session> talks = new ArrayList<>();
    private final List<Placement> broken = new ArrayList<>();
    private Room.Builder roomA = Room.builder("A").seats(200).features("stage");

    private static Window window(String interval) {
        return Window.parse(interval, ZONE);
    }

    TwoRooms talk(String id, UnaryOperator<Session.Builder> edit) {
        talks.add(edit.apply(Session.builder(id).qaMinutes(0, 0)).build());
        return this;
    }

    /** Adds a talk with tags. */
    TwoRooms tagged(String id, String... tags) {
        return talk(id, session -> session.tags(tags));
    }

    /** Adds a talk by the speaker p. */
    TwoRooms byP(String id) {
        return talk(id, session -> session.slot("slot-" + id, "p"));
    }

    TwoRooms p(UnaryOperator<Person.Builder> edit) {
        event.person(edit.apply(Person.builder("p")).build());
        return this;
    }

    TwoRooms roomA(UnaryOperator<Room.Builder> edit) {
        roomA = edit.apply(roomA);
        return this;
    }

    TwoRooms with(Consumer<Event.Builder> edit) {
        edit.accept(event);
        return this;
    }

    /** Publishes a talk on Monday. */
    TwoRooms published(String id, String room, int hour) {
        event.published(Published.of(new Timetable("conference", List.of(placement(id, room, MONDAY, hour)))));
        return this;
    }

    /** Puts a talk on Monday in the timetable that breaks the rule. */
    TwoRooms broken(String id, String room, int hour) {
        broken.add(placement(id, room, MONDAY, hour));
        return this;
    }

    /** Puts a talk on Tuesday in the timetable that breaks the rule. */
    TwoRooms brokenOnTuesday(String id, String room, int hour) {
        broken.add(placement(id, room, MONDAY.plusDays(1), hour));
        return this;
    }

    private Placement placement(String id, String room, LocalDate date, int hour) {
        Window time = Window.of(date.atTime(hour, 0).atZone(ZONE).toInstant(), 60);
        List<Turn> turns = talks.stream()
                .filter(talk -> talk.id().equals(id))
                .flatMap(talk -> talk.slots().stream())
                .map((Slot slot) -> new Turn(slot.id(), time.startInclusive(), slot.maxMinutes()))
                .toList();
        return new Placement(id, room, time.startInclusive(), 60, turns);
    }

    Event event() {
        Room roomB = Room.builder("B").seats(50).features("street").build();
        return event.rooms(List.of(roomA.build(), roomB)).sessions(talks).build();
    }

    Timetable brokenTimetable(Event built) {
        return Timetable.of(built, broken);
    }
}
