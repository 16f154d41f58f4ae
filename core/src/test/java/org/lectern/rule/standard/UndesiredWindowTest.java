package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.window;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;

class UndesiredWindowTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("undesired-window")
                .room(Room.builder("r27").setUpMinutes(20).tearDownMinutes(25))
                .person(Person.builder("bo").name("Bo Lind").undesired(window("11:00/13:00")))
                .session(Session.builder("LR")
                        .name("Liberia")
                        .allowedMinutes(40)
                        .attendants("bo")
                        .undesired(window("10:00/11:00"), window("2020-04-01T09:30/10:30")));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("LR", "r27", "10:35", 40),
                25,
                50,
                "Liberia takes place on Tuesday 31 March 10:35–11:15, 25 minutes of it inside its undesired windows.",
                "session LR Liberia");
    }

    @Test
    void undesiredWindow_toTheMinute_holds() {
        assertEquals(List.of(), scene().held("LR", "r27", "11:00", 40).told());
        assertEquals(
                List.of(), scene().held("LR", "r27", "2020-04-01T10:30", 40).told());
    }

    @Test
    void undesiredWindow_oneMinuteInside_costsOne() {
        assertEquals(
                List.of(1L), scene().held("LR", "r27", "2020-04-01T10:29", 40).units());
    }

    @Test
    void undesiredWindow_severalApart_addUp() {
        Scene apart = Scene.of("undesired-window")
                .room(Room.builder("r27"))
                .session(Session.builder("MW").undesired(window("10:50/11:30"), window("10:05/10:12")))
                .held("MW", "r27", "10:00", 60);

        assertEquals(List.of(17L), apart.units());
    }

    @Test
    void undesiredWindow_severalThatOverlap_countOnce() {
        Scene overlapping = Scene.of("undesired-window")
                .room(Room.builder("r27"))
                .session(Session.builder("MW")
                        .allowedMinutes(70)
                        .undesired(window("11:30/12:00"), window("11:40/12:20"), window("11:45/11:50")))
                .held("MW", "r27", "11:20", 70);

        assertEquals(List.of(50L), overlapping.units());
    }
}
