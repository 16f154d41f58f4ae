package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;

class UnscheduledSessionTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("unscheduled-session")
                .room(Room.builder("r27").name("XXVII"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .priority(3)
                        .slot(Slot.builder("mw-1", "ana").priority(2).build())
                        .slot(Slot.builder("mw-2", "bo").priority(6).build()))
                .session(Session.builder("LR").name("Liberia").priority(4));
    }

    @Override
    public Broken broken() {
        return Broken.medium(
                scene().held("LR", "r27", "10:00", 60),
                11,
                "Malawi is unscheduled with its 2 slots; their priorities add up to 11.",
                "session MW Malawi");
    }

    @Test
    void unscheduledSession_heldWithoutItsSlots_holds() {
        assertEquals(
                List.of(),
                scene().held("LR", "r27", "10:00", 60)
                        .held("MW", "r27", "10:00", 60)
                        .told());
    }

    @Test
    void unscheduledSession_noSlots_costsItsPriority() {
        assertEquals(
                List.of("4: Liberia is unscheduled; its priority is 4."),
                scene().held("MW", "r27", "10:00", 60).told());
    }
}
