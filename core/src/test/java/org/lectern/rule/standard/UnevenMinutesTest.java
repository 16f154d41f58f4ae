package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.turn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;

class UnevenMinutesTest implements RuleContract {

    private static Scene held(int first, int second) {
        return Scene.of("uneven-minutes")
                .room(Room.builder("r27").name("XXVII"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .slot(Slot.builder("mw-1", "ana")
                                .name("Green Earth")
                                .minutes(4, 9)
                                .build())
                        .slot(Slot.builder("mw-2", "bo")
                                .name("Open Door")
                                .minutes(5, 7)
                                .build()))
                .held("MW", "r27", "10:00", 60, turn("mw-1", "10:00", first), turn("mw-2", "10:10", second));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                held(6, 7),
                9,
                9,
                "Green Earth (Ana Silva) in Malawi gets 6 minutes, 3 below the maximum of 9, counted" + " squared: 9.",
                "session MW Malawi",
                "slot mw-1 Green Earth",
                "person ana Ana Silva");
    }

    @Test
    void unevenMinutes_mostMinutes_holds() {
        assertEquals(List.of(), held(9, 7).told());
    }

    @Test
    void unevenMinutes_overTheMost_holds() {
        assertEquals(List.of(), held(12, 8).told());
    }

    @Test
    void unevenMinutes_oneUnder_costsOne() {
        assertEquals(List.of(1L), held(9, 6).units());
    }

    @Test
    void unevenMinutes_severalUnder_costsEach() {
        assertEquals(List.of(16L, 36L), held(5, 1).units());
    }
}
