package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.window;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Break;
import org.lectern.event.Room;
import org.lectern.event.Session;

class DuringBreakTest implements RuleContract {

    private static Scene scene(Break... breaks) {
        return Scene.of("during-break")
                .room(Room.builder("r27").name("XXVII").setUpMinutes(10).tearDownMinutes(5))
                .room(Room.builder("r20").name("XX"))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50, 60))
                .breaks(breaks);
    }

    private static Break lunch() {
        return Break.of("lunch", window("12:00/12:30")).withName("Lunch");
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene(lunch().withRooms("r27")).held("MW", "r27", "11:25", 50),
                15,
                "Malawi takes place on Tuesday 31 March 11:25–12:15, 15 minutes of it during the break Lunch.",
                "session MW Malawi",
                "room r27 XXVII",
                "break lunch Lunch");
    }

    @Test
    void duringBreak_setUpAndTearDown_mayRun() {
        assertEquals(List.of(), scene(lunch()).held("MW", "r27", "11:10", 50).told());
        assertEquals(List.of(), scene(lunch()).held("MW", "r27", "12:30", 50).told());
    }

    @Test
    void duringBreak_oneMinute_costsOne() {
        assertEquals(List.of(1L), scene(lunch()).held("MW", "r27", "11:11", 50).units());
        assertEquals(List.of(1L), scene(lunch()).held("MW", "r20", "12:29", 50).units());
    }

    @Test
    void duringBreak_breakOfAnotherRoom_isNone() {
        assertEquals(
                List.of(),
                scene(lunch().withRooms("r27")).held("MW", "r20", "12:00", 50).told());
    }

    @Test
    void duringBreak_severalBreaks_areFoundEach() {
        Break coffee = Break.of("coffee", window("11:30/11:40"));

        assertEquals(
                List.of(30L, 10L),
                scene(lunch(), coffee).held("MW", "r27", "11:30", 60).units());
    }

    @Test
    void duringBreak_outsideOfTheDays_stillCounts() {
        Break dinner = Break.of("dinner", window("19:00/20:00"));

        assertEquals(List.of(20L), scene(dinner).held("MW", "r27", "18:30", 50).units());
    }
}
