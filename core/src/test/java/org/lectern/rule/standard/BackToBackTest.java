package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;

class BackToBackTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("back-to-back")
                .room(Room.builder("r27").setUpMinutes(20))
                .room(Room.builder("r20").tearDownMinutes(25))
                .session(Session.builder("LR").name("Liberia").allowedMinutes(40))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50))
                .session(Session.builder("TR").name("Turkey").allowedMinutes(33))
                .relation(Relation.backToBack("MW", "TR", "LR"))
                .held("MW", "r27", "10:00", 50);
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene().held("TR", "r20", "10:57", 33),
                7,
                "Turkey starts on Tuesday 31 March 10:57, 7 minutes after the end of Malawi; it must"
                        + " start right when that session ends.",
                "session MW Malawi",
                "session TR Turkey");
    }

    @Test
    void backToBack_eachAtTheEndOfTheLast_holds() {
        assertEquals(
                List.of(),
                scene().held("TR", "r20", "10:50", 33)
                        .held("LR", "r27", "11:23", 40)
                        .told());
    }

    @Test
    void backToBack_oneMinuteLate_costsOne() {
        assertEquals(List.of(1L), scene().held("TR", "r20", "10:51", 33).units());
    }

    @Test
    void backToBack_oneMinuteEarly_costsOne() {
        assertEquals(
                List.of("1: Turkey starts on Tuesday 31 March 10:49, 1 minute before the end of Malawi; it must"
                        + " start right when that session ends."),
                scene().held("TR", "r20", "10:49", 33).told());
    }

    @Test
    void backToBack_oneLeftOut_isSkipped() {
        assertEquals(List.of(), scene().held("LR", "r20", "10:50", 40).told());
        assertEquals(
                List.of("3: Liberia starts on Tuesday 31 March 10:53, 3 minutes after the end of Malawi; it must"
                        + " start right when that session ends."),
                scene().held("LR", "r20", "10:53", 40).told());
    }

    @Test
    void backToBack_inTheOtherOrder_costsFromEachEndToTheStartListedNext() {
        assertEquals(
                List.of(
                        "83: Turkey starts on Tuesday 31 March 09:27, 83 minutes before the end of Malawi; it"
                                + " must start right when that session ends.",
                        "50: Liberia starts on Tuesday 31 March 10:50, 50 minutes after the end of Turkey; it"
                                + " must start right when that session ends."),
                scene().held("TR", "r20", "09:27", 33)
                        .held("LR", "r27", "10:50", 40)
                        .told());
    }

    @Test
    void backToBack_aloneHeld_holds() {
        assertEquals(List.of(), scene().told());
    }
}
