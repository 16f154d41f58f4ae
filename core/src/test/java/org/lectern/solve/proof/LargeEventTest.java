package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.Solved;
import org.lectern.solve.search.ManyRooms;

/** An event with so many places that the verifier looks at them session by session. */
class LargeEventTest {

    private final Event event = ManyRooms.event(500, 280, 1);
    private final Solved solved =
            Lectern.solve(event, SolveOptions.builder().stepLimit(100).build());

    private Certificate with(Score bound, ProofNode root) {
        Certificate own = solved.certificate();
        return new Certificate(
                own.eventId(), bound, own.mostHard(), own.mediumStep(), own.hardStep(), own.scale(), root);
    }

    @Test
    void certificate_ofALargeEvent_verifies() {
        Verdict verdict = CertificateVerifier.verify(event, solved.certificate());

        assertTrue(verdict.valid(), verdict.reason());
    }

    @Test
    void bound_raisedByAThousand_isNotProven() {
        Score more = solved.bound().plus(new Score(0, 0, 1000));

        assertFalse(CertificateVerifier.verify(
                        event, with(more, solved.certificate().root()))
                .valid());
    }

    @Test
    void certificate_thatSplitsALargeEvent_isRefused() {
        ProofNode leaf = new ProofNode.Leaf(List.of());
        ProofNode split = new ProofNode.Split(List.of(), "s0", List.of(PlaceTag.LEFT_OUT), leaf, leaf);

        assertEquals(
                "The event is too large for a certificate that splits it.",
                CertificateVerifier.verify(event, with(solved.bound(), split)).reason());
    }
}
