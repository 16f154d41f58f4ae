package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.rule.EventLevels;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.testing.OverfullMornings;
import org.lectern.testing.TamperedCertificates;

/** Certificates of an event without its soft rules prove what is at medium level for the event, and nothing else. */
final class WithoutSoftRulesTest {

    private static final Event EVENT = OverfullMornings.of(9, new Random(3));

    /** A certificate that proves the optimum of the event without soft rules. */
    private static final Certificate OPTIMAL = solved(EventLevels.withoutSoftRules(EVENT, StandardRules.catalogue()));

    private static final Certificate OWN = solved(EVENT);

    private static Certificate solved(Event event) {
        return Lectern.solve(
                        event,
                        SolveOptions.builder().stepLimit(100_000).threads(1).build())
                .certificate();
    }

    private static Certificate root(Score bound, Certificate part) {
        return TamperedCertificates.claiming(
                bound, TamperedCertificates.with(List.of(), new ProofNode.WithoutSoftRules(part), part));
    }

    private static VerificationResult verify(Certificate certificate) {
        return CertificateVerifier.verify(EVENT, certificate);
    }

    @Test
    void optimumWithoutSoftRules_holdsWithThem() {
        Score bound = OPTIMAL.lowerBound();

        assertTrue(bound.medium() > 0, "something must be left out");
        assertEquals(
                new VerificationResult(
                        true,
                        "No timetable of event 'morning' scores less than 0 hard, %s medium, 0 soft."
                                .formatted(bound.medium())),
                verify(root(bound, OPTIMAL)));
        assertTrue(verify(root(new Score(0, 1, 0), OPTIMAL)).isValid(), "it may claim less");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void higherBound_isRefused(long medium) {
        Score bound = OPTIMAL.lowerBound();
        Score higher = new Score(0, bound.medium() + medium, 1 - medium);

        assertEquals(
                "The proof without soft rules shows %s, less than %s.".formatted(bound, higher),
                verify(root(higher, OPTIMAL)).reason());
        assertFalse(verify(root(higher, TamperedCertificates.claiming(higher, OPTIMAL)))
                .isValid());
    }

    @Test
    void certificateOfTheEventItself_isRefused() {
        assertTrue(OWN.lowerBound().soft() > 0);
        assertTrue(verify(OWN).isValid());
        assertFalse(verify(root(OWN.lowerBound(), OWN)).isValid());
    }

    @Test
    void rootWithinRoot_isRefused() {
        Certificate twice = root(OPTIMAL.lowerBound(), root(OPTIMAL.lowerBound(), OPTIMAL));

        assertEquals(
                "The proof without soft rules is one of other levels again.",
                verify(twice).reason());
    }

    @Test
    void rootBelowANode_isRefused() {
        ProofNode node = new ProofNode.Reduction(List.of(), new ProofNode.WithoutSoftRules(OPTIMAL));
        Certificate below = TamperedCertificates.with(OWN.roomGroups(), node, OWN);

        assertEquals(
                "A proof without soft rules stands below the root of the tree.",
                verify(below).reason());
    }

    @Test
    void flawWithin_isTold() {
        Certificate empty = TamperedCertificates.with(List.of(), new ProofNode.Leaf(List.of()), OPTIMAL);
        String reason = verify(root(OPTIMAL.lowerBound(), empty)).reason();

        assertTrue(reason.startsWith("The proof without soft rules is invalid. A leaf proves only "), reason);
    }
}
