package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.FindingSink;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.PlaceRule;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleFailedException;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.SessionRule;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TurnRule;
import org.lectern.rule.standard.StandardRules;

/** What becomes of rules of an application that are written wrongly. */
class CustomRuleMistakesTest {

    private static RuleDefinition definition(String id) {
        return RuleDefinition.soft(id, RuleScope.COUPLING, 4, "minutes", "It is short.", "Made up.");
    }

    /** A rule that is broken by so many minutes in each session, waived or not, and finds so many. */
    private record Plain(long units) implements Rule {

        @Override
        public RuleDefinition definition() {
            return CustomRuleMistakesTest.definition("plain-one");
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            for (ScheduledSession held : view.scheduledSessions()) {
                findings.report(units, List.of(Subject.of(held.session())), "It is long.");
            }
        }
    }

    /** A rule whose tally tells other units for each session than its plain evaluation. */
    private record Counted(long plainly, long counted) implements IncrementalRule {

        @Override
        public RuleDefinition definition() {
            return CustomRuleMistakesTest.definition("counted-one");
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            new Plain(plainly).evaluate(view, config, findings);
        }

        @Override
        public RuleTally newTally(Event event, EffectiveRules effectiveRules) {
            return new RuleTally() {
                private long sessions;

                @Override
                public void add(SessionPlace place) {
                    sessions++;
                }

                @Override
                public void remove(SessionPlace place) {
                    sessions--;
                }

                @Override
                public long amount() {
                    return sessions * counted;
                }
            };
        }
    }

    /** A rule about each session that evaluates otherwise than its table says. */
    private static final class TwoTongued implements SessionRule {

        @Override
        public RuleDefinition definition() {
            return CustomRuleMistakesTest.definition("two-tongued-one");
        }

        @Override
        public long amount(Event event, Session session, Window time, RuleConfig config) {
            return 2;
        }

        @Override
        public String sentence(Event event, Session session, Window time, long units) {
            return "It is long.";
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            new Plain(6).evaluate(view, config, findings);
        }
    }

    /** A rule about each session, to which units are given. */
    private record OfSession(long units) implements SessionRule {

        @Override
        public RuleDefinition definition() {
            return CustomRuleMistakesTest.definition("session-one");
        }

        @Override
        public long amount(Event event, Session session, Window time, RuleConfig config) {
            return units;
        }

        @Override
        public String sentence(Event event, Session session, Window time, long units) {
            return "It is long.";
        }
    }

    /** A rule about each turn, to which units are given. */
    private record OfTurn(long units) implements TurnRule {

        @Override
        public RuleDefinition definition() {
            return CustomRuleMistakesTest.definition("turn-one");
        }

        @Override
        public long amount(Event event, Session session, Slot slot, Window turn, RuleConfig config) {
            return units;
        }

        @Override
        public String sentence(Event event, Session session, Slot slot, Window turn, long units) {
            return "It is long.";
        }
    }

    /** A rule about each place, to which units are given. */
    private record OfPlace(long units) implements PlaceRule {

        @Override
        public RuleDefinition definition() {
            return CustomRuleMistakesTest.definition("place-one");
        }

        @Override
        public long amount(Event event, Session session, Room room, Window time, RuleConfig config) {
            return units;
        }

        @Override
        public String sentence(Event event, Session session, Room room, Window time, long units) {
            return "It is long.";
        }
    }

    /** Sessions enough that they are worked on by several threads. */
    private static Event event() {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .day("2020-04-01", "10:00/13:00")
                .room("r27", 0)
                .people("ana");
        for (int i = 0; i < 30; i++) {
            event.session(Session.builder("s" + i)
                    .slot(Slot.builder("t" + i, "ana")
                            .presence(Presence.RECORDED)
                            .build())
                    .build());
        }
        return event.build();
    }

    private static SolveResult solve(Rule rule) {
        return Lectern.solve(
                event(),
                SolveOptions.builder()
                        .catalogue(StandardRules.catalogue().withRules(rule))
                        .stepLimit(20)
                        .build());
    }

    private static void assertNegative(String message, Rule rule) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> solve(rule)).getMessage());
    }

    @Test
    void solved_plainRuleOfNegativeCost_isRefused() {
        assertNegative(
                "The rule 'plain-one' reported a negative cost of '-1' for session 's0'. Check what it subtracts.",
                new Plain(-1));
    }

    @Test
    void solved_tallyOfNegativeCost_isRefused() {
        assertNegative(
                "The rule 'counted-one' reported a negative cost of '-6'. Check what it subtracts.",
                new Counted(2, -2));
    }

    @Test
    void solved_sessionRuleOfNegativeCost_isRefused() {
        assertNegative(
                "The rule 'session-one' reported a negative cost of '-3' for session 's0'. Check what it subtracts.",
                new OfSession(-3));
    }

    /** A rule about each session that fails on any thread but that of the search, which waits for that. */
    private static final class FailsElsewhere implements SessionRule {
        private final CountDownLatch failed = new CountDownLatch(1);

        @Override
        public RuleDefinition definition() {
            return CustomRuleMistakesTest.definition("elsewhere-one");
        }

        @Override
        public long amount(Event event, Session session, Window time, RuleConfig config) {
            if (!Thread.currentThread().getName().startsWith("lectern-solve-")) {
                failed.countDown();
                return -8;
            }
            try {
                assertTrue(failed.await(60, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return 0;
        }

        @Override
        public String sentence(Event event, Session session, Window time, long units) {
            return "It is long.";
        }
    }

    @Test
    void solved_negativeCostOnAnotherThread_isRefusedInTheSameWords() {
        RuleFailedException failure = assertThrows(RuleFailedException.class, () -> solve(new FailsElsewhere()));

        assertEquals("elsewhere-one", failure.ruleId());
        assertEquals(
                "The rule 'elsewhere-one' reported a negative cost of '-8' for session '%s'. Check what it subtracts."
                        .formatted(failure.subjects().get(0).id()),
                failure.getMessage());
    }

    @Test
    void solved_turnRuleOfNegativeCost_isRefused() {
        assertNegative(
                "The rule 'turn-one' reported a negative cost of '-4' for session 's0', slot 't0'. Check what it subtracts.",
                new OfTurn(-4));
    }

    @Test
    void solved_placeRuleOfNegativeCost_isRefused() {
        assertNegative(
                "The rule 'place-one' reported a negative cost of '-5' for session 's0', room 'r27'. Check what it subtracts.",
                new OfPlace(-5));
    }

    @Test
    void solved_tallyThatCountsOtherwise_endsWithTheNameOfTheRule() {
        assertEquals(
                "The search scores its timetable of event 'round' 0 hard, 54 medium, 94 soft, but the checker scores it 0 hard,"
                        + " 54 medium, 70 soft. Rule 'counted-one' costs 0 hard, 0 medium, 84 soft in the search and 0 hard,"
                        + " 0 medium, 60 soft in the checker. Check that its tally counts what its plain form counts.",
                assertThrows(IllegalStateException.class, () -> solve(new Counted(5, 7)))
                        .getMessage());
    }

    @Test
    void solved_tableThatSaysOtherwise_endsWithTheNameOfTheRule() {
        assertEquals(
                "The search scores its timetable of event 'round' 0 hard, 54 medium, 34 soft, but the checker scores"
                        + " it 0 hard, 54 medium, 82 soft. Rule 'two-tongued-one' costs 0 hard, 0 medium, 24 soft in the"
                        + " search and 0 hard, 0 medium, 72 soft in the checker. Check that it returns the same findings for"
                        + " the same timetable.",
                assertThrows(IllegalStateException.class, () -> solve(new TwoTongued()))
                        .getMessage());
    }
}
