package org.lectern.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.lectern.change.Changes;
import org.lectern.diagnose.Diagnosis;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.explain.Explainer;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.format.Formats;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveJob;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.testing.RandomEventChanges;
import org.lectern.testing.RandomEvents;

/** What an application may do to the library while seven others do the same. */
enum SoakTask {
    /** The same event, seed and steps give the same timetable, whatever else happens. */
    SOLVE_AGAIN {
        @Override
        void run(Random random) {
            int known = random.nextInt(KnownSolves.COUNT);
            SolveResult result = KnownSolves.solve(known);
            assertEquals(KnownSolves.timetable(known), TimetableJson.write(result.event(), result.timetable()));
        }
    },
    SOLVE_VERIFIED {
        @Override
        void run(Random random) {
            requireSound(Lectern.solve(
                    event(random),
                    SolveOptions.builder()
                            .stepLimit(random.nextInt(500))
                            .verify(true)
                            .build()));
        }
    },
    CANCEL {
        @Override
        void run(Random random) {
            SolveJob job = Lectern.start(event(random), SolveOptions.defaults());
            LockSupport.parkNanos(random.nextInt(30_000_000));
            job.cancel();
            requireSound(job.result());
        }
    },
    INTERRUPT {
        @Override
        void run(Random random) {
            SolveJob job = Lectern.start(event(random), SolveOptions.defaults());
            Thread.currentThread().interrupt();
            SolveResult result = job.result();
            assertTrue(Thread.interrupted(), "the thread stays interrupted");
            requireSound(result);
        }
    },
    TIME_LIMIT {
        @Override
        void run(Random random) {
            requireSound(Lectern.solve(
                    event(random),
                    SolveOptions.builder()
                            .timeLimit(Duration.ofMillis(1 + random.nextInt(50)))
                            .build()));
        }
    },
    CHANGE {
        @Override
        void run(Random random) {
            SolveJob job = Lectern.start(
                    event(random), SolveOptions.builder().stepLimit(2_000).build());
            for (int i = random.nextInt(5); i > 0; i--) {
                LockSupport.parkNanos(random.nextInt(5_000_000));
                job.change(event -> RandomEventChanges.of(event, random));
            }
            SolveResult result = job.result();
            assertSame(job.event(), result.event());
            requireSound(result);
        }
    },
    BAD_CHANGE {
        @Override
        void run(Random random) {
            Event event = event(random);
            SolveJob job =
                    Lectern.start(event, SolveOptions.builder().stepLimit(500).build());
            assertThrows(
                    InvalidInputException.class,
                    () -> job.change(
                            before -> before.toBuilder().startStepMinutes(-1).build()));
            assertSame(event, job.result().event());
        }
    },
    BAD_INPUT {
        @Override
        void run(Random random) {
            String text = EventJson.write(event(random));
            int at = random.nextInt(text.length());
            String damaged = text.substring(0, at) + "}]\"0".charAt(random.nextInt(4)) + text.substring(at + 1);
            try {
                EventJson.parse(damaged);
            } catch (InvalidInputException e) {
                assertFalse(e.problems().isEmpty());
            }
        }
    },
    FAILING_RULE {
        @Override
        void run(Random random) {
            AtomicInteger calls = new AtomicInteger(random.nextInt(4));
            SolveOptions options = SolveOptions.builder()
                    .stepLimit(200)
                    .catalogue(StandardRules.catalogue().withRules(new FailingRule(calls)))
                    .build();
            try {
                requireSound(Lectern.solve(event(random), options), options);
                assertTrue(calls.get() > 0);
            } catch (RuntimeException e) {
                requireMarked(e);
            }
        }
    },
    FAILING_LISTENER {
        @Override
        void run(Random random) {
            AtomicInteger calls = new AtomicInteger(random.nextInt(4));
            SolveOptions options = SolveOptions.builder()
                    .stepLimit(200)
                    .listener(progress -> countDown(calls))
                    .build();
            // It is called no more, and the solve goes on.
            requireSound(Lectern.solve(event(random), options));
        }
    },
    REPLAN {
        @Override
        void run(Random random) {
            Event event = event(random);
            SolveResult before =
                    Lectern.solve(event, SolveOptions.builder().stepLimit(50).build());
            ReplanResult after = Replanner.replan(
                    event,
                    before.timetable(),
                    Changes.of(event),
                    ReplanOptions.defaults()
                            .withMaxAttempts(20)
                            .withSearch(SolveOptions.builder().stepLimit(20).build()));
            assertEquals(
                    after.report().score(),
                    StandardRules.checker()
                            .check(after.eventAfter(), after.timetable())
                            .score());
        }
    },
    DIAGNOSE {
        @Override
        void run(Random random) {
            Diagnosis.of(
                    event(random), DiagnosisOptions.defaults().withNodeLimit(50).withStepLimit(50));
        }
    },
    EXPLAIN_AND_PUBLISH {
        @Override
        void run(Random random) {
            SolveResult result = Lectern.solve(
                    event(random), SolveOptions.builder().stepLimit(50).build());
            assertEquals(
                    result.score(),
                    Explainer.of(result.event(), result.timetable()).report().score());
            assertFalse(Publisher.of(Formats.standard())
                    .files(Publication.forOrganisers(result))
                    .isEmpty());
        }
    };

    private static final String MARK = "it was to fail";

    /** A rule of an application that fails after some calls. */
    private record FailingRule(AtomicInteger calls) implements Rule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.hard("failing", RuleScope.COUPLING, "units", "It fails.");
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            countDown(calls);
        }
    }

    /** @throws AssertionError if something is not as it should be */
    abstract void run(Random random);

    private static void countDown(AtomicInteger calls) {
        if (calls.decrementAndGet() < 0) {
            throw new IllegalStateException(MARK);
        }
    }

    private static Event event(Random random) {
        return RandomEvents.smallOfModerateWeights(random);
    }

    private static void requireSound(SolveResult result) {
        requireSound(result, SolveOptions.defaults());
    }

    private static void requireSound(SolveResult result, SolveOptions options) {
        assertEquals(
                org.lectern.rule.Checker.of(options.catalogue())
                        .check(result.event(), result.timetable())
                        .score(),
                result.score());
        assertTrue(result.lowerBound().compareTo(result.score()) <= 0);
    }

    private static void requireMarked(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(MARK)) {
                return;
            }
        }
        throw new AssertionError("another failure", failure);
    }
}
