package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.turn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;

class DroppedSlotTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("dropped-slot")
                .room(Room.builder("r27").name("XXVII"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .priority(3)
                        .slot(Slot.builder("mw-1", "ana")
                                .name("Green Earth")
                                .priority(5)
                                .build())
                        .slot(Slot.builder("mw-2", "bo")
                                .name("Open Door")
                                .priority(6)
                                .build()));
    }

    @Override
    public Broken broken() {
        return Broken.medium(
                scene().held("MW", "r27", "10:00", 60, turn("mw-2", "10:00", 6)),
                5,
                "Green Earth (Ana Silva) is dropped from Malawi; its priority is 5.",
                "session MW Malawi",
                "slot mw-1 Green Earth",
                "person ana Ana Silva");
    }

    @Test
    void droppedSlot_allSeated_holds() {
        assertEquals(
                List.of(),
                scene().held("MW", "r27", "10:00", 60, turn("mw-2", "10:00", 6), turn("mw-1", "09:00", 1))
                        .told());
    }

    @Test
    void droppedSlot_sessionLeftOut_holds() {
        assertEquals(List.of(), scene().told());
    }

    @Test
    void droppedSlot_all_costsEach() {
        assertEquals(List.of(5L, 6L), scene().held("MW", "r27", "10:00", 60).units());
    }
}
