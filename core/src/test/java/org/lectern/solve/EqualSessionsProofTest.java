package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.testing.BruteForce;
import org.lectern.testing.EqualSessionEvents;
import org.lectern.testing.TamperedCertificates;

/**
 * Proofs in which equal sessions have one order, against trying everything. More events: {@code mvn -q test -pl core
 * -Dtest=EqualSessionsProofTest -Dlectern.events=1000}.
 */
class EqualSessionsProofTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 80);
    private static final int TAMPERED = 6;

    @Test
    void solved_tinyEventsOfEqualSessions_areAsGoodAsAnyAndNothingFalseIsProven() {
        LongStream.range(0, EVENTS).parallel().forEach(seed -> {
            Event event = EqualSessionEvents.of(seed);
            SolveResult result = Lectern.solve(
                    event, SolveOptions.builder().stepLimit(20_000).build());
            Score best = BruteForce.best(event).score();
            assertEquals(best, result.score(), () -> "seed " + seed);
            Certificate certificate = result.certificate();
            VerificationResult verification = CertificateVerifier.verify(event, certificate);
            assertTrue(verification.isValid(), () -> "seed " + seed + ": " + verification.reason());
            Score more = best.plus(new Score(0, 0, 1));
            assertRefused(event, TamperedCertificates.claiming(more, certificate), seed);
            Random random = new Random(seed);
            for (int i = 0; i < TAMPERED; i++) {
                assertRefused(event, TamperedCertificates.claiming(more, certificate, random), seed);
            }
        });
    }

    private static void assertRefused(Event event, Certificate certificate, long seed) {
        VerificationResult verification = CertificateVerifier.verify(event, certificate);
        assertFalse(verification.isValid(), () -> "seed " + seed + ": " + verification.reason());
    }
}
