package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.AT_HALF_PAST;
import static org.lectern.solve.proof.Rush.BEST;
import static org.lectern.solve.proof.Rush.PROVEN;
import static org.lectern.solve.proof.Rush.allHeld;
import static org.lectern.solve.proof.Rush.apart;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.preferring;
import static org.lectern.solve.proof.Rush.rush;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.CertificateVerifier.Limits;
import org.lectern.solve.proof.ProofNode.Enumeration;
import org.lectern.solve.proof.ProofNode.Leaf;
import org.lectern.solve.proof.ProofNode.Split;
import org.lectern.testing.MadeUpRules;

/** The rush, whose two sessions have three places each, as if so few were too many to have in memory at once. */
class ManyPlacesTest {

    private static final Leaf LEAF = new Leaf(List.of(AT_HALF_PAST));
    private static final String NOTHING = "No timetable of event 'rush' scores less than 0 hard, 0 medium, 0 soft.";
    private static final String PROVES_ONLY = "A leaf proves only %s, less than the lower bound of %s (both packed).";

    private static VerificationResult verify(Event event, Score bound, ProofNode root, long maxPlaces) {
        return verify(event, new Certificate("rush", bound, 0, 1000, 1_000_000, 2, root), maxPlaces);
    }

    private static VerificationResult verify(Event event, Certificate certificate, long maxPlaces) {
        return CertificateVerifier.verify(event, certificate, StandardRules.catalogue(), Limits.none(), maxPlaces);
    }

    private static VerificationResult verify(ProofNode root, long maxPlaces) {
        return verify(rush(), BEST, root, maxPlaces);
    }

    /** Splits off the last place of a session, which costs all of the bound by itself. */
    private static Split last() {
        Leaf leaf = new Leaf(List.of(AT_HALF_PAST));
        return new Split(List.of(), "mw", List.of(new CertificatePlace("r1", at("11:00"), 60)), leaf, leaf);
    }

    @Test
    void leaf_ofTooManyPlaces_provesByHalfDays() {
        assertEquals(PROVEN, verify(LEAF, 1));
        assertInvalid(PROVES_ONLY.formatted(120, 121), verify(rush(), new Score(0, 0, 121), LEAF, 1));
    }

    @Test
    void leafWithoutMultipliers_ofTooManyPlaces_provesNothing() {
        assertInvalid(PROVES_ONLY.formatted(0, 120), verify(new Leaf(List.of()), 1));
    }

    @Test
    void tree_ofTooManyPlaces_isRefused() {
        assertInvalid("The event is too large for a certificate with splits.", verify(new Enumeration(List.of()), 3));
    }

    @Test
    void tree_ofAsManyUsefulPlacesAsAllowed_proves() {
        assertEquals(PROVEN, verify(new Enumeration(List.of()), 4));
    }

    @Test
    void place_thatCostsTheBoundByItself_isThereOnlyIfAllPlacesAre() {
        assertEquals(PROVEN, verify(last(), 6));
        assertInvalid(
                "A split names a place that session 'mw' does not have: room 'r1' at 2020-04-01T11:00:00Z for 60 minutes.",
                verify(last(), 5));
    }

    /** Half an hour before the event opens costs Panama 60 wherever it is, so 60 are missing to a bound of 120. */
    @Test
    void cheapestPlacesOfTheOthers_countTowardsTheBound() {
        Event event = rush(builder -> builder.sessions(List.of(preferring("mw", "10:00"), preferring("pa", "09:30"))));
        Enumeration all = new Enumeration(List.of());

        assertEquals(PROVEN, verify(event, BEST, all, 2));
        assertInvalid("The event is too large for a certificate with splits.", verify(event, BEST, all, 1));
        assertInvalid(
                "A timetable scores less than the lower bound of 0 hard, 0 medium, 121 soft.",
                verify(event, new Score(0, 0, 121), all, 5));
    }

    /** Whether a session is left out is not known of places that are not in memory, and rules about two say nothing then. */
    @Test
    void multipliersOfTwoSessions_whereOneMayBeLeftOut_proveNothing() {
        Event event = inTwoRooms(builder -> builder.relations(List.of(new Relation.Before("mw", "pa", 0, null))));

        assertEquals(PROVEN, verify(event, BEST, allHeld(apart(Kind.ORDER, "0", 240)), 100));
        assertInvalid(PROVES_ONLY.formatted(0, 120), verify(event, BEST, new Leaf(apart(Kind.ORDER, "0", 240)), 1));
    }

    @Test
    void multipliersOfTheParallelLimit_withTooManyPlaces_prove() {
        Event event = inTwoRooms(
                builder -> builder.ruleSetting(RuleSetting.of("max-parallel").withParameter("limit", 1)));
        CertificateMultiplier track = CertificateMultiplier.of(Kind.PARALLEL_LIMIT, "", at("10:30"), 240);

        assertEquals(PROVEN, verify(event, BEST, new Leaf(List.of(track)), 1));
    }

    private static Event inTwoRooms(UnaryOperator<Event.Builder> change) {
        return rush(builder -> change.apply(builder.rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .sessions(List.of(preferring("mw", "10:00"), preferring("pa", "10:00")))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100})
    void greatestSoftCost_ofAnyNumberOfPlaces_isBelowTheMediumStep(long maxPlaces) {
        assertEquals(PROVEN, verify(rush(), new Certificate("rush", BEST, 0, 241, 1_000_000, 2, LEAF), maxPlaces));
        assertInvalid(
                "The medium step '240' must exceed the greatest possible soft cost, 240.",
                verify(rush(), new Certificate("rush", BEST, 0, 240, 1_000_000, 2, LEAF), maxPlaces));
    }

    @Test
    void placesOfSeveralRooms_countEach() {
        Event event = inTwoRooms(builder -> builder);

        assertEquals(new VerificationResult(true, NOTHING), verify(event, Score.ZERO, new Enumeration(List.of()), 12));
        assertInvalid(
                "A split names a place that session 'mw' does not have: room 'r1' at 2020-04-01T11:00:00Z for 60 minutes.",
                verify(event, new Score(0, 0, 1), last(), 11));
    }

    @Test
    void leaf_ofTooManyPlaces_countsAsEntriesToo() {
        Certificate certificate = new Certificate("rush", BEST, 0, 1000, 1_000_000, 2, LEAF);

        assertInvalid(
                "The certificate has more than 1 nodes, multipliers, places, sessions and literals."
                        + " If you trust where it comes from, raise this number.",
                CertificateVerifier.verify(
                        rush(),
                        certificate,
                        StandardRules.catalogue(),
                        Limits.none().withMaxEntries(1),
                        1));
    }

    @Test
    void event_withoutSessions_isNeverTooLarge() {
        Event none = rush(builder -> builder.sessions(List.of()));

        assertEquals(new VerificationResult(true, NOTHING), verify(none, Score.ZERO, new Enumeration(List.of()), 1));
    }

    /** All places of a pair would have to be in memory at once. */
    @Test
    void rulesAboutPairs_withTooManyPlaces_countNothing() {
        Session asian = preferring("mw", "10:00").toBuilder().region("Asia").build();
        Event event = rush(builder -> builder.sessions(List.of(asian, preferring("pa", "10:00"))));
        Leaf leaf = new Leaf(
                List.of(new CertificateMultiplier(Kind.PAIR_RULE, "0/1 same-room-soon", "mw", at("10:00"), 60, 0)));
        Certificate certificate = new Certificate("rush", Score.ZERO, 0, 100_000, 100_000_000, 2, leaf);

        assertEquals(
                new VerificationResult(true, NOTHING),
                CertificateVerifier.verify(event, certificate, MadeUpRules.ofPairs(), Limits.none(), 6));
        assertInvalid(
                "There is a multiplier of the pair '0/1 same-room-soon', which no rule about pairs counts.",
                CertificateVerifier.verify(event, certificate, MadeUpRules.ofPairs(), Limits.none(), 5));
    }
}
