package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;

class SessionOrderTest implements RuleContract {

    private static Scene scene(Relation... relations) {
        Scene scene = Scene.of("session-order")
                .room(Room.builder("r27").setUpMinutes(20))
                .room(Room.builder("r20").tearDownMinutes(25))
                .session(Session.builder("LR").name("Liberia").allowedMinutes(40))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50))
                .session(Session.builder("TR").name("Turkey").allowedMinutes(33));
        List.of(relations).forEach(scene::relation);
        return scene;
    }

    /** Malawi ends at 10:50. */
    private static Scene afterMalawi(int least, int most, String start) {
        return scene(new Relation.Before("MW", "LR", least, most))
                .held("LR", "r20", start, 40)
                .held("MW", "r27", "10:00", 50);
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                afterMalawi(15, 30, "10:54"),
                11,
                "Liberia starts on Tuesday 31 March 10:54, 4 minutes after the end of Malawi; it must"
                        + " start at least 15 minutes after that end.",
                "session MW Malawi",
                "session LR Liberia");
    }

    @Test
    void sessionOrder_leastLag_holds() {
        assertEquals(List.of(), afterMalawi(15, 30, "11:05").told());
    }

    @Test
    void sessionOrder_oneMinuteUnderTheLeastLag_costsOne() {
        assertEquals(List.of(1L), afterMalawi(15, 30, "11:04").units());
    }

    @Test
    void sessionOrder_noLagWhereSomeIsAsked_startsAfterTheEnd() {
        assertEquals(
                List.of("15: Liberia starts on Tuesday 31 March 10:50, 0 minutes after the end of Malawi; it"
                        + " must start at least 15 minutes after that end."),
                afterMalawi(15, 30, "10:50").told());
    }

    @Test
    void sessionOrder_mostLag_holds() {
        assertEquals(List.of(), afterMalawi(15, 30, "11:20").told());
    }

    @Test
    void sessionOrder_oneMinuteOverTheMostLag_costsOne() {
        assertEquals(
                List.of("1: Liberia starts on Tuesday 31 March 11:21, 31 minutes after the end of Malawi; it"
                        + " must start at most 30 minutes after that end."),
                afterMalawi(15, 30, "11:21").told());
    }

    @Test
    void sessionOrder_leastAndMostTheSame_holdsOnTheMinuteOnly() {
        assertEquals(List.of(1L), afterMalawi(20, 20, "11:09").units());
        assertEquals(List.of(), afterMalawi(20, 20, "11:10").told());
        assertEquals(List.of(1L), afterMalawi(20, 20, "11:11").units());
    }

    @Test
    void sessionOrder_noLagGiven_holdsFromTheEndOn() {
        assertEquals(
                List.of(),
                scene(Relation.before("MW", "LR"))
                        .held("MW", "r27", "10:00", 50)
                        .held("LR", "r20", "10:50", 40)
                        .told());
        assertEquals(
                List.of(),
                scene(Relation.before("MW", "LR"))
                        .held("MW", "r27", "10:00", 50)
                        .held("LR", "r20", "2020-04-01T11:50", 40)
                        .told());
    }

    @Test
    void sessionOrder_overlap_costsTheMinutesOfIt() {
        assertEquals(
                List.of("7: Liberia starts on Tuesday 31 March 10:43, 7 minutes before the end of Malawi; it"
                        + " must start at least 0 minutes after that end."),
                scene(Relation.before("MW", "LR"))
                        .held("MW", "r27", "10:00", 50)
                        .held("LR", "r20", "10:43", 40)
                        .told());
    }

    @Test
    void sessionOrder_overlapAndLeastLag_costsBoth() {
        assertEquals(List.of(22L), afterMalawi(15, 30, "10:43").units());
    }

    @Test
    void sessionOrder_theOtherWayRound_costsFromTheEndBackToTheStart() {
        assertEquals(
                List.of(90L),
                scene(Relation.before("MW", "LR"))
                        .held("LR", "r27", "10:00", 40)
                        .held("MW", "r20", "10:40", 50)
                        .units());
    }

    @Test
    void sessionOrder_oneLeftOut_holds() {
        assertEquals(
                List.of(),
                scene(Relation.before("MW", "LR"))
                        .held("LR", "r20", "10:00", 40)
                        .told());
        assertEquals(
                List.of(),
                scene(Relation.before("MW", "LR"))
                        .held("MW", "r20", "10:00", 50)
                        .told());
    }

    @Test
    void sessionOrder_severalRelations_areReportedEach() {
        assertEquals(
                List.of(5L, 8L),
                scene(Relation.before("MW", "LR"), Relation.before("LR", "TR"), Relation.notParallel("MW", "TR"))
                        .held("MW", "r27", "10:00", 50)
                        .held("LR", "r20", "10:45", 40)
                        .held("TR", "r27", "11:17", 33)
                        .units());
    }
}
