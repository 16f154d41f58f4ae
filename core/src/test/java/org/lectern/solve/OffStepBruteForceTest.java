package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.CoveredTimetables;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.testing.BruteForce;
import org.lectern.testing.OffStepEvents;
import org.lectern.testing.TamperedCertificates;

/**
 * Score, bounds and the word <em>proven</em> against trying everything, where sessions were published off the step.
 *
 * <p>More events, or others: {@code mvn -q test -pl core -Dtest=OffStepBruteForceTest -Dlectern.events=5000}, with {@code
 * -Dlectern.firstEvent=5000} to start from another seed.
 */
class OffStepBruteForceTest {

    private static final int FIRST = Integer.getInteger("lectern.firstEvent", 0);
    private static final int EVENTS = Integer.getInteger("lectern.events", 27);
    private static final int TAMPERED = 2;
    private static final SolveOptions OPTIONS =
            SolveOptions.builder().stepLimit(20_000).threads(1).build();

    private final AtomicInteger proven = new AtomicInteger();
    private final AtomicInteger offStep = new AtomicInteger();

    @Test
    void solved_eventsPublishedOffTheStep_areAsGoodAsAnyAndNothingFalseIsProven() {
        IntStream.range(FIRST, FIRST + EVENTS).parallel().forEach(this::assertBest);

        System.out.printf("%s events: %s proven, %s with a session off the step%n", EVENTS, proven, offStep);
        assertTrue(proven.get() * 100L >= EVENTS * 99L, () -> "proven: " + proven);
        assertTrue(offStep.get() * 5 >= EVENTS, () -> "off the step: " + offStep);
    }

    private void assertBest(int seed) {
        Event event = OffStepEvents.of(seed);
        Score best = BruteForce.best(event).score();

        SolveResult result = Lectern.solve(event, OPTIONS);

        String says = "seed " + seed;
        assertEquals(best, result.score(), says);
        assertTrue(CoveredTimetables.contains(event, result.timetable()), says);
        assertAtMost(best, result.lowerBound(), says + ": bound");
        assertAtMost(result.lowerBound(), result.findTrivialBound().orElseThrow(), says + ": trivial bound");
        assertEquals(result.lowerBound(), result.certificate().lowerBound(), says);
        VerificationResult verification = CertificateVerifier.verify(event, result.certificate());
        assertTrue(verification.isValid(), () -> says + ": " + verification.reason());
        assertNoMoreIsProven(event, result, new Random(seed), says);
        proven.addAndGet(result.isProvenOptimal() ? 1 : 0);
        offStep.addAndGet(isOffStep(event, result) ? 1 : 0);
    }

    private static void assertAtMost(Score most, Score bound, String says) {
        assertTrue(bound.compareTo(most) <= 0, () -> "%s %s, at most %s".formatted(says, bound, most));
    }

    private static void assertNoMoreIsProven(Event event, SolveResult result, Random random, String says) {
        Score more = result.score().plus(new Score(0, 0, 1));
        for (int i = 0; i < TAMPERED; i++) {
            assertFalse(
                    CertificateVerifier.verify(event, TamperedCertificates.claiming(more, result.certificate(), random))
                            .isValid(),
                    says);
        }
        assertFalse(
                CertificateVerifier.verify(event, TamperedCertificates.claiming(more, result.certificate()))
                        .isValid(),
                says);
    }

    /** Returns whether a session starts off the step where it is not pinned. */
    private static boolean isOffStep(Event event, SolveResult result) {
        Set<Instant> starts = BruteForce.startsOnStep(event);
        return result.timetable().placements().stream()
                .anyMatch(placement -> !starts.contains(placement.start())
                        && !placement
                                .start()
                                .equals(event.sessionsById()
                                        .get(placement.sessionId())
                                        .pin()
                                        .start()));
    }
}
