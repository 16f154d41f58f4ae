package org.lectern.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.event.Window;

/** Kept days of sessions whose hours or whole day are gone. */
class KeptDaysTest {

    private static final LocalDate FIRST = LocalDate.parse("2020-03-31");

    private final Event event = event();

    private static Event event() {
        Event.Builder event = HourSessions.event()
                .day("2020-03-31", "10:00/12:00", "15:00/17:00")
                .day("2020-04-01", "10:00/12:00")
                .room("R1", 60);
        return event.session(HourSessions.session(event, "A", 3, 5).build())
                .session(HourSessions.session(event, "B", 2, 5).build())
                .build();
    }

    private ReplanResult replan(String timeOfA, Change change) {
        Timetable told = Timetable.of(
                event,
                List.of(
                        HourSessions.placement("A", 3, "R1", timeOfA),
                        HourSessions.placement("B", 2, "R1", "2020-04-01T10:00")));
        return Replanner.replan(
                event, told, Changes.of(event, change), ReplanOptions.defaults().withKeep(ReplanOptions.Keep.DAYS));
    }

    @Test
    void closedHours_moveASessionWithinItsDay() {
        ReplanResult result = replan(
                "2020-03-31T15:00", new Change.CloseDay(FIRST, Window.parse("2020-03-31T14:00/18:00", ZoneOffset.UTC)));

        assertEquals(
                "2020-03-31",
                result.timetable()
                        .findPlacement("A")
                        .orElseThrow()
                        .start()
                        .toString()
                        .substring(0, 10));
    }

    @Test
    void closedDay_leavesItsSessionsUnscheduled() {
        ReplanResult first = replan("2020-03-31T15:00", new Change.CloseDay(FIRST, null));
        ReplanResult second = replan("2020-03-31T15:00", new Change.CloseDay(LocalDate.parse("2020-04-01"), null));

        assertEquals(List.of("A"), first.timetable().unscheduledSessionIds(first.eventAfter()));
        assertEquals(List.of("B"), second.timetable().unscheduledSessionIds(second.eventAfter()));
    }
}
