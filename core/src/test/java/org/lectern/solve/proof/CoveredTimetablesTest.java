package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.testing.TinyEvents;

class CoveredTimetablesTest {

    private static final Instant TEN = Instant.parse("2026-03-30T10:00:00Z");

    private final Event event = event(Session.builder("s"));

    @Test
    void startOffTheStep_isNotCovered() {
        assertTrue(isCovered(event, 0, 60, turn(5, 6)));
        assertFalse(isCovered(event, 5, 60, turn(10, 6)));
        assertFalse(isCovered(event, 120, 60, turn(125, 6)));
    }

    @Test
    void pinnedStart_isCovered() {
        Event pinned = event(Session.builder("s").pin(Pin.NONE.withStart(TEN.plusSeconds(300))));

        assertTrue(isCovered(pinned, 5, 60, turn(10, 6)));
    }

    @Test
    void length_mustBeAllowed() {
        assertFalse(isCovered(event, 0, 50, turn(5, 6)));
    }

    @Test
    void turns_mustLieBetweenOpeningAndQuestions() {
        assertFalse(isCovered(event, 0, 60, turn(4, 6)));
        assertTrue(isCovered(event, 0, 60, turn(44, 6)));
        assertFalse(isCovered(event, 0, 60, turn(45, 6)));
        assertFalse(isCovered(event, 0, 60, turn(5, 8)));
        assertFalse(isCovered(event, 0, 60, turn(5, 4)));
        assertFalse(isCovered(event, 0, 60, turn(5, 6), new Turn("s-2", TEN.plusSeconds(600), 5)));
        assertTrue(isCovered(event, 0, 60, new Turn("s-2", TEN.plusSeconds(660), 5), turn(5, 6)));
    }

    @Test
    void solvedTinyEvents_withoutAPublishedTimetable_areCovered() {
        for (int seed = 0; seed < 60; seed++) {
            Event tiny =
                    TinyEvents.of(new Random(seed)).toBuilder().published(null).build();
            SolveResult result =
                    Lectern.solve(tiny, SolveOptions.builder().stepLimit(200).build());

            assertTrue(CoveredTimetables.contains(tiny, result.timetable()), "seed " + seed);
        }
    }

    private static Event event(Session.Builder session) {
        return Event.builder("covered", ZoneOffset.UTC)
                .day("2026-03-30", "10:00/12:00")
                .startStepMinutes(30)
                .room("r", 50)
                .person(Person.of("p"))
                .person(Person.of("q"))
                .session(session.allowedMinutes(60)
                        .openingMinutes(5)
                        .statementMinutes(0)
                        .qaMinutes(10, 10)
                        .slot(Slot.of("s-1", "p"))
                        .slot(Slot.of("s-2", "q"))
                        .build())
                .build();
    }

    /** Returns a turn that starts so many minutes after ten. */
    private static Turn turn(int after, int minutes) {
        return new Turn("s-1", TEN.plusSeconds(60L * after), minutes);
    }

    private static boolean isCovered(Event event, int after, int minutes, Turn... turns) {
        Placement placement = new Placement("s", "r", TEN.plusSeconds(60L * after), minutes, List.of(turns));
        return CoveredTimetables.contains(event, new Timetable(event.id(), List.of(placement)));
    }
}
