package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Room;
import org.lectern.event.Session;

class SplitRegionTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("split-region")
                .room(Room.builder("r27"))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50).region("Africa"))
                .session(Session.builder("LR")
                        .name("Liberia")
                        .allowedMinutes(40, 70)
                        .region("Africa"))
                .session(Session.builder("KE").name("Kenya").allowedMinutes(45).region("Africa"))
                .session(Session.builder("TR").name("Turkey").allowedMinutes(33).region("Europe"))
                .session(Session.builder("OP").name("Opening").allowedMinutes(20));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("MW", "r27", "10:00", 50)
                        .held("LR", "r27", "15:00", 70)
                        .held("KE", "r27", "2020-04-01T10:00", 45),
                4,
                40,
                "The 3 sessions of region Africa are spread over 2 days and 3 half-days; 1 day and 1"
                        + " half-day would suffice.",
                "region Africa Africa");
    }

    @Test
    void splitRegion_oneHalfDay_holds() {
        assertEquals(
                List.of(),
                scene().held("MW", "r27", "10:00", 50)
                        .held("LR", "r27", "10:50", 70)
                        .held("KE", "r27", "12:00", 45)
                        .held("TR", "r27", "15:00", 33)
                        .held("OP", "r27", "2020-04-01T10:00", 20)
                        .told());
    }

    @Test
    void splitRegion_twoHalfDaysOfOneDay_costsOne() {
        assertEquals(
                List.of(1L),
                scene().held("MW", "r27", "10:00", 50)
                        .held("LR", "r27", "15:00", 70)
                        .units());
    }

    @Test
    void splitRegion_twoDays_costsThree() {
        assertEquals(
                List.of(3L),
                scene().held("MW", "r27", "10:00", 50)
                        .held("LR", "r27", "2020-04-01T10:00", 70)
                        .units());
    }

    @Test
    void splitRegion_withoutRegion_holds() {
        Scene none = Scene.of("split-region")
                .room(Room.builder("r27"))
                .session(Session.builder("A"))
                .session(Session.builder("B"))
                .held("A", "r27", "10:00", 60)
                .held("B", "r27", "2020-04-01T10:00", 60);

        assertEquals(List.of(), none.told());
    }

    /** Half-days of 180 minutes, one room: 180 minutes fit one, 181 need two. */
    @Test
    void splitRegion_fillsAHalfDayToTheMinute_isAvoidable() {
        assertEquals(List.of(1L), twoHalfDays(90, 90).units());
    }

    @Test
    void splitRegion_oneMinuteMoreThanAHalfDay_isUnavoidable() {
        assertEquals(List.of(), twoHalfDays(90, 91).told());
    }

    @Test
    void splitRegion_oneMinuteMoreThanADay_needsTwoDays() {
        assertEquals(List.of(), twoDays(180, 181).told());
        assertEquals(List.of(2L), twoDays(180, 180).units());
    }

    @Test
    void splitRegion_limitInForce_takesItInsteadOfTheRooms() {
        assertEquals(
                List.of(1L),
                twoHalfDays(90, 91)
                        .rule("max-parallel", rule -> rule.withEnabled(true).withParameter("limit", 2))
                        .units());
    }

    @Test
    void splitRegion_limitOff_takesTheRooms() {
        assertEquals(
                List.of(),
                twoHalfDays(90, 91)
                        .rule("max-parallel", rule -> rule.withEnabled(false).withParameter("limit", 2))
                        .told());
        assertEquals(
                List.of(),
                twoHalfDays(90, 91)
                        .rule(
                                "max-parallel",
                                rule -> rule.withEnabled(true).withWeight(0).withParameter("limit", 2))
                        .told());
    }

    @Test
    void splitRegion_twoRooms_holdTwiceAsMuch() {
        assertEquals(List.of(1L), twoHalfDays(90, 91).room(Room.builder("r20")).units());
    }

    @Test
    void splitRegion_longerLengthTaken_countsTheShortestAllowed() {
        Scene longer = Scene.of("split-region")
                .room(Room.builder("r27"))
                .session(Session.builder("MW").allowedMinutes(90).region("Africa"))
                .session(Session.builder("LR").allowedMinutes(120, 80).region("Africa"))
                .held("MW", "r27", "10:00", 90)
                .held("LR", "r27", "15:00", 120);

        assertEquals(List.of(1L), longer.units());
    }

    @Test
    void splitRegion_sessionAcrossTwoHalfDays_belongsToTheOneThatCoversMost() {
        Scene across = twoHalfDaysFrom("12:50", "14:50", 60, 60);

        assertEquals(List.of(), twoHalfDaysFrom("11:00", "12:30", 60, 60).told());
        assertEquals(List.of(1L), across.units());
    }

    private static Scene twoHalfDays(int first, int second) {
        return twoHalfDaysFrom("10:00", "15:00", first, second);
    }

    private static Scene twoHalfDaysFrom(String firstStart, String secondStart, int first, int second) {
        return Scene.of("split-region")
                .room(Room.builder("r27"))
                .session(Session.builder("MW").allowedMinutes(first).region("Africa"))
                .session(Session.builder("LR").allowedMinutes(second).region("Africa"))
                .held("MW", "r27", firstStart, first)
                .held("LR", "r27", secondStart, second);
    }

    /** The longest day has 360 minutes in two half-days, the other 180 in one. */
    private static Scene twoDays(int first, int second) {
        return Scene.of("split-region")
                .room(Room.builder("r27"))
                .session(Session.builder("MW").allowedMinutes(first).region("Africa"))
                .session(Session.builder("LR").allowedMinutes(second).region("Africa"))
                .held("MW", "r27", "10:00", first)
                .held("LR", "r27", "2020-04-01T09:30", second);
    }

    @Test
    void splitRegion_oddTotalOverTwoRooms_isRoundedUp() {
        assertEquals(List.of(), twoHalfDays(180, 181).room(Room.builder("r20")).told());
        assertEquals(
                List.of(1L), twoHalfDays(180, 180).room(Room.builder("r20")).units());
    }
}
