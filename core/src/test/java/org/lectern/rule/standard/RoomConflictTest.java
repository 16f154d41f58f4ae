package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Room;
import org.lectern.event.Session;

class RoomConflictTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("room-conflict")
                .room(Room.builder("r27").name("XXVII").setUpMinutes(10).tearDownMinutes(5))
                .room(Room.builder("r20").name("XX"))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50))
                .session(Session.builder("LR").name("Liberia").allowedMinutes(40))
                .held("MW", "r27", "10:00", 50);
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene().held("LR", "r27", "10:45", 40),
                20,
                "Malawi and Liberia overlap by 20 minutes in room XXVII (Tuesday 31 March 09:50–10:55"
                        + " and Tuesday 31 March 10:35–11:30, including set-up and tear-down).",
                "session MW Malawi",
                "session LR Liberia",
                "room r27 XXVII");
    }

    @Test
    void roomConflict_setUpTouchesTearDown_holds() {
        assertEquals(List.of(), scene().held("LR", "r27", "11:05", 40).told());
    }

    @Test
    void roomConflict_setUpOneMinuteIntoTearDown_costsOne() {
        assertEquals(List.of(1L), scene().held("LR", "r27", "11:04", 40).units());
    }

    @Test
    void roomConflict_anotherRoom_holds() {
        assertEquals(List.of(), scene().held("LR", "r20", "10:00", 40).told());
    }

    @Test
    void roomConflict_oneSessionWithinAnother_costsTheShorterWithItsMargins() {
        assertEquals(
                List.of(45L),
                Scene.of("room-conflict")
                        .room(Room.builder("r27").setUpMinutes(10).tearDownMinutes(5))
                        .session(Session.builder("MW").allowedMinutes(100))
                        .session(Session.builder("LR").allowedMinutes(30))
                        .held("MW", "r27", "10:00", 100)
                        .held("LR", "r27", "10:20", 30)
                        .units());
    }

    @Test
    void roomConflict_threeAtOnce_isReportedForEachPair() {
        Scene three = scene().session(Session.builder("TR").name("Turkey").allowedMinutes(30))
                .held("LR", "r27", "10:45", 40)
                .held("TR", "r27", "11:00", 30);

        assertEquals(List.of(20L, 5L, 40L), three.units());
    }

    @Test
    void roomConflict_twoShortSessionsWithinALongOne_areBothReported() {
        Scene within = Scene.of("room-conflict")
                .room(Room.builder("r27"))
                .session(Session.builder("LR").allowedMinutes(10))
                .session(Session.builder("TR").allowedMinutes(30))
                .session(Session.builder("MW").allowedMinutes(120))
                .held("LR", "r27", "10:10", 10)
                .held("TR", "r27", "10:30", 30)
                .held("MW", "r27", "10:00", 120);

        assertEquals(List.of(10L, 30L), within.units());
    }
}
