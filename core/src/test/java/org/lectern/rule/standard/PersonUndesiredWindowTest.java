package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.turn;
import static org.lectern.rule.standard.Scene.window;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;

class PersonUndesiredWindowTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("person-undesired-window")
                .room(Room.builder("r27").setUpMinutes(20).tearDownMinutes(25))
                .person(Person.builder("ana").name("Ana Silva").undesired(window("10:20/11:00"), window("15:00/16:00")))
                .person(Person.builder("bo")
                        .name("Bo Lind")
                        .undesired(window("11:30/12:00"), window("11:40/12:20"), window("11:45/11:50")))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .allowedMinutes(50)
                        .slot(Slot.builder("mw-1", "ana").name("Green Earth").build()))
                .session(Session.builder("AD")
                        .name("Andorra")
                        .allowedMinutes(29)
                        .slot(Slot.builder("ad-1", "ana")
                                .name("Open Door")
                                .presence(Presence.OWN_SLOT)
                                .build())
                        .slot(Slot.builder("ad-2", "ana")
                                .presence(Presence.RECORDED)
                                .build()))
                .session(Session.builder("TR").name("Turkey").allowedMinutes(70).attendants("bo"));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("MW", "r27", "10:47", 50, turn("mw-1", "11:20", 6)),
                13,
                26,
                "Ana Silva is needed in Malawi (Tuesday 31 March 10:47–11:37), 13 minutes of it inside"
                        + " the person's undesired windows.",
                "session MW Malawi",
                "person ana Ana Silva",
                "slot mw-1 Green Earth");
    }

    @Test
    void personUndesiredWindow_fromTheEndOfIt_holds() {
        assertEquals(
                List.of(),
                scene().held("MW", "r27", "11:00", 50, turn("mw-1", "11:20", 6)).told());
    }

    @Test
    void personUndesiredWindow_oneMinuteInside_costsOne() {
        assertEquals(
                List.of(1L),
                scene().held("MW", "r27", "10:59", 50, turn("mw-1", "11:20", 6)).units());
        assertEquals(
                List.of(1L),
                scene().held("MW", "r27", "14:11", 50, turn("mw-1", "14:20", 6)).units());
    }

    @Test
    void personUndesiredWindow_severalThatOverlap_countOnce() {
        assertEquals(
                List.of("50: Bo Lind is needed in Turkey (Tuesday 31 March 11:20–12:30), 50 minutes of it inside"
                        + " the person's undesired windows."),
                scene().held("TR", "r27", "11:20", 70).told());
    }

    @Test
    void personUndesiredWindow_ownSlot_asksForItsMinutesOnly() {
        assertEquals(
                List.of("2: Ana Silva is needed in Andorra (Tuesday 31 March 10:15–10:22), 2 minutes of it"
                        + " inside the person's undesired windows."),
                scene().held("AD", "r27", "10:10", 29, turn("ad-1", "10:15", 7), turn("ad-2", "10:25", 6))
                        .told());
    }

    @Test
    void personUndesiredWindow_slotDropped_holds() {
        assertEquals(List.of(), scene().held("MW", "r27", "10:20", 50).told());
    }
}
