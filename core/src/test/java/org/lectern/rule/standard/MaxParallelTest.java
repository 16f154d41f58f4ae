package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Room;
import org.lectern.event.Session;

class MaxParallelTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("max-parallel")
                .rule(rule -> rule.withParameter("limit", 1))
                .room(Room.builder("r27").setUpMinutes(30))
                .room(Room.builder("r20").tearDownMinutes(30))
                .room(Room.builder("r17"))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50))
                .session(Session.builder("LR").name("Liberia").allowedMinutes(40))
                .session(Session.builder("TR").name("Turkey").allowedMinutes(33))
                .held("MW", "r27", "10:00", 50);
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene().held("LR", "r20", "10:35", 40),
                15,
                "2 sessions run in parallel on Tuesday 31 March 10:35–10:50, 1 more than the limit of 1:"
                        + " Malawi, Liberia.",
                "session MW Malawi",
                "session LR Liberia");
    }

    @Test
    void maxParallel_startsWhenTheOtherEnds_holds() {
        assertEquals(List.of(), scene().held("LR", "r20", "10:50", 40).told());
    }

    @Test
    void maxParallel_oneMinuteOfOverlap_costsOne() {
        assertEquals(List.of(1L), scene().held("LR", "r20", "10:49", 40).units());
    }

    @Test
    void maxParallel_noLimit_asksNothing() {
        Scene unlimited = Scene.of("max-parallel")
                .room(Room.builder("r27"))
                .room(Room.builder("r20"))
                .session(Session.builder("MW"))
                .session(Session.builder("LR"))
                .held("MW", "r27", "10:00", 60)
                .held("LR", "r20", "10:00", 60);

        assertEquals(List.of(), unlimited.told());
    }

    @Test
    void maxParallel_asManyAsTheLimit_holds() {
        assertEquals(
                List.of(),
                scene().rule(rule -> rule.withParameter("limit", 2))
                        .held("LR", "r20", "10:10", 40)
                        .told());
    }

    @Test
    void maxParallel_threeStaggered_isReportedForEachStretch() {
        assertEquals(
                List.of(
                        "5: 2 sessions run in parallel on Tuesday 31 March 10:15–10:20, 1 more than the limit of"
                                + " 1: Malawi, Liberia.",
                        "60: 3 sessions run in parallel on Tuesday 31 March 10:20–10:50, 2 more than the limit"
                                + " of 1: Malawi, Liberia, Turkey.",
                        "3: 2 sessions run in parallel on Tuesday 31 March 10:50–10:53, 1 more than the limit of"
                                + " 1: Liberia, Turkey."),
                scene().held("LR", "r20", "10:15", 40)
                        .held("TR", "r17", "10:20", 33)
                        .told());
    }
}
