package org.lectern.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.FindingSink;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.SessionRule;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;

final class RuleContractTest {

    @TestFactory
    @Tag("slow")
    Stream<DynamicTest> soundRules_ofEachForm_keepIt() {
        Map<String, Supplier<Rule>> sound = Map.of(
                "pairs", SameRoomSoon::new,
                "incremental", MadeUpRules.RegionAtOnce::new,
                "session", MadeUpRules.LateInTheHour::new,
                "turn", MadeUpRules.SeventhMinutes::new,
                "position", OddAtHalfTime::new,
                "place", MadeUpRules.OddRooms::new,
                "plain", () -> new MadeUpRules.Plainly(new MadeUpRules.FullFirstDay()));
        return sound.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> RuleContract.of(entry.getValue())
                                .withTimetables(40)
                                .verify()));
    }

    private static String refused(Supplier<Rule> rule) {
        RuleContract contract = RuleContract.of(rule).withTimetables(60);

        return String.valueOf(
                assertThrows(AssertionError.class, contract::verify).getMessage());
    }

    private static RuleDefinition definition() {
        return RuleDefinition.soft("late", RuleScope.PANEL, 1, "minutes", "Sessions start on the hour.", "Made up.");
    }

    private static long minute(Event event, Window time) {
        return time.startInclusive().atZone(event.zone()).getMinute();
    }

    /** A rule about the minute in which a session starts, with one mistake in what it counts. */
    private abstract static class LateRule implements SessionRule {

        @Override
        public RuleDefinition definition() {
            return RuleContractTest.definition();
        }

        @Override
        public String sentence(Event event, Session session, Window time, long units) {
            return "%s is late.".formatted(session.name());
        }
    }

    @Test
    void negativeRule_always_isFound() {
        String message = refused(() -> new LateRule() {
            @Override
            public long amount(Event event, Session session, Window time, RuleConfig config) {
                return minute(event, time) - 20;
            }
        });

        assertTrue(
                message.matches(
                        "(?s)Rule 'late' breaks its contract: it reports -\\d+ units, which must be at least 0\\."
                                + " Check what it subtracts\\.\nEvent 'random', seed \\d+\\.\n\n.*May 2026\n─.*Session .*"),
                message);
    }

    @Test
    void randomRule_always_isFound() {
        SplittableRandom random = new SplittableRandom(1);
        String message = refused(() -> new LateRule() {
            @Override
            public long amount(Event event, Session session, Window time, RuleConfig config) {
                return random.nextInt(3);
            }
        });

        assertTrue(message.contains("returns other findings for the same timetable"), message);
    }

    @Test
    void ruleThatRemembersSessions_always_isFound() {
        String message = refused(() -> new LateRule() {
            private final Map<String, Long> known = new HashMap<>();

            @Override
            public long amount(Event event, Session session, Window time, RuleConfig config) {
                return known.computeIfAbsent(session.id(), ignored -> minute(event, time));
            }
        });

        assertTrue(message.contains("remembers other timetables"), message);
    }

    @Test
    void formThatDiffersFromThePlainEvaluation_always_isFound() {
        String message = refused(() -> new LateRule() {
            @Override
            public long amount(Event event, Session session, Window time, RuleConfig config) {
                return minute(event, time);
            }

            @Override
            public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
                for (ScheduledSession held : view.scheduledSessions()) {
                    findings.report(
                            Math.min(10, minute(view.event(), held.time())), List.of(Subject.of(held)), "It is late.");
                }
            }
        });

        assertTrue(
                message.matches(
                        "(?s).* counts \\d+ for session 'session-\\d' in its form, and 10 in its plain evaluation\\..*"),
                message);
    }

    @Test
    void ruleThatThrows_always_isNamedWithTheException() {
        String message = refused(() -> new LateRule() {
            @Override
            public long amount(Event event, Session session, Window time, RuleConfig config) {
                return session.slots().getFirst().minMinutes();
            }
        });

        assertTrue(message.contains("it threw java.util.NoSuchElementException"), message);
    }

    @Test
    void ruleThatFindsNothing_always_isRefused() {
        String message = refused(() -> new LateRule() {
            @Override
            public long amount(Event event, Session session, Window time, RuleConfig config) {
                return 0;
            }
        });

        assertEquals(
                "Rule 'late' found nothing in 60 timetables, so nothing was tried. Give events on which it can cost"
                        + " something: onEvents(…).",
                message);
    }

    /** Sessions are counted, with a tally that makes one mistake. */
    private record CountRule(boolean forgets, boolean ignoresWaivers) implements IncrementalRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.soft(
                    "count", RuleScope.COUPLING, 1, "sessions", "There are no sessions.", "Made up.");
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            view.scheduledSessions().forEach(held -> findings.report(1, List.of(Subject.of(held)), "One is held."));
        }

        @Override
        public RuleTally newTally(Event event, EffectiveRules rules) {
            return new RuleTally() {
                private long amount;

                @Override
                public void add(SessionPlace place) {
                    amount += unit(place);
                }

                @Override
                public void remove(SessionPlace place) {
                    amount -= forgets ? 0 : unit(place);
                }

                private long unit(SessionPlace place) {
                    return !ignoresWaivers && rules.isWaived("count", Subject.of(place.session())) ? 0 : 1;
                }

                @Override
                public long amount() {
                    return amount;
                }
            };
        }
    }

    @Test
    void tallyThatForgetsToRemove_always_isFoundWithWhatWasDone() {
        String message = refused(() -> new CountRule(true, false));

        assertTrue(
                message.matches(
                        "(?s)Rule 'count' breaks its contract: it counts \\d in its tally and \\d in its plain"
                                + " evaluation, after add session-\\d.*, remove session-\\d.*\\. Check what add and remove count\\.\n.*"),
                message);
    }

    @Test
    void tallyThatIgnoresWaivers_always_isFound() {
        String message = refused(() -> new CountRule(false, true));

        assertTrue(message.contains("The event waives a finding, which the tally must leave out.\n"), message);
    }

    @Test
    void soundTally_always_keepsIt() {
        RuleContract.of(() -> new CountRule(false, false)).withTimetables(10).verify();
    }

    @Test
    void withTimetables_none_isRefused() {
        RuleContract contract = RuleContract.of(() -> new CountRule(false, false));

        assertEquals(
                "The number of timetables '0' must be above 0.",
                assertThrows(IllegalArgumentException.class, () -> contract.withTimetables(0))
                        .getMessage());
    }
}
