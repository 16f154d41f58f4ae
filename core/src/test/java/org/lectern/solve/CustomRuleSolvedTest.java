package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Pin;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Finding;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.testing.MadeUpRules;

/** Rules of an application that ask for more than a place, and events that hold nothing. */
class CustomRuleSolvedTest {

    private static SolveResult solved(Event.Builder builder, Rule rule) {
        Catalogue catalogue = StandardRules.catalogue().withRules(rule);
        Event event = builder.build();
        SolveResult result =
                Lectern.solve(event, SolveOptions.builder().catalogue(catalogue).build());
        assertTrue(result.isProvenOptimal());
        assertTrue(CertificateVerifier.verify(event, result.certificate(), catalogue)
                .isValid());
        return result;
    }

    /** The same rule, incremental and plain; it asks for two sessions on the first day. */
    private static Rule fullFirstDay(boolean isPlain) {
        MadeUpRules.FullFirstDay rule = new MadeUpRules.FullFirstDay();
        return isPlain ? new MadeUpRules.Plainly(rule) : rule;
    }

    /** An event whose sessions cost nothing where they are left out, and something wherever they are held. */
    private static Event.Builder reluctant() {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .startStepMinutes(60)
                .day("2020-04-01", "10:00/12:00")
                .day("2020-04-02", "10:00/11:00")
                .room("r27", 30);
        return event.session(Session.builder("MW")
                        .audience(31)
                        .preferred(event.window("2020-04-02T10:00/11:00"))
                        .build())
                .session(Session.builder("LR").audience(32).build())
                .session(Session.builder("BY").audience(34).build())
                .ruleSetting(RuleSetting.of("no-slack").withEnabled(false))
                .ruleSetting(RuleSetting.of("day-balance").withEnabled(false))
                .waiver("unscheduled-session", "all are optional", SubjectId.session("MW"))
                .waiver("unscheduled-session", "all are optional", SubjectId.session("LR"))
                .waiver("unscheduled-session", "all are optional", SubjectId.session("BY"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void solved_sessionsMissingCostMoreThanTheirPlaces_areHeld(boolean isPlain) {
        Event.Builder event =
                reluctant().ruleSetting(RuleSetting.of("full-first-day").withWeight(3));

        SolveResult result = solved(event, fullFirstDay(isPlain));

        // One seat short for Malawi and two for Liberia, instead of three for each that is missing.
        assertEquals(new Score(3, 0, 120), result.score());
        assertEquals(
                List.of("MW", "LR"),
                result.timetable().placements().stream()
                        .map(placement -> placement.sessionId())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void solved_sessionsMissingCostLessThanTheirPlaces_areLeftOutAtTheirPrice(boolean isPlain) {
        Event.Builder event = reluctant()
                .ruleSetting(RuleSetting.of("full-first-day").withWeight(2).withParameter("least", 1))
                .ruleSetting(RuleSetting.of("room-seats").withWeight(9));

        SolveResult result = solved(event, fullFirstDay(isPlain));

        assertEquals(new Score(2, 0, 0), result.score());
        assertEquals(
                "hard 2 full-first-day: 0 of 1 sessions are on the first day.",
                result.findings().stream()
                        .filter(finding -> finding.ruleId().equals("full-first-day"))
                        .map(Finding::toString)
                        .findFirst()
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void solved_eventWithoutSessions_costsWhatTheRuleSays(boolean isPlain) {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .day("2020-04-01", "10:00/12:00")
                .room("r27", 30);

        assertEquals(new Score(2, 0, 0), solved(event, fullFirstDay(isPlain)).score());
    }

    /** Nobody speaks from eleven: a plain rule that looks at turns. */
    private static final class SilentFromEleven implements Rule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.hard("silent-from-eleven", RuleScope.PANEL, "turns", "Nobody speaks from eleven.");
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            for (ScheduledSession held : view.scheduledSessions()) {
                for (ScheduledTurn seat : held.turns()) {
                    boolean isLate = !seat.time().startInclusive().isBefore(Instant.parse("2020-04-01T11:00:00Z"));
                    findings.report(
                            isLate ? 1 : 0,
                            List.of(Subject.of(seat.slot())),
                            "%s speaks from eleven.".formatted(seat.slot().name()));
                }
            }
        }
    }

    @Test
    void solved_plainRuleAboutTurns_choosesThePlaceByItsBestInside() {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .startStepMinutes(60)
                .day("2020-04-01", "10:00/12:00")
                .room("r27", 0)
                .people("ana", "bo");
        event.session(Session.builder("MW")
                .preferred(event.window("2020-04-01T11:00/12:00"))
                .slot("HRW", "ana")
                .slot("AI", "bo")
                .build());

        SolveResult result = solved(event, new SilentFromEleven());

        assertEquals(new Score(0, 0, 2 * 60), result.score());
        assertEquals(
                Instant.parse("2020-04-01T10:00:00Z"),
                result.timetable().placements().get(0).start());
    }

    @Test
    void solved_settingsOfARuleThatIsNotInTheCatalogue_areRefused() {
        Event event = reluctant()
                .ruleSetting(RuleSetting.of("full-first-day").withWeight(3))
                .build();

        assertEquals(
                "Unknown rule 'full-first-day'.",
                assertThrows(InvalidInputException.class, () -> Lectern.solve(event))
                        .problems()
                        .get(0)
                        .message());
    }

    @Test
    void solved_turnRuleAndASessionPinnedWeeksAway_holdsItThere() {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .day("2020-04-01", "10:00/12:00")
                .room("r27", 0)
                .people("ana")
                .session(Session.builder("MW")
                        .slot("HRW", "ana")
                        .pin(Pin.NONE.withStart(Instant.parse("2020-04-30T10:00:00Z")))
                        .build())
                .ruleSetting(RuleSetting.of("day-closed").withEnabled(false));

        SolveResult result = solved(event, new MadeUpRules.SeventhMinutes());

        assertEquals(
                Instant.parse("2020-04-30T10:00:00Z"),
                result.timetable().placements().get(0).start());
    }
}
