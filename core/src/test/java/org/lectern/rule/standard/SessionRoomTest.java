package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Room;
import org.lectern.event.Session;

class SessionRoomTest implements RuleContract {

    private static Scene scene(String... allowed) {
        return Scene.of("session-room")
                .room(Room.builder("r27").name("XXVII"))
                .room(Room.builder("r20").name("XX"))
                .room(Room.builder("r18").name("XVIII"))
                .session(Session.builder("MW").name("Malawi").allowedRooms(allowed));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene("r18", "r20").held("MW", "r27", "10:00", 60),
                1,
                "Malawi is in room XXVII, which is not one of its allowed rooms: XX, XVIII.",
                "session MW Malawi",
                "room r27 XXVII");
    }

    @Test
    void sessionRoom_anAllowedRoom_holds() {
        assertEquals(
                List.of(), scene("r18", "r20").held("MW", "r20", "10:00", 60).told());
    }

    @Test
    void sessionRoom_noRoomAllowed_isBrokenInEach() {
        assertEquals(
                List.of("1: Malawi is in room XX, but no room is allowed."),
                scene().held("MW", "r20", "10:00", 60).told());
    }

    @Test
    void sessionRoom_withoutAList_holds() {
        Scene any = Scene.of("session-room")
                .room(Room.builder("r27").name("XXVII"))
                .session(Session.builder("LR").name("Liberia"));

        assertEquals(List.of(), any.held("LR", "r27", "10:00", 60).told());
    }

    @Test
    void sessionRoom_sessionLeftOut_holds() {
        assertEquals(List.of(), scene().told());
    }
}
