package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.turn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Turn;

class ShortQaTest implements RuleContract {

    private static Scene held(int preferred, Turn... turns) {
        return Scene.of("short-qa")
                .room(Room.builder("r27").name("XXVII"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .allowedMinutes(40)
                        .openingMinutes(3)
                        .statementMinutes(2)
                        .qaMinutes(0, preferred)
                        .slot("mw-1", "ana")
                        .slot("mw-2", "bo"))
                .held("MW", "r27", "10:00", 40, turns);
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                held(12, turn("mw-1", "10:05", 7), turn("mw-2", "10:24", 9)),
                5,
                10,
                "Malawi leaves 7 minutes for Q&A, 5 below the preferred 12.",
                "session MW Malawi");
    }

    @Test
    void shortQa_preferredToTheMinute_holds() {
        assertEquals(
                List.of(),
                held(12, turn("mw-1", "10:05", 7), turn("mw-2", "10:19", 9)).told());
    }

    @Test
    void shortQa_oneMinuteShort_costsOne() {
        assertEquals(
                List.of(1L),
                held(12, turn("mw-1", "10:05", 7), turn("mw-2", "10:20", 9)).units());
    }

    @Test
    void shortQa_slotPastTheEnd_costsThePreferredAtMost() {
        assertEquals(
                List.of("12: Malawi leaves 0 minutes for Q&A, 12 below the preferred 12."),
                held(12, turn("mw-1", "10:05", 7), turn("mw-2", "10:39", 9)).told());
    }

    @Test
    void shortQa_earlierSlotEndsLast_countsTheLatestEnd() {
        assertEquals(
                List.of(6L),
                held(12, turn("mw-1", "10:25", 9), turn("mw-2", "10:20", 5)).units());
    }

    @Test
    void shortQa_noSlots_beginsAfterTheStatement() {
        assertEquals(List.of(1L), held(36).units());
    }

    @Test
    void shortQa_nonePreferred_holds() {
        assertEquals(List.of(), held(0, turn("mw-1", "10:05", 60)).told());
    }

    @Test
    void shortQa_moreThanPreferred_holds() {
        assertEquals(List.of(), held(12, turn("mw-1", "10:05", 7)).told());
    }
}
