package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;
import org.lectern.testing.MadeUpRules;

/** Bounds are rounded up: a place of the rush costs 0, 60 or 120, a split region 10, a move 10. */
class ProofDivisorTest {

    private static Event round(UnaryOperator<Event.Builder> change) {
        return rush(builder -> change.apply(builder.editRule("shared-audience", rule -> rule.withEnabled(false))
                .editRule("room-change", rule -> rule.withEnabled(false))));
    }

    private static Event round() {
        return round(same -> same);
    }

    /** In halves, as the certificates of these tests count. */
    private static Leaf atHalfPast(long value) {
        return new Leaf(List.of(CertificateMultiplier.of(Kind.ROOM, "r1", at("10:30"), value)));
    }

    private static void assertProves(long soft, Event event, Leaf leaf) {
        assertEquals(
                new VerificationResult(
                        true,
                        "No timetable of event 'rush' scores less than 0 hard, 0 medium, %s soft.".formatted(soft)),
                verify(event, new Score(0, 0, soft), leaf));
        assertInvalid(
                "A leaf proves only %s, less than the lower bound of 120 (both packed).".formatted(soft),
                verify(event, Rush.BEST, leaf));
    }

    @Test
    void bound_ofMultiples_isRoundedUp() {
        assertProves(50, round(), atHalfPast(100));
        assertProves(50, round(), atHalfPast(81));
        assertProves(40, round(), atHalfPast(80));
        assertProves(10, round(), atHalfPast(1));
        assertProves(0, round(), atHalfPast(0));
    }

    @Test
    void bound_whereARuleCostsLess_isRoundedToItsWeight() {
        assertProves(45, round(event -> event.editRule("split-region", rule -> rule.withWeight(15))), atHalfPast(81));
        assertProves(41, round(event -> event.editRule("split-region", rule -> rule.withWeight(1))), atHalfPast(81));
        assertProves(41, rush(), atHalfPast(81));
    }

    @Test
    void bound_whereAPlaceCostsLess_isRoundedToItsCost() {
        assertProves(42, round(event -> event.startStepMinutes(1)), atHalfPast(81));
    }

    /** The relation counts at a level and a weight of its own; its rule counts at hard level. */
    @Test
    void bound_whereARelationCostsLess_isRoundedToItsWeight() {
        Relation order = new Relation.Before("mw", "pa", 0, null);
        UnaryOperator<Event.Builder> odd =
                event -> event.relations(List.of(order.withImportance(new Importance(Level.SOFT, 2))));
        UnaryOperator<Event.Builder> hard =
                event -> event.relations(List.of(order.withImportance(new Importance(Level.HARD, 2))));

        assertProves(42, round(odd), atHalfPast(81));
        assertProves(50, round(hard), atHalfPast(81));
    }

    /** Leaving a session out costs 405 at soft level. */
    @Test
    void bound_whereLeavingOutCostsLess_isRoundedToThat() {
        UnaryOperator<Event.Builder> odd = event -> event.editRule(
                "unscheduled-session", rule -> rule.withLevel(Level.SOFT).withWeight(405));

        assertProves(45, round(odd), atHalfPast(81));
    }

    @Test
    void bound_whereARuleIsOfAnotherLevel_isRoundedWithoutIt() {
        UnaryOperator<Event.Builder> odd = event -> event.editRule(
                "split-region", rule -> rule.withLevel(Level.MEDIUM).withWeight(7));

        assertProves(50, round(odd), atHalfPast(81));
    }

    @Test
    void bound_withCustomRuleThatLooksIntoSessions_isNotRounded() {
        Catalogue catalogue =
                StandardRules.catalogue().withRules(new MadeUpRules.Plainly(new MadeUpRules.FullFirstDay()));
        String custom = new MadeUpRules.FullFirstDay().definition().id();
        Event event = round(builder ->
                builder.editRule(custom, rule -> rule.withEnabled(true).withWeight(10)));

        assertInvalid(
                "A leaf proves only 41, less than the lower bound of 120 (both packed).",
                CertificateVerifier.verify(
                        event, new Certificate("rush", Rush.BEST, 0, 1000, 1_000_000, 2, atHalfPast(81)), catalogue));
    }

    @Test
    void bound_withCustomRuleInTheTables_isRounded() {
        Catalogue catalogue = StandardRules.catalogue().withRules(new MadeUpRules.OddRooms());
        String custom = new MadeUpRules.OddRooms().definition().id();
        Event event = round(builder -> builder.editRule(
                custom, rule -> rule.withEnabled(true).withWeight(10).withLevel(Level.SOFT)));

        assertInvalid(
                "A leaf proves only 50, less than the lower bound of 120 (both packed).",
                CertificateVerifier.verify(
                        event, new Certificate("rush", Rush.BEST, 0, 1000, 1_000_000, 2, atHalfPast(81)), catalogue));
    }
}
