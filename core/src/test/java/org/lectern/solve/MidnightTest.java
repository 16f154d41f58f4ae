package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;
import org.lectern.event.Timetable;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/** What is held after midnight in a window that began before belongs to the day of the window. */
class MidnightTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Zurich, 2020-03-28, 2020-03-29T01:30, 2020-03-28T22:00+01:00 2020-03-28T23:10+01:00 2020-03-29T00:20+01:00",
        "Asia/Kathmandu, 2020-03-31, 2020-04-01T01:30, 2020-03-31T22:00+05:45 2020-03-31T23:10+05:45 2020-04-01T00:20+05:45",
        "America/New_York, 2020-03-07, 2020-03-08T01:30, 2020-03-07T22:00-05:00 2020-03-07T23:10-05:00 2020-03-08T00:20-05:00"
    })
    void window_acrossMidnight_isFullToTheMinute(String zone, String date, String end, String starts) {
        Event.Builder event = Clocks.eventIn(ZoneId.of(zone)).day(date, "22:00/" + end);
        List.of("one", "two", "three").forEach(id -> event.session(Clocks.session(id, 70)));

        SolveResult result = Lectern.solve(event.build());

        assertEquals(Score.ZERO, result.score());
        assertEquals(List.of(starts.split(" ")), Clocks.starts(result));
    }

    /** A day is no multiple of 7 minutes: counted on from the day before, 00:02 would be the first start. */
    @Test
    void starts_afterMidnight_areCountedAnew() {
        Event event = Clocks.eventIn(Clocks.KATHMANDU)
                .startStepMinutes(7)
                .day("2020-03-31", "23:59/2020-04-01T01:01")
                .session(Clocks.session("hour", 60))
                .build();

        assertEquals(List.of("2020-04-01T00:00+05:45"), Clocks.starts(Lectern.solve(event)));
    }

    @Test
    void session_pinnedToTheDay_mayBeHeldAfterItsMidnight() {
        Event event = twoNights(Person.of("ana"))
                .session(Session.builder("early")
                        .allowedMinutes(150)
                        .qaMinutes(0, 0)
                        .pin(Pin.NONE.withStart(Clocks.at("2020-03-28T22:00+01:00")))
                        .build())
                .session(Session.builder("late")
                        .qaMinutes(0, 0)
                        .pin(Pin.NONE.withDay(LocalDate.parse("2020-03-28")))
                        .build())
                .build();

        SolveResult result = Lectern.solve(event);

        assertEquals(Score.ZERO, result.score());
        assertEquals("2020-03-29T00:30+01:00", Clocks.start(result, "late"));
    }

    /** 22:00 to 23:00, and 00:30 to 01:30 on the next date, with a break of 90 minutes: two shifts of one day. */
    @Test
    void interpreters_beforeAndAfterMidnight_workTwoShiftsOfOneDay() {
        Event event = nights(
                Person.builder("fr").name("French booth").shiftLimits(new ShiftLimits(180, 1, 5, 7, 8)),
                "2020-03-28T22:00+01:00",
                "2020-03-29T00:30+01:00");

        assertEquals(
                List.of("French booth works 2 shifts on Saturday 28 March, 1 more than the limit of 1."),
                sentences(event, "interpreter-load"));
    }

    /** 23:00 to 00:00 and 00:15 to 01:15: one shift of 135 minutes on the day of the window. */
    @Test
    void interpreters_withAShortBreakAtMidnight_workOneShift() {
        Event event = nights(
                Person.builder("fr").name("French booth").shiftLimits(new ShiftLimits(134, 1, 5, 7, 8)),
                "2020-03-28T23:00+01:00",
                "2020-03-29T00:15+01:00");

        assertEquals(
                List.of(
                        "French booth works a shift of 135 minutes (Saturday 28 March 23:00–01:15), 1 more than the limit of"
                                + " 134."),
                sentences(event, "interpreter-load"));
    }

    @Test
    void load_beforeAndAfterMidnight_isThatOfOneDay() {
        Event event = nights(
                Person.builder("ana").name("Ana").dailyLimit(DailyLimit.ofSessions(1)),
                "2020-03-28T22:00+01:00",
                "2020-03-29T00:30+01:00");

        assertEquals(
                List.of("Ana has 2 sessions with 120 minutes in total on Saturday 28 March, over the limit of 1"
                        + " session per day."),
                sentences(event, "daily-load"));
    }

    @Test
    void stay_acrossMidnightOfOneDay_hasNoNight() {
        Event event = nights(Person.builder("ana"), "2020-03-28T22:00+01:00", "2020-03-29T00:30+01:00");

        assertEquals(List.of(), sentences(event, "long-stay"));
        assertEquals(
                List.of("ana has 90 minutes of idle time between sessions on Saturday 28 March; this counts as 3"
                        + " half-hours, with each break rounded up."),
                sentences(event, "idle-gap"));
    }

    /** From Saturday's late evening to Monday's early morning, which is of Sunday, on a night without an hour. */
    @Test
    void stay_toTheNextDaysMidnight_isOneNight() {
        Event event = nights(Person.builder("ana"), "2020-03-29T00:30+01:00", "2020-03-30T00:30+02:00");

        assertEquals(
                List.of("ana is first needed on Saturday 28 March and last on Sunday 29 March (1 night)."),
                sentences(event, "long-stay"));
    }

    /** Two windows from 22:00 to 01:30, the clocks changed after the first; one person is there for two pinned hours. */
    private static Event nights(Person.Builder person, String early, String late) {
        Person built = person.build();
        return twoNights(built)
                .session(hour("early", built, early))
                .session(hour("late", built, late))
                .build();
    }

    private static Event.Builder twoNights(Person person) {
        return Clocks.eventIn(Clocks.ZURICH)
                .day("2020-03-28", "22:00/2020-03-29T01:30")
                .day("2020-03-29", "22:00/2020-03-30T01:30")
                .person(person);
    }

    private static Session hour(String id, Person person, String start) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .attendants(person.id())
                .pin(Pin.NONE.withStart(Clocks.at(start)))
                .build();
    }

    /** Returns what the checker says of both pinned hours; the search holds both, or one where both break the rule. */
    private static List<Finding> findings(Event event, String ruleId) {
        List<Placement> placements = event.sessions().stream()
                .map(session -> new Placement(
                        session.id(), "r20", session.pin().findStart().orElseThrow(), 60, List.of()))
                .toList();
        Report report = StandardRules.checker().check(event, Timetable.of(event, placements));
        assertEquals(
                report.score().hard() == 0 ? report.score().soft() : 0,
                Lectern.solve(event).score().soft());
        return report.findings().stream()
                .filter(finding -> finding.ruleId().equals(ruleId))
                .toList();
    }

    private static List<String> sentences(Event event, String ruleId) {
        return findings(event, ruleId).stream().map(Finding::sentence).toList();
    }
}
