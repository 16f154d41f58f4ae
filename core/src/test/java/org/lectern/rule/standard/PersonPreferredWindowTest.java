package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.turn;
import static org.lectern.rule.standard.Scene.window;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;

class PersonPreferredWindowTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("person-preferred-window")
                .room(Room.builder("r27").setUpMinutes(20).tearDownMinutes(25))
                .person(Person.builder("ana").name("Ana Silva").preferred(window("10:20/11:00"), window("15:00/16:00")))
                .person(Person.builder("bo").name("Bo Lind").preferred(window("15:00/17:00")))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .allowedMinutes(50)
                        .slot(Slot.builder("mw-1", "ana").name("Green Earth").build()))
                .session(Session.builder("TR").name("Turkey").allowedMinutes(33).attendants("bo"));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("MW", "r27", "10:15", 50, turn("mw-1", "10:20", 6)),
                10,
                20,
                "Ana Silva is needed in Malawi (Tuesday 31 March 10:15–11:05), 10 minutes of it outside"
                        + " the person's preferred windows.",
                "session MW Malawi",
                "person ana Ana Silva",
                "slot mw-1 Green Earth");
    }

    @Test
    void personPreferredWindow_wholeSession_holdsToTheMinute() {
        assertEquals(
                List.of(),
                scene().held("MW", "r27", "15:10", 50, turn("mw-1", "15:10", 6)).told());
    }

    @Test
    void personPreferredWindow_oneMinuteOutside_costsOne() {
        assertEquals(
                List.of(1L),
                scene().held("MW", "r27", "15:11", 50, turn("mw-1", "15:11", 6)).units());
    }

    @Test
    void personPreferredWindow_attendant_isAsked() {
        assertEquals(
                List.of("33: Bo Lind is needed in Turkey (Tuesday 31 March 10:00–10:33), 33 minutes of it"
                        + " outside the person's preferred windows."),
                scene().held("TR", "r27", "10:00", 33).told());
    }

    @Test
    void personPreferredWindow_slotDropped_holds() {
        assertEquals(List.of(), scene().held("MW", "r27", "12:00", 50).told());
    }
}
