package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;

class NotParallelTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("not-parallel")
                .room(Room.builder("r27").setUpMinutes(30))
                .room(Room.builder("r20").tearDownMinutes(30))
                .room(Room.builder("r17"))
                .session(Session.builder("LR").name("Liberia").allowedMinutes(40))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50))
                .session(Session.builder("TR").name("Turkey").allowedMinutes(33))
                .session(Session.builder("AD").name("Andorra").allowedMinutes(29))
                .relation(Relation.notParallel("MW", "TR", "LR"))
                .held("MW", "r27", "10:30", 50);
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene().held("LR", "r20", "10:05", 40),
                15,
                "Malawi (Tuesday 31 March 10:30–11:20) and Liberia (Tuesday 31 March 10:05–10:45) share"
                        + " an audience and overlap by 15 minutes.",
                "session MW Malawi",
                "session LR Liberia");
    }

    @Test
    void notParallel_touching_holds() {
        assertEquals(
                List.of(),
                scene().held("LR", "r20", "11:20", 40)
                        .held("TR", "r17", "09:57", 33)
                        .told());
    }

    @Test
    void notParallel_oneMinuteOfOverlap_costsOne() {
        assertEquals(List.of(1L), scene().held("LR", "r20", "11:19", 40).units());
        assertEquals(List.of(1L), scene().held("TR", "r20", "09:58", 33).units());
    }

    @Test
    void notParallel_sessionOutsideTheGroup_isFree() {
        assertEquals(List.of(), scene().held("AD", "r20", "10:30", 29).told());
    }

    @Test
    void notParallel_oneLeftOut_holds() {
        assertEquals(List.of(), scene().told());
    }

    @Test
    void notParallel_threeOverlap_isReportedForEachPair() {
        assertEquals(
                List.of(
                        "30: Malawi (Tuesday 31 March 10:30–11:20) and Liberia (Tuesday 31 March 10:50–11:30)"
                                + " share an audience and overlap by 30 minutes.",
                        "23: Malawi (Tuesday 31 March 10:30–11:20) and Turkey (Tuesday 31 March 10:57–11:30)"
                                + " share an audience and overlap by 23 minutes.",
                        "33: Turkey (Tuesday 31 March 10:57–11:30) and Liberia (Tuesday 31 March 10:50–11:30)"
                                + " share an audience and overlap by 33 minutes."),
                scene().held("LR", "r20", "10:50", 40)
                        .held("TR", "r17", "10:57", 33)
                        .told());
    }

    @Test
    void notParallel_pairInTwoGroups_costsForEach() {
        assertEquals(
                List.of(30L, 30L),
                scene().relation(Relation.notParallel("LR", "MW"))
                        .held("LR", "r20", "10:50", 40)
                        .units());
    }
}
