package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.turn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Turn;

class WaitingTest implements RuleContract {

    private static Scene held(Turn... turns) {
        return Scene.of("waiting")
                .room(Room.builder("r27").name("XXVII"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .openingMinutes(3)
                        .statementMinutes(2)
                        .slot("mw-1", "ana")
                        .slot("mw-2", "bo"))
                .held("MW", "r27", "10:00", 60, turns);
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                held(turn("mw-1", "10:08", 7), turn("mw-2", "10:19", 6)),
                7,
                35,
                "Malawi has 7 minutes of pause between its segments.",
                "session MW Malawi");
    }

    @Test
    void waiting_segmentsTouch_holds() {
        assertEquals(
                List.of(),
                held(turn("mw-1", "10:05", 7), turn("mw-2", "10:12", 6)).told());
    }

    @Test
    void waiting_oneMinute_costsOne() {
        assertEquals(
                List.of("1: Malawi has 1 minute of pause between its segments."),
                held(turn("mw-1", "10:05", 7), turn("mw-2", "10:13", 6)).told());
    }

    @Test
    void waiting_overlap_isNotSetOff() {
        assertEquals(
                List.of(4L),
                held(turn("mw-1", "10:09", 7), turn("mw-2", "10:11", 6)).units());
    }

    @Test
    void waiting_slotsListedAgainstTheClock_waitsForTheFirstListed() {
        assertEquals(
                List.of(7L),
                held(turn("mw-2", "10:12", 6), turn("mw-1", "10:05", 7)).units());
    }

    @Test
    void waiting_beforeQa_isNone() {
        assertEquals(List.of(), held().told());
    }
}
