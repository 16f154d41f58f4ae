package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;

/** Two examiners with three defences each, in two rooms of which one suits each third defence better. */
class ExaminerStaysTest {

    private static Event defences(boolean isOneRoom) {
        Event.Builder event = Event.builder("defences", ZoneId.of("Europe/Zurich"))
                .day("2026-06-01", "09:00/12:00")
                .room("Large", 60)
                .room("Small", 20)
                .people("Ana", "Bo");
        for (String examiner : new String[] {"Ana", "Bo"}) {
            for (int i = 1; i <= 3; i++) {
                event.session(Session.builder(examiner + i)
                        .allowedMinutes(60)
                        .audience(i == 3 ? 30 : 10)
                        .attendants(examiner)
                        .build());
            }
        }
        return event.editRule("room-seats", rule -> rule.withEnabled(false))
                .editRule(
                        "person-room-change",
                        rule -> rule.withEnabled(isOneRoom).withWeight(500))
                .build();
    }

    private static Set<String> rooms(Timetable timetable, String examiner) {
        return timetable.placements().stream()
                .filter(placement -> placement.sessionId().startsWith(examiner))
                .map(Placement::roomId)
                .collect(Collectors.toSet());
    }

    @Test
    void examiners_withTheRule_stayInOneRoomEach() {
        Timetable timetable = Lectern.solve(
                        defences(true), SolveOptions.builder().stepLimit(2_000).build())
                .timetable();

        assertEquals(1, rooms(timetable, "Ana").size());
        assertEquals(1, rooms(timetable, "Bo").size());
    }

    @Test
    void examiners_withoutTheRule_moveForTheLargerRoom() {
        Timetable timetable = Lectern.solve(
                        defences(false), SolveOptions.builder().stepLimit(2_000).build())
                .timetable();

        assertTrue(rooms(timetable, "Ana").size() + rooms(timetable, "Bo").size() > 2, timetable::toString);
    }
}
