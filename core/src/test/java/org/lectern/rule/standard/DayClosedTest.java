package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Room;
import org.lectern.event.Session;

class DayClosedTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("day-closed")
                .room(Room.builder("r27").setUpMinutes(10).tearDownMinutes(5))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene().held("MW", "r27", "12:30", 50),
                20,
                "Malawi takes place on Tuesday 31 March 12:30–13:20, 20 minutes of it outside the" + " event's hours.",
                "session MW Malawi");
    }

    @Test
    void dayClosed_wholeWindowWithSetUpOutside_holds() {
        assertEquals(List.of(), scene().held("MW", "r27", "10:00", 50).told());
        assertEquals(List.of(), scene().held("MW", "r27", "12:10", 50).told());
    }

    @Test
    void dayClosed_oneMinuteBeforeAndAfter_costsOne() {
        assertEquals(List.of(1L), scene().held("MW", "r27", "09:59", 50).units());
        assertEquals(List.of(1L), scene().held("MW", "r27", "12:11", 50).units());
    }

    @Test
    void dayClosed_anotherDay_holds() {
        assertEquals(
                List.of(), scene().held("MW", "r27", "2020-04-01T09:30", 50).told());
    }

    @Test
    void dayClosed_acrossTwoWindows_costsWhatTheBetterLeaves() {
        Scene across = Scene.of("day-closed")
                .room(Room.builder("r27"))
                .session(Session.builder("MW").allowedMinutes(200))
                .held("MW", "r27", "12:20", 200);

        assertEquals(List.of(160L), across.units());
    }

    @Test
    void dayClosed_noWindowNear_costsAll() {
        assertEquals(List.of(50L), scene().held("MW", "r27", "20:00", 50).units());
    }
}
