package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Room;
import org.lectern.event.Session;

class NoSlackTest implements RuleContract {

    /** Room XXVII is taken from 09:57 to 10:54. */
    private static Scene scene() {
        return Scene.of("no-slack")
                .room(Room.builder("r27").name("XXVII").setUpMinutes(3).tearDownMinutes(4))
                .room(Room.builder("r20").name("XX"))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50))
                .session(Session.builder("LR").name("Liberia").allowedMinutes(40))
                .session(Session.builder("TR").name("Turkey").allowedMinutes(33))
                .held("MW", "r27", "10:00", 50);
    }

    /** Room XX has neither set-up nor tear-down; Malawi is there from 10:00 to 10:50. */
    private static Scene bare() {
        return Scene.of("no-slack")
                .room(Room.builder("r20").name("XX"))
                .room(Room.builder("r27").name("XXVII"))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50))
                .session(Session.builder("LR").name("Liberia").allowedMinutes(40))
                .session(Session.builder("TR").name("Turkey").allowedMinutes(33, 2))
                .held("MW", "r20", "10:00", 50);
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("LR", "r27", "10:59", 40),
                3,
                3,
                "Room XXVII is free for 2 minutes between Malawi (Tuesday 31 March 09:57–10:54) and"
                        + " Liberia (Tuesday 31 March 10:56–11:43). That is 3 below the target of 5; the times"
                        + " include set-up and tear-down.",
                "session MW Malawi",
                "session LR Liberia",
                "room r27 XXVII");
    }

    @Test
    void noSlack_asMuchAsWished_holds() {
        assertEquals(List.of(), scene().held("LR", "r27", "11:02", 40).told());
    }

    @Test
    void noSlack_oneMinuteLess_costsOne() {
        assertEquals(List.of(1L), scene().held("LR", "r27", "11:01", 40).units());
    }

    @Test
    void noSlack_setUpAndTearDownEatTheSlack_costsAll() {
        assertEquals(List.of(5L), scene().held("LR", "r27", "10:57", 40).units());
    }

    @Test
    void noSlack_withoutSetUpAndTearDown_keepsTheSlack() {
        assertEquals(List.of(), bare().held("LR", "r20", "10:55", 40).told());
        assertEquals(List.of(5L), bare().held("LR", "r20", "10:50", 40).units());
    }

    @Test
    void noSlack_overlap_costsAllAndNoMore() {
        assertEquals(
                List.of("5: Room XX is free for 0 minutes between Malawi (Tuesday 31 March 10:00–10:50) and"
                        + " Liberia (Tuesday 31 March 10:20–11:00). That is 5 below the target of 5; the times"
                        + " include set-up and tear-down."),
                bare().held("LR", "r20", "10:20", 40).told());
    }

    @Test
    void noSlack_anotherRoom_holds() {
        assertEquals(List.of(), scene().held("LR", "r20", "10:50", 40).told());
    }

    @Test
    void noSlack_threeInARow_countTwoPairs() {
        Scene row = scene().rule(rule -> rule.withParameter("minutes", 200))
                .held("TR", "r27", "11:00", 33)
                .held("LR", "r27", "11:50", 40);

        assertEquals(List.of(List.of("MW", "TR", "r27"), List.of("TR", "LR", "r27")), row.subjectIds());
        assertEquals(List.of(197L, 190L), row.units());
    }

    @Test
    void noSlack_thirdFillsTheTimeBetween_separatesThePair() {
        assertEquals(
                List.of(List.of("MW", "TR", "r20"), List.of("TR", "LR", "r20")),
                bare().held("TR", "r20", "10:50", 2)
                        .held("LR", "r20", "10:52", 40)
                        .subjectIds());
    }

    /** Malawi takes the room until 10:54, Liberia from 11:07; set-up takes 3 minutes and tear-down 4. */
    private static Scene withThird(String start) {
        return Scene.of("no-slack")
                .room(Room.builder("r27").name("XXVII").setUpMinutes(3).tearDownMinutes(4))
                .session(Session.builder("MW").allowedMinutes(50))
                .session(Session.builder("TR").allowedMinutes(2))
                .session(Session.builder("LR").allowedMinutes(40))
                .rule(rule -> rule.withParameter("minutes", 30))
                .held("MW", "r27", "10:00", 50)
                .held("TR", "r27", start, 2)
                .held("LR", "r27", "11:10", 40);
    }

    @Test
    void noSlack_thirdBetweenWithItsSetUpAndTearDown_separatesThePair() {
        Scene between = withThird("10:57");

        assertEquals(List.of(List.of("MW", "TR", "r27"), List.of("TR", "LR", "r27")), between.subjectIds());
        assertEquals(List.of(30L, 26L), between.units());
    }

    @Test
    void noSlack_thirdBetweenOnlyWithoutItsSetUp_separatesNothing() {
        Scene overlapping = withThird("10:56");

        assertEquals(
                List.of(List.of("MW", "TR", "r27"), List.of("MW", "LR", "r27"), List.of("TR", "LR", "r27")),
                overlapping.subjectIds());
        assertEquals(List.of(30L, 17L, 25L), overlapping.units());
    }

    @Test
    void noSlack_thirdOverlapsTheOther_separatesNothing() {
        Scene overlapping = bare().held("TR", "r20", "10:52", 33).held("LR", "r20", "10:54", 40);

        assertEquals(
                List.of(List.of("TR", "LR", "r20"), List.of("MW", "TR", "r20"), List.of("MW", "LR", "r20")),
                overlapping.subjectIds());
        assertEquals(List.of(5L, 3L, 1L), overlapping.units());
    }

    @Test
    void noSlack_thirdInAnotherRoomBetween_separatesNothing() {
        assertEquals(
                List.of(1L),
                bare().held("TR", "r27", "10:51", 2)
                        .held("LR", "r20", "10:54", 40)
                        .units());
    }

    @Test
    void noSlack_threeThatAllOverlap_countThreePairs() {
        assertEquals(
                List.of(5L, 5L, 5L),
                bare().held("TR", "r20", "10:20", 33)
                        .held("LR", "r20", "10:30", 40)
                        .units());
    }

    @Test
    void noSlack_noneWished_asksNothing() {
        assertEquals(
                List.of(),
                bare().rule(rule -> rule.withParameter("minutes", 0))
                        .held("LR", "r20", "10:20", 40)
                        .told());
    }

    @Test
    void noSlack_overDays_countsAsWell() {
        Scene night =
                bare().rule(rule -> rule.withParameter("minutes", 1_440)).held("LR", "r20", "2020-04-01T10:00", 40);

        assertEquals(List.of(50L), night.units());
    }

    @Test
    void noSlack_laterListedStartsFirst_isNamedFirst() {
        assertEquals(
                List.of(List.of("LR", "MW", "r20")),
                bare().held("LR", "r20", "09:17", 40).subjectIds());
    }

    @Test
    void noSlack_sameStart_namesTheEarlierOfTheEventFirst() {
        assertEquals(
                List.of(List.of("MW", "LR", "r20")),
                bare().held("LR", "r20", "10:00", 40).subjectIds());
    }
}
