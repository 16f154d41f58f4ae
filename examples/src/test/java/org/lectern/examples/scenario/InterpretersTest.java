package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.testing.LecternAssertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;

/** A team of interpreters works 5 meetings in three days at most, and 180 minutes a shift. */
class InterpretersTest {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final List<String> HOURS = List.of(
            "2020-03-31T10:00/11:00",
            "2020-03-31T15:00/16:00",
            "2020-04-01T10:00/11:00",
            "2020-04-01T15:00/16:00",
            "2020-04-02T10:00/11:00",
            "2020-04-02T15:00/16:00");
    private static final List<String> STATES =
            List.of("Andorra", "Bulgaria", "Croatia", "Honduras", "Jamaica", "Liberia");

    private static final Person FRENCH_BOOTH = Person.builder("fr")
            .name("French booth")
            .shiftLimits(ShiftLimits.UNITED_NATIONS)
            .build();
    private static final List<RuleSetting> HARD_RULES_ALONE = Stream.of(
                    "long-stay", "idle-gap", "no-slack", "day-balance")
            .map(id -> RuleSetting.of(id).withEnabled(false))
            .toList();

    @Test
    void sixthMeetingInThreeDays_checked_isOneTooMany() {
        Event event = sixMeetings();
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Window hour = Window.parse(HOURS.get(i), GENEVA);
            placements.add(new Placement(STATES.get(i), "XX", hour.startInclusive(), 60, List.of()));
        }

        Report report = StandardRules.checker().check(event, Timetable.of(event, placements));

        assertEquals(new Score(1, 0, 0), report.score());
        assertEquals(
                List.of("French booth works 6 shifts in the 3 days from Tuesday 31 March, 1 more than the limit of 5."),
                sentences(report));
    }

    @Test
    void sixthMeetingInThreeDays_solved_isLeftOut() {
        SolveResult result = Lectern.solve(sixMeetings());

        // Liberia is worth least.
        assertThat(result).hasScore(new Score(0, 1, 0)).doesNotSchedule("Liberia");
        assertEquals(5, result.timetable().placements().size());
    }

    @Test
    void shift_of180Minutes_holds() {
        SolveResult result = Lectern.solve(shiftOf(90));

        assertThat(result).isOptimal().hasScore(Score.ZERO);
    }

    @Test
    void shift_of181Minutes_isAMinuteTooLong() {
        Event event = shiftOf(91);

        Report report = StandardRules.checker()
                .check(event, Geneva.TUESDAY.timetable(event, "Libya at 10:00 in XX", "Malawi at 11:30 in XX"));

        assertEquals(new Score(1, 0, 0), report.score());
        assertEquals(
                List.of(
                        "French booth works a shift of 181 minutes (Tuesday 31 March 10:00–13:01), 1 more than the limit of"
                                + " 180."),
                sentences(report));
    }

    @Test
    void shift_of181Minutes_solved_leavesASessionOut() {
        SolveResult result = Lectern.solve(shiftOf(91));

        assertThat(result)
                .hasScore(new Score(0, 1, 0))
                .doesNotSchedule("Malawi")
                .schedules("Libya");
    }

    /** Six meetings of an hour in six half-days of an hour, all with one team. */
    private static Event sixMeetings() {
        Event.Builder event = Event.builder("meetings", GENEVA)
                .room("XX", 0)
                .day("2020-03-31", "10:00/11:00", "15:00/16:00")
                .day("2020-04-01", "10:00/11:00", "15:00/16:00")
                .day("2020-04-02", "10:00/11:00", "15:00/16:00")
                .person(FRENCH_BOOTH);
        for (int i = 0; i < 6; i++) {
            event.session(Session.builder(STATES.get(i))
                    .attendants("fr")
                    .priority(i == 5 ? 1 : 2)
                    .build());
        }
        return event.ruleSettings(HARD_RULES_ALONE).build();
    }

    /** Two sessions without a break, the second of so many minutes. */
    private static Event shiftOf(int minutes) {
        return Geneva.TUESDAY
                .open("10:00/13:01")
                .room("XX", 0)
                .person(FRENCH_BOOTH)
                .session(Session.builder("Libya")
                        .allowedMinutes(90)
                        .priority(3)
                        .attendants("fr")
                        .build())
                .session(Session.builder("Malawi")
                        .allowedMinutes(minutes)
                        .attendants("fr")
                        .build())
                .ruleSettings(HARD_RULES_ALONE)
                .build();
    }

    private static List<String> sentences(Report report) {
        return report.findings().stream().map(Finding::sentence).toList();
    }
}
