package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.window;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Availability;
import org.lectern.event.Room;
import org.lectern.event.Session;

class RoomClosedTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("room-closed")
                .room(Room.builder("r27")
                        .name("XXVII")
                        .available(window("10:00/11:30"), window("11:30/13:00"))
                        .setUpMinutes(10)
                        .tearDownMinutes(5))
                .room(Room.builder("r20").name("XX"))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene().held("MW", "r27", "10:50", 50),
                15,
                "Malawi occupies room XXVII on Tuesday 31 March 10:40–11:45, including set-up and"
                        + " tear-down; the room is closed for 15 minutes of that.",
                "session MW Malawi",
                "room r27 XXVII");
    }

    @Test
    void roomClosed_setUpStartsAtOpening_holds() {
        assertEquals(List.of(), scene().held("MW", "r27", "10:10", 50).told());
    }

    @Test
    void roomClosed_tearDownEndsAtClosing_holds() {
        assertEquals(List.of(), scene().held("MW", "r27", "10:35", 50).told());
    }

    @Test
    void roomClosed_tearDownOneMinutePastClosing_costsOne() {
        assertEquals(List.of(1L), scene().held("MW", "r27", "10:36", 50).units());
    }

    @Test
    void roomClosed_noOpeningNear_costsAllWithSetUpAndTearDown() {
        assertEquals(List.of(65L), scene().held("MW", "r27", "16:00", 50).units());
    }

    @Test
    void roomClosed_roomWithoutWindows_isAlwaysOpen() {
        assertEquals(List.of(), scene().held("MW", "r20", "23:00", 50).told());
    }

    @Test
    void roomClosed_never_costsEachMinute() {
        Scene never = Scene.of("room-closed")
                .room(Room.builder("r27").name("XXVII").availability(Availability.never()))
                .session(Session.builder("MW").name("Malawi"))
                .held("MW", "r27", "10:00", 60);

        assertEquals(
                List.of("60: Malawi occupies room XXVII on Tuesday 31 March 10:00–11:00, but the room is never open."),
                never.told());
    }
}
