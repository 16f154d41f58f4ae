package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.testing.ManyRooms;

/** An event with so many places that the verifier looks at them session by session. */
@Tag("slow")
class LargeEventTest {

    private final Event event = ManyRooms.event(500, 280, 1);
    private final SolveResult result =
            Lectern.solve(event, SolveOptions.builder().stepLimit(100).build());

    private Certificate with(Score bound, ProofNode root) {
        Certificate own = result.certificate();
        return new Certificate(
                own.eventId(), bound, own.maxHard(), own.mediumStep(), own.hardStep(), own.scale(), root);
    }

    @Test
    void certificate_ofALargeEvent_verifies() {
        VerificationResult verification = CertificateVerifier.verify(event, result.certificate());

        assertTrue(verification.isValid(), verification.reason());
    }

    @Test
    void bound_raisedByAThousand_isNotProven() {
        Score more = result.lowerBound().plus(new Score(0, 0, 1000));

        assertFalse(CertificateVerifier.verify(
                        event, with(more, result.certificate().root()))
                .isValid());
    }

    private static final ProofNode LEAF = new ProofNode.Leaf(List.of());

    private static final ProofNode SPLIT =
            new ProofNode.Split(List.of(), "s0", List.of(CertificatePlace.UNSCHEDULED), LEAF, LEAF);

    @Test
    void certificate_thatSplitsWhatIsLeftOfALargeEvent_verifies() {
        VerificationResult verification =
                CertificateVerifier.verify(event, with(result.findTrivialBound().orElseThrow(), SPLIT));

        assertTrue(verification.isValid(), verification.reason());
    }

    /** Verified as if a thousand places were too many to have in memory at once. */
    private VerificationResult verifyByHalfDays(Score bound, ProofNode root) {
        return CertificateVerifier.verify(
                event, with(bound, root), StandardRules.catalogue(), CertificateVerifier.Limits.none(), 1000);
    }

    @Test
    void certificate_ofTooManyPlaces_isVerifiedSessionBySession() {
        assertTrue(
                verifyByHalfDays(result.findTrivialBound().orElseThrow(), LEAF).isValid());
        assertFalse(verifyByHalfDays(result.lowerBound().plus(new Score(0, 0, 1000)), LEAF)
                .isValid());
    }

    @Test
    void certificate_thatSplitsTooManyPlaces_isRefused() {
        assertEquals(
                "The event is too large for a certificate with splits.",
                verifyByHalfDays(new Score(0, 5, 0), SPLIT).reason());
    }
}
