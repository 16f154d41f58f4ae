package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.solve.proof.Rush.AT_HALF_PAST;
import static org.lectern.solve.proof.Rush.BEST;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.preferring;
import static org.lectern.solve.proof.Rush.rush;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.CertificateVerifier.Limits;
import org.lectern.solve.proof.ProofNode.Leaf;

/** Certificates that would keep the verifier busy, or take all memory. */
class VerificationLimitsTest {

    private static final String ADVICE = "If you trust where it comes from, raise %s.";

    /** A tree of a few objects with 2⁶⁰ leaves, all of which prove the bound. */
    private static ProofNode endless() {
        ProofNode node = new Leaf(List.of(CertificateMultiplier.of(Kind.PARALLEL_LIMIT, "", at("10:30"), 240)));
        for (int i = 0; i < 60; i++) {
            node = new ProofNode.RegionSplit(List.of(), "nowhere", at("10:00"), node, node);
        }
        return node;
    }

    /** Two rooms, one of which is in use at a time: only multipliers prove anything. */
    private static VerificationResult verifyEndless(Limits limits) {
        Event event = rush(builder -> builder.rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .sessions(List.of(preferring("mw", "10:00"), preferring("pa", "10:00")))
                .ruleSetting(RuleSetting.of("max-parallel").withParameter("limit", 1)));
        return verify(event, endless(), limits);
    }

    private static VerificationResult verify(ProofNode root, Limits limits) {
        return verify(rush(), root, limits);
    }

    private static VerificationResult verify(Event event, ProofNode root, Limits limits) {
        return CertificateVerifier.verify(
                event, new Certificate("rush", BEST, 0, 1000, 1_000_000, 2, root), StandardRules.catalogue(), limits);
    }

    @Test
    void tree_ofSharedParts_isRefusedForItsEntries() {
        assertInvalid(
                "The certificate has more than 10000 nodes, multipliers, places, sessions and literals. "
                        + ADVICE.formatted("this number"),
                verifyEndless(Limits.none().withMaxEntries(10_000)));
    }

    @Test
    void tree_ofSharedParts_isRefusedForItsTime() {
        assertInvalid(
                "Verifying the certificate takes longer than 0.2 s. " + ADVICE.formatted("the time limit"),
                verifyEndless(Limits.none().withTimeLimit(Duration.ofMillis(200))));
    }

    @Test
    void certificate_withAsManyEntriesAsAllowed_isVerified() {
        ProofNode leaf = new Leaf(List.of(AT_HALF_PAST));

        assertEquals(Rush.PROVEN, verify(leaf, Limits.defaults().withMaxEntries(2)));
        assertTrue(verify(leaf, Limits.defaults().withMaxEntries(1)).reason().contains("more than 1 nodes"));
    }

    @Test
    void sets_ofManySessions_countAsEntries() {
        ProofNode sets = new ProofNode.Subsets(List.of(), List.of(List.of("mw", "pa"), List.of("mw", "pa")));

        assertTrue(verify(sets, Limits.defaults().withMaxEntries(4)).reason().contains("more than 4 nodes"));
        assertInvalid(
                "The sessions of the set mw, pa may all be complete.",
                verify(sets, Limits.defaults().withMaxEntries(5)));
    }

    @Test
    void multipliers_agesApart_takeNoMemoryForTheTimeBetween() {
        List<CertificateMultiplier> apart = List.of(
                AT_HALF_PAST,
                CertificateMultiplier.of(Kind.ROOM, "r1", Instant.EPOCH, 0),
                CertificateMultiplier.of(Kind.ROOM, "r1", Instant.parse("9998-12-31T00:00:00Z"), 0));

        assertEquals(Rush.PROVEN, verify(new Leaf(apart), Limits.defaults()));
    }

    @Test
    void multiplier_outsideOfTheSupportedYears_isRefused() {
        for (Instant time : List.of(Instant.MIN, Instant.MAX)) {
            CertificateMultiplier far = CertificateMultiplier.of(Kind.DAY, "", time, 1);

            assertInvalid(
                    "There is a multiplier of the day at %s at '%s', outside of the years 1973 to 9998."
                            .formatted(time, time),
                    verify(new Leaf(List.of(far)), Limits.defaults()));
        }
    }

    @Test
    void limits_thatAllowNothing_areRefused() {
        assertEquals(
                "The maximum number of entries '0' must be at least 1.",
                assertThrows(IllegalArgumentException.class, () -> Limits.none().withMaxEntries(0))
                        .getMessage());
        assertEquals(
                "The time limit 'PT0S' must be above 0.",
                assertThrows(IllegalArgumentException.class, () -> Limits.none().withTimeLimit(Duration.ZERO))
                        .getMessage());
    }
}
