package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.testing.BruteForce;
import org.lectern.testing.TamperedCertificates;

/** Results of tiny events against trying everything: the timetable is best, its certificate holds, and none proves more. */
final class ProvenBest {

    private static final int TAMPERED = 6;

    private ProvenBest() {}

    static SolveResult solve(Event event) {
        return Lectern.solve(event, SolveOptions.builder().stepLimit(20_000).build());
    }

    /** Solves an event, checks the result and forged certificates that claim more, and returns it. */
    static SolveResult assertBest(Event event, long seed) {
        SolveResult result = solve(event);
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
        return result;
    }

    static void assertRefused(Event event, Certificate certificate, long seed) {
        VerificationResult verification = CertificateVerifier.verify(event, certificate);
        assertFalse(verification.isValid(), () -> "seed " + seed + ": " + verification.reason());
    }
}
