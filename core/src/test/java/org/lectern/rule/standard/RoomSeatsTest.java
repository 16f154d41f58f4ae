package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Room;
import org.lectern.event.Session;

class RoomSeatsTest implements RuleContract {

    private static Scene scene(int audience) {
        return Scene.of("room-seats")
                .room(Room.builder("r27").name("XXVII").seats(70))
                .room(Room.builder("r20").name("XX").seats(200))
                .session(Session.builder("MW").name("Malawi").audience(audience));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene(83).held("MW", "r27", "10:00", 60),
                13,
                "Room XXVII has 70 seats, 13 too few for the audience of 83 at Malawi.",
                "session MW Malawi",
                "room r27 XXVII");
    }

    @Test
    void roomSeats_asManyAsExpected_holds() {
        assertEquals(List.of(), scene(70).held("MW", "r27", "10:00", 60).told());
    }

    @Test
    void roomSeats_oneFewer_costsOne() {
        assertEquals(List.of(1L), scene(71).held("MW", "r27", "10:00", 60).units());
    }

    @Test
    void roomSeats_unknownAudience_holds() {
        Scene scene = Scene.of("room-seats")
                .room(Room.builder("r0").seats(0))
                .session(Session.builder("MW").name("Malawi"));

        assertEquals(List.of(), scene.held("MW", "r0", "10:00", 60).told());
    }

    @Test
    void roomSeats_largerRoom_holds() {
        assertEquals(List.of(), scene(83).held("MW", "r20", "10:00", 60).told());
    }
}
