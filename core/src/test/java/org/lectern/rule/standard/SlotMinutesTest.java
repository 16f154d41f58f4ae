package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.turn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;

class SlotMinutesTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("slot-minutes")
                .room(Room.builder("r27").name("XXVII"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .slot(Slot.builder("mw-1", "ana")
                                .name("Green Earth")
                                .minutes(4, 6)
                                .build())
                        .slot(Slot.builder("mw-2", "bo")
                                .name("Open Door")
                                .minutes(5, 9)
                                .build()));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene().held("MW", "r27", "10:00", 60, turn("mw-1", "10:00", 1), turn("mw-2", "10:10", 7)),
                3,
                "Green Earth (Ana Silva) in Malawi gets 1 minute and must get at least 4.",
                "session MW Malawi",
                "slot mw-1 Green Earth",
                "person ana Ana Silva");
    }

    @Test
    void slotMinutes_leastAndMost_hold() {
        assertEquals(
                List.of(),
                scene().held("MW", "r27", "10:00", 60, turn("mw-1", "10:00", 4), turn("mw-2", "10:10", 9))
                        .told());
        assertEquals(
                List.of(),
                scene().held("MW", "r27", "10:00", 60, turn("mw-1", "10:00", 6), turn("mw-2", "10:10", 5))
                        .told());
    }

    @Test
    void slotMinutes_oneUnderAndOneOver_costOneEach() {
        assertEquals(
                List.of(
                        "1: Green Earth (Ana Silva) in Malawi gets 7 minutes and must get at most 6.",
                        "1: Open Door (Bo Lind) in Malawi gets 4 minutes and must get at least 5."),
                scene().held("MW", "r27", "10:00", 60, turn("mw-1", "10:00", 7), turn("mw-2", "10:10", 4))
                        .told());
    }

    @Test
    void slotMinutes_droppedSlot_holds() {
        assertEquals(List.of(), scene().held("MW", "r27", "10:00", 60).told());
    }
}
