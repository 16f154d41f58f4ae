package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Room;
import org.lectern.event.Session;

class RoomChangeTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("room-change")
                .room(Room.builder("r27").name("XXVII").setUpMinutes(10))
                .room(Room.builder("r20").name("XX"))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50).region("Africa"))
                .session(
                        Session.builder("LR").name("Liberia").allowedMinutes(40).region("Africa"))
                .session(Session.builder("KE")
                        .name("Kenya")
                        .allowedMinutes(45, 20)
                        .region("Africa"))
                .session(Session.builder("TR")
                        .name("Turkey")
                        .allowedMinutes(33, 20)
                        .region("Europe"))
                .session(Session.builder("OP").name("Opening").allowedMinutes(20))
                .session(Session.builder("CL").name("Closing").allowedMinutes(25))
                .held("MW", "r27", "10:00", 50);
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("LR", "r20", "15:10", 40),
                1,
                5,
                "Region Africa moves from room XXVII (Malawi, Tuesday 31 March 10:00–10:50) to room XX (Liberia, Tuesday"
                        + " 31 March 15:10–15:50).",
                "session MW Malawi",
                "session LR Liberia",
                "region Africa Africa");
    }

    @Test
    void roomChange_sameRoom_holds() {
        assertEquals(List.of(), scene().held("LR", "r27", "11:00", 40).told());
    }

    @Test
    void roomChange_startsWhenTheOtherEnds_costsOne() {
        assertEquals(List.of(1L), scene().held("LR", "r20", "10:50", 40).units());
    }

    @Test
    void roomChange_oneMinuteOfOverlap_holds() {
        assertEquals(List.of(), scene().held("LR", "r20", "10:49", 40).told());
    }

    /** Nobody can follow both, so neither follows the other. */
    @Test
    void roomChange_sessionsThatOverlap_areNeverConsecutive() {
        assertEquals(List.of(), scene().held("LR", "r20", "10:00", 40).told());
        assertEquals(List.of(), scene().held("LR", "r20", "10:05", 40).told());
        assertEquals(List.of(), scene().held("LR", "r20", "09:55", 40).told());
    }

    @Test
    void roomChange_anotherDay_holds() {
        assertEquals(
                List.of(), scene().held("LR", "r20", "2020-04-01T10:00", 40).told());
    }

    @Test
    void roomChange_anotherRegion_holds() {
        assertEquals(List.of(), scene().held("TR", "r20", "11:00", 33).told());
    }

    @Test
    void roomChange_withoutRegion_holds() {
        assertEquals(
                List.of(),
                scene().held("OP", "r27", "11:00", 20)
                        .held("CL", "r20", "12:00", 25)
                        .told());
    }

    @Test
    void roomChange_thirdBetween_countsNeighboursOnly() {
        assertEquals(
                List.of(List.of("KE", "LR", "Africa")),
                scene().held("KE", "r27", "11:00", 45)
                        .held("LR", "r20", "12:00", 40)
                        .subjectIds());
    }

    @Test
    void roomChange_thereAndBack_costsTwo() {
        assertEquals(
                List.of(List.of("MW", "KE", "Africa"), List.of("KE", "LR", "Africa")),
                scene().held("KE", "r20", "11:00", 45)
                        .held("LR", "r27", "12:00", 40)
                        .subjectIds());
    }

    @Test
    void roomChange_thirdFillsTheTimeBetween_isBetween() {
        assertEquals(
                List.of(List.of("KE", "LR", "Africa")),
                scene().held("KE", "r27", "10:50", 20)
                        .held("LR", "r20", "11:10", 40)
                        .subjectIds());
    }

    @Test
    void roomChange_thirdStartsAMinuteBeforeTheFirstEnds_isNotBetween() {
        assertEquals(
                List.of(List.of("MW", "LR", "Africa"), List.of("KE", "LR", "Africa")),
                scene().held("KE", "r27", "10:49", 20)
                        .held("LR", "r20", "11:10", 40)
                        .subjectIds());
    }

    @Test
    void roomChange_thirdEndsAMinuteAfterTheOtherStarts_isNotBetween() {
        assertEquals(
                List.of(List.of("MW", "LR", "Africa")),
                scene().held("KE", "r27", "10:51", 20)
                        .held("LR", "r20", "11:10", 40)
                        .subjectIds());
    }

    @Test
    void roomChange_thirdOfAnotherRegionBetween_separatesNothing() {
        assertEquals(
                List.of(List.of("MW", "LR", "Africa")),
                scene().held("TR", "r27", "11:00", 20)
                        .held("LR", "r20", "12:00", 40)
                        .subjectIds());
    }

    @Test
    void roomChange_parallelSessionsBefore_countThatOfTheOtherRoom() {
        assertEquals(
                List.of(List.of("KE", "LR", "Africa")),
                scene().held("KE", "r20", "10:00", 45)
                        .held("LR", "r27", "12:00", 40)
                        .subjectIds());
    }

    @Test
    void roomChange_parallelSessionsAfter_countThatOfTheOtherRoom() {
        assertEquals(
                List.of(List.of("MW", "KE", "Africa")),
                scene().held("LR", "r27", "12:00", 40)
                        .held("KE", "r20", "12:15", 45)
                        .subjectIds());
    }
}
