package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lectern.solve.proof.Rush.AT_HALF_PAST;
import static org.lectern.solve.proof.Rush.BEST;
import static org.lectern.solve.proof.Rush.PROVEN;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.job.work.JobScope;
import org.lectern.job.work.StopRequestedException;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/** What a certificate says beside its tree. */
class CertificateVerifierTest {

    @Test
    void bound_raisedByOne_isNotProven() {
        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 121 (both packed).",
                verify(rush(), new Score(0, 0, 121), new Leaf(List.of(AT_HALF_PAST))));
    }

    @Test
    void certificate_ofAnotherEvent_isRefused() {
        Certificate certificate = new Certificate("calm", BEST, 0, 1000, 1_000_000, 2, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "The certificate is for event 'calm', not 'rush'.", CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void mediumStep_notAboveSoftCosts_isRefused() {
        Certificate certificate = new Certificate("rush", BEST, 0, 240, 1_000_000, 2, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "The medium step '240' must exceed the greatest possible soft cost, 240.",
                CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void hardStep_notAboveOtherCosts_isRefused() {
        Certificate certificate = new Certificate("rush", BEST, 0, 241, 722, 2, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "The hard step '722' must exceed the greatest possible packed medium and soft cost, 722.",
                CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void scale_changed_isNotProven() {
        Certificate certificate = new Certificate("rush", BEST, 0, 1000, 1_000_000, 8, new Leaf(List.of(AT_HALF_PAST)));

        assertInvalid(
                "A leaf proves only 30, less than the lower bound of 120 (both packed).",
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
                "The lower bound of 1 hard, 0 medium, 1 soft is above 1 hard, 0 medium, 0 soft, the most that the"
                        + " certificate can prove.",
                CertificateVerifier.verify(rush(), certificate));
    }

    @Test
    void bound_belowZero_isRefused() {
        assertInvalid(
                "The lower bound or the maximum hard cost '-1' is below 0.",
                verify(rush(), new Score(0, -1, 0), new Leaf(List.of())));
    }

    @Test
    void numbers_tooLarge_areRefused() {
        CertificateMultiplier huge = CertificateMultiplier.of(Kind.ROOM, "r1", at("10:30"), Long.MAX_VALUE);

        assertInvalid(
                "The numbers of the certificate are too large to add up.",
                verify(rush(), BEST, new Leaf(List.of(huge, huge))));
    }

    private static Certificate certificate(long maxHard, long mediumStep, long hardStep, long scale) {
        return new Certificate("rush", BEST, maxHard, mediumStep, hardStep, scale, new Leaf(List.of(AT_HALF_PAST)));
    }

    @Test
    void scaleAndSteps_ofOne_areLargeEnoughToBeLookedAt() {
        CertificateMultiplier whole = CertificateMultiplier.of(Kind.ROOM, "r1", at("10:30"), 120);
        Leaf leaf = new Leaf(List.of(whole));

        assertEquals(
                PROVEN, CertificateVerifier.verify(rush(), new Certificate("rush", BEST, 0, 1000, 1_000_000, 1, leaf)));
        assertInvalid(
                "The medium step '1' must exceed the greatest possible soft cost, 240.",
                CertificateVerifier.verify(rush(), certificate(0, 1, 1_000_000, 2)));
        assertInvalid(
                "The hard step '1' must exceed the greatest possible packed medium and soft cost, 2240.",
                CertificateVerifier.verify(rush(), certificate(0, 1000, 1, 2)));
    }

    @Test
    void steps_belowOne_areRefused() {
        for (Certificate certificate : List.of(certificate(0, 0, 1_000_000, 2), certificate(0, 1000, 0, 2))) {
            assertInvalid(
                    "The scale and both steps must be at least 1.", CertificateVerifier.verify(rush(), certificate));
        }
    }

    @Test
    void bound_asHighAsCanBeProven_isLookedAt() {
        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 1000000 (both packed).",
                verify(rush(), new Score(1, 0, 0), new Leaf(List.of(AT_HALF_PAST))));
    }

    @Test
    void roomsTreatedAsOne_whereHardRulesMayBeBroken_areRefused() {
        Event event = rush(builder -> builder.rooms(List.of(Room.of("r1", 0), Room.of("r2", 0))));
        List<List<String>> groups = List.of(List.of("r1", "r2"));
        Leaf leaf = new Leaf(List.of());

        assertEquals(
                new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 0 soft."),
                CertificateVerifier.verify(
                        event, new Certificate("rush", Score.ZERO, 0, 1000, 1_000_000, 2, groups, leaf)));
        assertInvalid(
                "Rooms are treated as one although hard rules may be broken.",
                CertificateVerifier.verify(
                        event, new Certificate("rush", Score.ZERO, 1, 1000, 1_000_000, 2, groups, leaf)));
        assertEquals(
                new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 0 soft."),
                CertificateVerifier.verify(event, new Certificate("rush", Score.ZERO, 1, 1000, 1_000_000, 2, leaf)));
    }

    @Test
    void job_thatIsCancelled_endsWithoutResult() {
        assertThrows(
                StopRequestedException.class,
                () -> JobScope.current()
                        .within(() -> true, () -> verify(rush(), BEST, new Leaf(List.of(AT_HALF_PAST)))));
    }
}
