package org.lectern.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

/** A sound event to make mistakes in, and how each is reported. */
final class Mistakes {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Mistakes() {}

    /** Returns an event of two rooms, two people and two sessions without any mistake. */
    static Event.Builder sound() {
        return Event.builder("mrm", PARIS)
                .day("2020-03-31", "10:00/13:00", "15:00/18:00")
                .room(palais().build())
                .room(Room.builder("r20").seats(80).building("Annexe").build())
                .people("ana", "bo")
                .session(malawi().build())
                .session(
                        Session.builder("LR").name("Liberia").slot("lr-1", "bo").build());
    }

    static Room.Builder palais() {
        return Room.builder("r27").seats(200).building("Palais");
    }

    static Session.Builder malawi() {
        return Session.builder("MW")
                .name("Malawi")
                .region("Africa")
                .slot("mw-1", "ana")
                .slot("mw-2", "bo");
    }

    static Event.Builder withRoom(UnaryOperator<Room.Builder> change) {
        return sound().rooms(List.of(
                change.apply(palais()).build(),
                Room.builder("r20").building("Annexe").build()));
    }

    static Event.Builder withSession(UnaryOperator<Session.Builder> change) {
        return sound().sessions(List.of(change.apply(malawi()).build()));
    }

    /** Replaces the first slot of Malawi. */
    static Event.Builder withSlot(UnaryOperator<Slot.Builder> change) {
        return withSession(session -> session.slots(List.of(
                change.apply(Slot.builder("mw-1", "ana")).build(), Slot.of("mw-2", "bo"), Slot.of("mw-3", "bo"))));
    }

    /** Asserts that the event has exactly this mistake: its code, its value, and the line that a person reads. */
    static void assertMistake(Event.Builder event, String code, String value, String line) {
        assertOne(assertThrows(InvalidInputException.class, event::build).problems(), code, value, line);
    }

    static void assertOne(List<Problem> problems, String code, String value, String line) {
        assertEquals(1, problems.size(), problems::toString);
        Problem problem = problems.get(0);
        assertEquals(line, problem.toString());
        assertEquals(code, problem.code());
        assertEquals(value, problem.value());
    }

    /** Asserts the codes and pointers of several mistakes, in order. */
    static void assertMistakes(Event.Builder event, String... expected) {
        assertEquals(
                List.of(expected),
                assertThrows(InvalidInputException.class, event::build).problems().stream()
                        .map(problem -> problem.code() + " " + problem.pointer())
                        .toList());
    }
}
