package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.window;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;

class PreferredWindowTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("preferred-window")
                .room(Room.builder("r27").setUpMinutes(20).tearDownMinutes(25))
                .person(Person.builder("bo").name("Bo Lind").preferred(window("15:00/17:00")))
                .session(Session.builder("LR")
                        .name("Liberia")
                        .allowedMinutes(40)
                        .attendants("bo")
                        .preferred(window("10:00/11:00"), window("2020-04-01T09:30/10:30")));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("LR", "r27", "10:35", 40),
                15,
                30,
                "Liberia takes place on Tuesday 31 March 10:35–11:15, 15 minutes of it outside its preferred windows.",
                "session LR Liberia");
    }

    @Test
    void preferredWindow_toTheMinute_holds() {
        assertEquals(List.of(), scene().held("LR", "r27", "10:20", 40).told());
        assertEquals(
                List.of(), scene().held("LR", "r27", "2020-04-01T09:50", 40).told());
    }

    @Test
    void preferredWindow_oneMinuteOutside_costsOne() {
        assertEquals(List.of(1L), scene().held("LR", "r27", "10:21", 40).units());
    }

    @Test
    void preferredWindow_wishOfAPerson_isNoneOfTheSession() {
        Scene without = Scene.of("preferred-window")
                .room(Room.builder("r27"))
                .person(Person.builder("bo").preferred(window("15:00/17:00")))
                .session(Session.builder("TR").attendants("bo"))
                .held("TR", "r27", "10:00", 60);

        assertEquals(List.of(), without.told());
    }
}
