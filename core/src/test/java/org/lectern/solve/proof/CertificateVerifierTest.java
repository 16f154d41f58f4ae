package org.lectern.solve.proof;

import static org.lectern.solve.proof.Rush.AT_HALF_PAST;
import static org.lectern.solve.proof.Rush.BEST;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/** What a certificate says beside its tree. */
class CertificateVerifierTest {

    @Test
    void bound_raisedByOne_isNotProven() {
        assertInvalid(
                "A leaf with prices at 1 points is worth 120, and the bound 121, both packed.",
                verify(rush(), new Score(0, 0, 121), new Leaf(List.of(AT_HALF_PAST))));
    }

    @Test
    void certificate_ofAnotherEvent_isRefused() {
        Certificate certificate = new Certificate("calm", BEST, 0, 1000, 1_000_000, 2, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "The certificate is about event (calm), not (rush).", CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void mediumStep_notAboveSoftCosts_isRefused() {
        Certificate certificate = new Certificate("rush", BEST, 0, 240, 1_000_000, 2, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "The medium step (240) is not above all soft costs, which may add up to 240.",
                CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void hardStep_notAboveOtherCosts_isRefused() {
        Certificate certificate = new Certificate("rush", BEST, 0, 241, 722, 2, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "The hard step (722) is not above all medium and soft costs, which may add up to 722.",
                CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void scale_changed_isNotProven() {
        Certificate certificate = new Certificate("rush", BEST, 0, 1000, 1_000_000, 8, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "A leaf with prices at 1 points is worth 30, and the bound 120, both packed.",
                CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void scale_zero_isRefused() {
        Certificate certificate = new Certificate("rush", BEST, 0, 1000, 1_000_000, 0, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid("The scale and both steps must be at least 1.", CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void bound_aboveTheHardCostLookedAt_isRefused() {
        Certificate certificate =
                new Certificate("rush", new Score(1, 0, 1), 0, 1000, 1_000_000, 2, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "The bound of 1 hard, 0 medium, 1 soft is above 1 hard, 0 medium, 0 soft,"
                        + " where timetables are no longer looked at.",
                CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void bound_belowZero_isRefused() {
        assertInvalid(
                "The bound or the most hard cost (-1) is below 0.",
                verify(rush(), new Score(0, -1, 0), new Leaf(List.of())));
    }

    @Test
    void numbers_tooLarge_areRefused() {
        CertificateMultiplier huge = CertificateMultiplier.of(Kind.ROOM, "r1", at("10:30"), Long.MAX_VALUE);

        assertInvalid(
                "The certificate's numbers are too large to be added up.",
                verify(rush(), BEST, new Leaf(List.of(huge, huge))));
    }
}
