package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.turn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;

class EqualMinutesTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("equal-minutes")
                .room(Room.builder("r27").name("XXVII"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(
                        Session.builder("LR").name("Liberia").allowedMinutes(45).slot("lr-1", "bo"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .slot("mw-1", "ana")
                        .slot("mw-2", "bo")
                        .slot("mw-3", "ana"));
    }

    private static Scene held(int first, int second, int third) {
        return scene().held(
                        "MW",
                        "r27",
                        "10:00",
                        60,
                        turn("mw-1", "10:00", first),
                        turn("mw-2", "10:10", second),
                        turn("mw-3", "10:20", third));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                held(6, 9, 5),
                4,
                "The turns of Malawi get 5 to 9 minutes; all of them must get the same.",
                "session MW Malawi");
    }

    @Test
    void equalMinutes_notSet_isOff() {
        assertEquals(
                List.of(),
                held(6, 9, 5).rule(rule -> RuleSetting.of("equal-minutes")).told());
    }

    @Test
    void equalMinutes_allTheSame_holds() {
        assertEquals(List.of(), held(8, 8, 8).told());
    }

    @Test
    void equalMinutes_oneMinuteMore_costsOne() {
        assertEquals(List.of(1L), held(8, 8, 9).units());
    }

    @Test
    void equalMinutes_slotDropped_isNotCompared() {
        assertEquals(
                List.of(2L),
                scene().held("MW", "r27", "10:00", 60, turn("mw-3", "10:00", 7), turn("mw-1", "10:10", 5))
                        .units());
    }

    @Test
    void equalMinutes_oneSlotSeated_holds() {
        assertEquals(
                List.of(),
                scene().held("MW", "r27", "10:00", 60, turn("mw-2", "10:00", 9)).told());
    }

    @Test
    void equalMinutes_noSlotSeated_holds() {
        assertEquals(List.of(), scene().held("MW", "r27", "10:00", 60).told());
    }

    @Test
    void equalMinutes_otherSession_isNotCompared() {
        assertEquals(
                List.of(),
                held(8, 8, 8)
                        .held("LR", "r27", "15:00", 45, turn("lr-1", "15:00", 5))
                        .told());
    }
}
