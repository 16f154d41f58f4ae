package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;

/** {@code room-conflict} between a hall and its parts, and between halls that share a part. */
class RoomPartsTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("room-conflict")
                .room(Room.builder("r20").name("XX").setUpMinutes(10).tearDownMinutes(5))
                .room(Room.builder("r21").name("XXI"))
                .room(Room.builder("r22").name("XXII"))
                .room(Room.builder("east").name("XX+XXI").parts("r20", "r21").setUpMinutes(3))
                .room(Room.builder("west").name("XXI+XXII").parts("r21", "r22").tearDownMinutes(7))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50))
                .session(Session.builder("LR").name("Liberia").allowedMinutes(40))
                .held("MW", "east", "10:00", 50);
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene().held("LR", "r20", "10:45", 40),
                15,
                "Malawi in room XX+XXI (Tuesday 31 March 09:57–10:50) and Liberia in room XX (Tuesday 31 March"
                        + " 10:35–11:30) overlap by 15 minutes, including set-up and tear-down; the rooms share space.",
                "session MW Malawi",
                "session LR Liberia",
                "room east XX+XXI",
                "room r20 XX");
    }

    @Test
    void hall_itsPartWithSetUpThatTouches_holds() {
        assertEquals(List.of(), scene().held("LR", "r20", "11:00", 40).told());
        assertEquals(List.of(1L), scene().held("LR", "r20", "10:59", 40).units());
    }

    @Test
    void hall_anotherHallWithACommonPart_conflicts() {
        assertEquals(List.of(40L), scene().held("LR", "west", "10:10", 40).units());
    }

    @Test
    void hall_aRoomThatIsNoPart_holds() {
        assertEquals(List.of(), scene().held("LR", "r22", "10:00", 40).told());
    }

    @Test
    void hall_waivedForEitherRoom_costsNothing() {
        for (String room : List.of("east", "r20")) {
            Scene waived = scene().held("LR", "r20", "10:45", 40).waived(SubjectId.room(room));

            assertEquals(0, waived.report().score().hard());
        }
        assertEquals(
                15,
                scene().held("LR", "r20", "10:45", 40)
                        .waived(SubjectId.room("r21"))
                        .report()
                        .score()
                        .hard());
    }
}
