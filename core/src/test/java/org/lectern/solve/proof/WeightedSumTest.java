package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.rule.EventLevels;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.testing.OverfullMornings;
import org.lectern.testing.TamperedCertificates;

/** Certificates by a weighted sum prove the soft cost of timetables whose medium cost is proven, and nothing else. */
final class WeightedSumTest {

    private static final Event EVENT = OverfullMornings.of(9, new Random(3));

    private static final Certificate OWN = solved(EVENT);

    /** Weighs so much that the least sum is that of the optimum. */
    private static final long HEAVY = 10_000;

    private static final Certificate OF_HEAVY_SUM = solved(sum(HEAVY));

    private static Event sum(long weight) {
        return EventLevels.findWeightedSum(EVENT, StandardRules.catalogue(), weight)
                .orElseThrow();
    }

    private static Certificate solved(Event event) {
        return Lectern.solve(
                        event,
                        SolveOptions.builder().stepLimit(100_000).threads(1).build())
                .certificate();
    }

    private static Certificate root(Score bound, long weight, Certificate medium, Certificate sum) {
        ProofNode root = new ProofNode.WeightedSum(weight, medium, sum);
        return TamperedCertificates.claiming(bound, TamperedCertificates.with(List.of(), root, OWN));
    }

    private static String reason(Certificate certificate) {
        VerificationResult result = CertificateVerifier.verify(EVENT, certificate);
        assertFalse(result.isValid(), result::reason);
        return result.reason();
    }

    private static boolean isValid(Certificate certificate) {
        return CertificateVerifier.verify(EVENT, certificate).isValid();
    }

    private static Score plus(long medium, long soft) {
        Score bound = OWN.lowerBound();
        return new Score(0, bound.medium() + medium, bound.soft() + soft);
    }

    @Test
    void heavySum_provesTheOptimum() {
        Score optimum = OWN.lowerBound();

        assertTrue(optimum.medium() > 0 && optimum.soft() > 0, optimum::toString);
        assertEquals(
                new Score(0, 0, HEAVY * optimum.medium() + optimum.soft()),
                OF_HEAVY_SUM.lowerBound(),
                "the optimum of the sum is that of both levels");
        assertTrue(isValid(root(optimum, HEAVY, OWN, OF_HEAVY_SUM)));
        assertTrue(isValid(root(plus(0, -1), HEAVY, OWN, OF_HEAVY_SUM)), "it may claim less");
        assertTrue(isValid(root(plus(-1, 0), HEAVY, OWN, OF_HEAVY_SUM)), "it may claim less");
    }

    @Test
    void lightSum_provesALowerSoftCost() {
        Certificate light = solved(sum(1));
        long soft = light.lowerBound().soft() - OWN.lowerBound().medium();

        assertTrue(soft < OWN.lowerBound().soft(), "leaving more out is cheaper than the optimum");
        assertTrue(isValid(root(new Score(0, OWN.lowerBound().medium(), Math.max(0, soft)), 1, OWN, light)));
        assertEquals(
                "The proof of the weighted sum shows %s, less than %s."
                        .formatted(
                                light.lowerBound(),
                                new Score(
                                        0,
                                        0,
                                        OWN.lowerBound().medium()
                                                + OWN.lowerBound().soft())),
                reason(root(OWN.lowerBound(), 1, OWN, light)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "1, -1"})
    void higherBound_isRefused(long medium, long soft) {
        reason(root(plus(medium, soft), HEAVY, OWN, OF_HEAVY_SUM));
        reason(root(
                plus(medium, soft),
                HEAVY,
                TamperedCertificates.claiming(plus(medium, soft), OWN),
                TamperedCertificates.claiming(new Score(0, 0, 100 * HEAVY), OF_HEAVY_SUM)));
    }

    @Test
    void mediumCostThatIsNotProven_isRefused() {
        Certificate less = TamperedCertificates.claiming(plus(-1, 0), OWN);

        assertEquals(
                "The proof of the medium cost shows %s, less than %s."
                        .formatted(plus(-1, 0), new Score(0, OWN.lowerBound().medium(), 0)),
                reason(root(OWN.lowerBound(), HEAVY, less, OF_HEAVY_SUM)));
    }

    @Test
    void sumOfAnotherWeight_isRefused() {
        Score heavier = new Score(
                0, 0, (HEAVY + 1) * OWN.lowerBound().medium() + OWN.lowerBound().soft());
        String less = reason(root(OWN.lowerBound(), HEAVY + 1, OWN, OF_HEAVY_SUM));
        String other =
                reason(root(OWN.lowerBound(), HEAVY - 1, OWN, TamperedCertificates.claiming(heavier, OF_HEAVY_SUM)));

        assertTrue(less.startsWith("The proof of the weighted sum shows "), less);
        assertTrue(other.startsWith("The proof of the weighted sum is invalid. "), other);
        assertEquals(
                "The weight of the medium cost '0' is below 1.", reason(root(OWN.lowerBound(), 0, OWN, OF_HEAVY_SUM)));
        assertEquals(
                "The event has no weighted sum of medium and soft cost with the weight 1000001.",
                reason(root(OWN.lowerBound(), 1_000_001, OWN, OF_HEAVY_SUM)));
    }

    @Test
    void hardLevel_isRefused() {
        Certificate certificate = root(new Score(1, 0, 0), HEAVY, OWN, OF_HEAVY_SUM);

        assertEquals("A weighted sum of medium and soft cost proves nothing at hard level.", reason(certificate));
    }

    @Test
    void sumWithinSum_isRefused() {
        Certificate own = root(OWN.lowerBound(), HEAVY, OWN, OF_HEAVY_SUM);
        Certificate without = TamperedCertificates.with(List.of(), new ProofNode.WithoutSoftRules(own), OWN);
        String says = "A part of the proof by a weighted sum is one of other levels again.";

        assertEquals(says, reason(root(OWN.lowerBound(), HEAVY, own, OF_HEAVY_SUM)));
        assertEquals(says, reason(root(OWN.lowerBound(), HEAVY, OWN, own)));
        assertEquals(says, reason(root(OWN.lowerBound(), HEAVY, OWN, without)));
        assertEquals("The proof without soft rules is one of other levels again.", reason(without));
    }

    @Test
    void sumBelowANode_isRefused() {
        ProofNode node = new ProofNode.Reduction(List.of(), new ProofNode.WeightedSum(HEAVY, OWN, OF_HEAVY_SUM));

        assertEquals(
                "A weighted sum stands below the root of the tree.",
                reason(TamperedCertificates.with(OWN.roomGroups(), node, OWN)));
    }

    @Test
    void flawWithin_isTold() {
        Certificate empty = TamperedCertificates.with(List.of(), new ProofNode.Leaf(List.of()), OF_HEAVY_SUM);
        String reason = reason(root(OWN.lowerBound(), HEAVY, OWN, empty));

        assertTrue(reason.startsWith("The proof of the weighted sum is invalid. A leaf proves only "), reason);
    }
}
