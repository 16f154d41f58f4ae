package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.Relation;
import org.lectern.event.Timetable;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.rule.Score;

/** Where clocks change during an event, minutes are elapsed ones and starts are told with their offset. */
class ClockChangeTest {

    /** The windows last 60 elapsed minutes, whatever the clock says. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Zurich, 2020-03-29, 01:30/03:30, 2020-03-29T01:30+01:00",
        "America/New_York, 2020-03-08, 01:30/03:30, 2020-03-08T01:30-05:00",
        "Australia/Lord_Howe, 2020-10-04, 01:30/03:00, 2020-10-04T01:30+10:30",
        "Pacific/Auckland, 2020-09-27, 01:45/03:45, 2020-09-27T01:45+12:00",
        "Africa/Casablanca, 2020-05-31, 01:20/03:20, 2020-05-31T01:20+00:00",
        "Asia/Kathmandu, 2020-03-29, 01:30/02:30, 2020-03-29T01:30+05:45"
    })
    void window_overSkippedTime_holdsItsElapsedMinutesAndNoMore(String zone, String date, String window, String start) {
        Event.Builder event = Clocks.eventIn(ZoneId.of(zone)).day(date, window);

        SolveResult fitting =
                Lectern.solve(event.session(Clocks.session("hour", 60)).build());
        SolveResult tooLong = Lectern.solve(
                event.sessions(List.of(Clocks.session("longer", 61))).build());

        assertEquals(Score.ZERO, fitting.score());
        assertEquals(List.of(start), Clocks.starts(fitting));
        assertEquals(new Score(0, 1, 0), tooLong.score());
    }

    /** The clock says that the windows are shorter than the sessions that fit in. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Zurich, 2020-10-25, 01:30/03:30, 2020-10-25T01:30+02:00 2020-10-25T02:30+02:00 2020-10-25T02:30+01:00",
        "America/New_York, 2020-11-01, 00:30/02:30, 2020-11-01T00:30-04:00 2020-11-01T01:30-04:00 2020-11-01T01:30-05:00",
        "Australia/Lord_Howe, 2020-04-05, 00:30/03:00, 2020-04-05T00:30+11:00 2020-04-05T01:30+11:00 2020-04-05T02:00+10:30",
        "Pacific/Auckland, 2020-04-05, 01:45/03:45, 2020-04-05T01:45+13:00 2020-04-05T02:45+13:00 2020-04-05T02:45+12:00",
        "Africa/Casablanca, 2020-04-19, 01:20/03:20, 2020-04-19T01:20+01:00 2020-04-19T02:20+01:00 2020-04-19T02:20+00:00"
    })
    void window_overRepeatedTime_holdsThreeHours(String zone, String date, String window, String starts) {
        Event.Builder event = Clocks.eventIn(ZoneId.of(zone)).day(date, window);
        List.of("one", "two", "three").forEach(id -> event.session(Clocks.session(id, 60)));

        SolveResult result = Lectern.solve(event.build());

        assertEquals(Score.ZERO, result.score());
        assertEquals(List.of(starts.split(" ")), Clocks.starts(result));
    }

    /** Two hours after midnight the clock of Lord Howe says half past, and the next day it says the full hour again. */
    @ParameterizedTest
    @CsvSource({
        "2020-10-04, 02:40/04:45, 2020-10-04T03:30+11:00",
        "2020-10-05, 02:40/04:45, 2020-10-05T03:00+11:00",
        "2020-04-05, 02:00/03:50, 2020-04-05T02:30+10:30",
        "2020-04-06, 02:10/04:15, 2020-04-06T03:00+10:30"
    })
    void starts_onTheDayOfTheChange_areCountedFromMidnight(String date, String window, String start) {
        Event event = Clocks.eventIn(Clocks.LORD_HOWE)
                .startStepMinutes(60)
                .day(date, window)
                .session(Clocks.session("hour", 60))
                .build();

        assertEquals(List.of(start), Clocks.starts(Lectern.solve(event)));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-03-28, 2020-03-29, 2020-03-29T12:00+02:00",
        "2020-10-24, 2020-10-25, 2020-10-25T10:00+01:00",
        "2020-06-06, 2020-06-07, 2020-06-07T11:00+02:00"
    })
    void order_withALagOf24Hours_countsElapsedMinutes(String first, String then, String start) {
        Event event = Clocks.eventIn(Clocks.ZURICH)
                .day(first, "10:00/11:00")
                .day(then, "08:00/18:00")
                .session(Clocks.session("briefing", 60))
                .session(Clocks.session("dialogue", 45))
                .relation(Relation.before("briefing", "dialogue")
                        .withMinLagMinutes(1440)
                        .withMaxLagMinutes(1440))
                .build();

        SolveResult result = Lectern.solve(event);

        assertEquals(Score.ZERO, result.score());
        assertEquals(start, Clocks.start(result, "dialogue"));
    }

    @ParameterizedTest
    @CsvSource({"+02:00, 2020-10-25T02:30+02:00", "+01:00, 2020-10-25T02:30+01:00"})
    void session_pinnedInTheRepeatedHour_isHeldAtItsOffset(String offset, String start) {
        Event event = EventJson.parse(pinnedAt("2020-10-25T02:30" + offset));

        SolveResult result = Lectern.solve(event);

        assertEquals(Score.ZERO, result.score());
        assertEquals(List.of(start), Clocks.starts(result));
        Timetable again = TimetableJson.parse(TimetableJson.write(event, result.timetable()), event);
        assertEquals(result.timetable(), again);
    }

    @Test
    void session_pinnedInTheRepeatedHourWithoutOffset_isRefused() {
        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> EventJson.parse(pinnedAt("2020-10-25T02:30")));

        assertEquals(
                List.of("The time '2020-10-25T02:30' happens twice in Europe/Zurich, where the clocks go back. Write"
                        + " its offset: 2020-10-25T02:30+02:00 or 2020-10-25T02:30+01:00."),
                refused.problems().stream().map(ClockChangeTest::told).toList());
    }

    @Test
    void session_pinnedInTheSkippedHour_isRefused() {
        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> EventJson.parse(pinnedAt("2020-03-29T02:30")));

        assertEquals(
                List.of(
                        "The time '2020-03-29T02:30' does not exist in Europe/Zurich, where the clocks go forward. Write"
                                + " the time after the change."),
                refused.problems().stream().map(ClockChangeTest::told).toList());
    }

    private static String told(Problem problem) {
        return problem.message() + " " + problem.advice();
    }

    private static String pinnedAt(String start) {
        return """
                {
                  "version": 1,
                  "id": "night",
                  "zone": "Europe/Zurich",
                  "days": [{"date": "2020-10-25", "windows": [{"start": "01:00", "end": "05:00"}]}],
                  "rooms": [{"id": "r20", "seats": 0}],
                  "sessions": [{"id": "hour", "preferredQaMinutes": 0, "pin": {"start": "%s"}}]
                }
                """.formatted(start);
    }
}
