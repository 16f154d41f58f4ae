package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.testing.BruteForce;
import org.lectern.testing.ManyHalfDays;
import org.lectern.testing.RoundCosts;
import org.lectern.testing.TamperedCertificates;
import org.lectern.testing.TinyEvents;

/**
 * The solver and its proofs against trying everything, on random tiny events.
 *
 * <p>More events, or others: {@code mvn -q test -pl core -Dtest=BruteForceTest -Dlectern.events=10000}, with {@code
 * -Dlectern.firstEvent=5000} to start from another seed.
 */
class BruteForceTest {

    private static final int FIRST = Integer.getInteger("lectern.firstEvent", 0);
    private static final int EVENTS = Integer.getInteger("lectern.events", 27);
    private static final int TAMPERED = 6;
    private static final SolveOptions OPTIONS =
            SolveOptions.builder().stepLimit(50_000).build();

    @Test
    void solved_tinyEvents_areAsGoodAsAnyAndNothingFalseIsProven() {
        IntStream.range(FIRST, FIRST + EVENTS).parallel().forEach(BruteForceTest::assertBest);
    }

    /** Too hard a search, a person who is waived for one session of three, a price that grew without end, a published turn in the minutes for questions, a published start outside all days. */
    @ParameterizedTest
    @ValueSource(ints = {602, 2004, 9642, 64334, 902666})
    void solved_tinyEventOnceWrong_isAsGoodAsAnyAndNothingFalseIsProven(int seed) {
        assertBest(seed);
    }

    @Test
    void solved_eventsOfManyHalfDays_areAsGoodAsAnyAndNothingFalseIsProven() {
        IntStream.range(FIRST, FIRST + EVENTS / 10)
                .parallel()
                .forEach(seed -> assertBest(ManyHalfDays.event(seed), seed));
    }

    /** With all weights of soft rules multiplied, each bound is a multiple too. */
    @Test
    void solved_eventsOfRoundCosts_areAsGoodAsAnyAndTheirBoundsRound() {
        IntStream.range(FIRST, FIRST + EVENTS / 5).parallel().forEach(seed -> {
            int factor = seed % 2 == 0 ? 5 : 10;
            SolveResult result = assertBest(RoundCosts.of(TinyEvents.of(new Random(seed)), factor), seed);

            assertEquals(0, result.lowerBound().soft() % factor, "seed " + seed);
        });
    }

    private static void assertBest(int seed) {
        assertBest(TinyEvents.of(new Random(seed)), seed);
    }

    private static SolveResult assertBest(Event event, int seed) {
        Score best = BruteForce.best(event).score();

        SolveResult result = Lectern.solve(event, OPTIONS);

        String says = "seed " + seed;
        assertEquals(best, result.score(), says);
        assertTrue(result.findTrivialBound().orElseThrow().compareTo(result.lowerBound()) <= 0, says);
        assertTrue(result.lowerBound().compareTo(best) <= 0, () -> says + ": bound " + result.lowerBound());
        VerificationResult verification = CertificateVerifier.verify(event, result.certificate());
        assertTrue(verification.isValid(), () -> says + ": " + verification.reason());
        assertFalseIsRefused(event, result.certificate(), best, new Random(seed), says);
        return result;
    }

    /** Whatever is done to a certificate, it never proves more than is true. */
    private static void assertFalseIsRefused(
            Event event, Certificate certificate, Score best, Random random, String says) {
        Score more = best.plus(new Score(0, 0, 1));
        assertRefused(event, TamperedCertificates.claiming(more, certificate), says);
        assertRefused(event, TamperedCertificates.claiming(best.plus(new Score(0, 1, 0)), certificate), says);
        for (int i = 0; i < TAMPERED; i++) {
            assertRefused(event, TamperedCertificates.claiming(more, certificate, random), says);
        }
    }

    private static void assertRefused(Event event, Certificate certificate, String says) {
        VerificationResult verification = CertificateVerifier.verify(event, certificate);
        assertEquals(false, verification.isValid(), () -> says + ": " + verification.reason());
    }
}
