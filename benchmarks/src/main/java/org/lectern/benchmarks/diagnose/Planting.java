package org.lectern.benchmarks.diagnose;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.lectern.benchmarks.generate.Draws;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Window;

/** Changes an event step by step, so that it asks more than before. */
final class Planting {

    private static final int MOSTLY = 90;

    final Draws draws;
    private Event event;
    private int added;

    Planting(Event event, Draws draws) {
        this.event = event;
        this.draws = draws;
    }

    Event event() {
        return event;
    }

    int dayCount() {
        return event.days().size();
    }

    LocalDate date(int day) {
        return event.days().get(day).date();
    }

    Instant at(int day, int minute) {
        return date(day).atStartOfDay(PlannedEvents.ZONE).toInstant().plus(Duration.ofMinutes(minute));
    }

    Window window(int day, int from, int minutes) {
        return Window.of(at(day, from), minutes);
    }

    /** Returns so many sessions, no two the same, mostly with people who are always there and without pins. */
    List<Session> sessions(int count) {
        List<Session> chosen = draws.shuffled(event.sessions()).subList(0, count);
        List<Session> free = new ArrayList<>();
        for (Session session : chosen) {
            if (draws.chance(MOSTLY)) {
                free(session);
            }
            free.add(now(session));
        }
        return free;
    }

    private void free(Session session) {
        Set<String> people = new HashSet<>(session.attendantIds());
        session.slots().forEach(slot -> people.add(slot.personId()));
        event = event.toBuilder()
                .people(event.people().stream()
                        .map(person -> people.contains(person.id()) ? withoutWindows(person) : person)
                        .toList())
                .build();
        edit(session, old -> old.toBuilder().pin(Pin.NONE).build());
    }

    private static Person withoutWindows(Person person) {
        return person.toBuilder().availability(Availability.always()).build();
    }

    Session now(Session session) {
        return event.sessionsById().getOrDefault(session.id(), session);
    }

    int minutes(Session session) {
        return session.minAllowedMinutes();
    }

    void edit(Session session, UnaryOperator<Session> edit) {
        event = PlannedEvent.withSession(event, session.id(), edit);
    }

    /** Adds a person who attends all these sessions and is there in the windows only; none means always. */
    Person attendant(List<Session> sessions, Window... windows) {
        return attendant(sessions, UnaryOperator.identity(), windows);
    }

    Person attendant(List<Session> sessions, UnaryOperator<Person.Builder> more, Window... windows) {
        String id = "Q" + ++added;
        Person person = more.apply(Person.builder(id).available(windows)).build();
        event = event.toBuilder().person(person).build();
        for (Session session : sessions) {
            edit(session, old -> old.toBuilder().attendants(id).build());
        }
        return person;
    }

    void relate(Relation relation) {
        event = PlannedEvent.withRelation(event, relation);
    }

    void pinDay(Session session, int day) {
        edit(session, old -> old.toBuilder().pin(Pin.NONE.withDay(date(day))).build());
    }

    void pinStart(Session session, int day, int minute) {
        edit(
                session,
                old -> old.toBuilder().pin(Pin.NONE.withStart(at(day, minute))).build());
    }

    void pinRoom(Session session, Room room) {
        edit(session, old -> old.toBuilder().pin(Pin.NONE.withRoomId(room.id())).build());
    }

    void room(Room room) {
        event = event.toBuilder()
                .rooms(event.rooms().stream()
                        .map(old -> old.id().equals(room.id()) ? room : old)
                        .toList())
                .build();
    }

    /** Changes anything of the event. */
    void change(UnaryOperator<Event> edit) {
        event = edit.apply(event);
    }

    static String[] ids(List<Session> sessions) {
        return sessions.stream().map(Session::id).toArray(String[]::new);
    }

    static int sum(List<Session> sessions) {
        return sessions.stream().mapToInt(Session::minAllowedMinutes).sum();
    }

    List<Integer> days() {
        return IntStream.range(0, dayCount()).boxed().toList();
    }
}
