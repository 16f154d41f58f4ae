package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;
import org.lectern.testing.BruteForce;
import org.lectern.testing.MadeUpRules;
import org.lectern.testing.TamperedCertificates;
import org.lectern.testing.TinyEvents;

/**
 * Made-up rules of an application, in their forms and without, against trying everything, on random tiny events.
 *
 * <p>More events, or others: {@code -Dlectern.events=10000}, and {@code -Dlectern.firstEvent=5000} to start from another
 * seed.
 */
@Tag("slow")
class CustomRulesBruteForceTest {

    private static final int FIRST = Integer.getInteger("lectern.firstEvent", 0);
    private static final int TAMPERED = 4;
    private static final int EVENTS = Integer.getInteger("lectern.events", 11);

    @Test
    void solved_ownRulesInTheirFormsAndWithout_isAsGoodAsAny() {
        IntStream.range(FIRST, FIRST + EVENTS).parallel().forEach(seed -> {
            Event event = TinyEvents.of(new Random(seed), MadeUpRules.inTheirForms());
            Score best = BruteForce.best(event, MadeUpRules.inTheirForms()).score();
            assertBest("seed " + seed + ", in their forms", event, MadeUpRules.inTheirForms(), best);
            assertBest("seed " + seed + ", plainly", event, MadeUpRules.plainly(), best);
        });
    }

    @Test
    void solved_ownRulesAboutPositions_isAsGoodAsAny() {
        Catalogue catalogue = MadeUpRules.ofPositions();
        IntStream.range(FIRST, FIRST + EVENTS / 20).parallel().forEach(seed -> {
            Event event = TinyEvents.of(new Random(seed), catalogue);
            Score best = BruteForce.best(event, catalogue).score();
            assertBest("seed " + seed + ", positions", event, catalogue, best);
        });
    }

    /** Whatever is done to a certificate that counts pairs, it never proves more than is true. */
    @Test
    void solved_ownRuleAboutPairs_isAsGoodAsAny() {
        Catalogue catalogue = MadeUpRules.ofPairs();
        IntStream.range(FIRST, FIRST + EVENTS / 4).parallel().forEach(seed -> {
            Event event = TinyEvents.of(new Random(seed), catalogue);
            Score best = BruteForce.best(event, catalogue).score();
            SolveResult result = assertBest("seed " + seed + ", pairs", event, catalogue, best);
            Random random = new Random(seed);
            for (int i = 0; i < TAMPERED; i++) {
                Certificate tampered =
                        TamperedCertificates.claiming(best.plus(new Score(0, 0, 1)), result.certificate(), random);
                assertFalse(
                        CertificateVerifier.verify(event, tampered, catalogue).isValid(), "seed " + seed);
            }
        });
    }

    private static SolveResult assertBest(String says, Event event, Catalogue catalogue, Score best) {
        SolveResult result = Lectern.solve(
                event,
                SolveOptions.builder().catalogue(catalogue).stepLimit(50_000).build());

        assertEquals(best, result.score(), says);
        assertTrue(result.findTrivialBound().orElseThrow().compareTo(result.lowerBound()) <= 0, says);
        assertTrue(result.lowerBound().compareTo(best) <= 0, () -> says + ": bound " + result.lowerBound());
        VerificationResult verification = CertificateVerifier.verify(event, result.certificate(), catalogue);
        assertTrue(verification.isValid(), () -> says + ": " + verification.reason());
        Score more = best.plus(new Score(0, 0, 1));
        Certificate claiming = TamperedCertificates.claiming(more, result.certificate());
        assertFalse(CertificateVerifier.verify(event, claiming, catalogue).isValid(), says);
        return result;
    }
}
