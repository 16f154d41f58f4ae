package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.allHeld;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.preferring;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.session;
import static org.lectern.solve.proof.Rush.verify;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/**
 * The multipliers of order relations. Malawi comes before Panama, but would rather be at 11:00, and Panama at 10:00: the
 * one order that fits costs each of them 120.
 */
class OrderMultipliersTest {

    private static final Score REVERSED = new Score(0, 0, 240);
    private static final VerificationResult PROVEN =
            new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 240 soft.");

    private static Event ordered(UnaryOperator<Event.Builder> change) {
        return rush(builder -> change.apply(builder.rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .sessions(List.of(preferring("mw", "11:00"), preferring("pa", "10:00"), session("by")))
                .relations(List.of(new Relation.Before("mw", "pa", 0, null)))));
    }

    private static Event ordered() {
        return ordered(same -> same);
    }

    private static CertificateMultiplier time(String relation, String session, String start, long value) {
        return new CertificateMultiplier(Kind.ORDER, relation, session, at(start), 60, value);
    }

    private static List<CertificateMultiplier> apart(long value) {
        return Rush.apart(Kind.ORDER, "0", value);
    }

    private static void assertRefused(String reason, UnaryOperator<Event.Builder> change) {
        assertInvalid(reason, verify(ordered(change), REVERSED, allHeld(apart(240))));
    }

    @Test
    void multipliers_thatMeetTheOptimum_proveIt() {
        assertEquals(PROVEN, verify(ordered(), REVERSED, allHeld(apart(240))));
    }

    @Test
    void multipliers_ofASoftOrder_proveWhatItCosts() {
        Event soft = ordered(builder -> builder.relations(
                List.of(Relation.before("mw", "pa").withLevel(Level.SOFT).withWeight(3))));

        assertEquals(PROVEN, verify(soft, REVERSED, allHeld(apart(240))));
    }

    @Test
    void multipliers_ofACheapSoftOrder_proveLess() {
        // Each minute that Panama starts before Malawi ends costs 1, so the order is worth breaking.
        Event soft = ordered(
                builder -> builder.relations(List.of(Relation.before("mw", "pa").withLevel(Level.SOFT))));

        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 240 (both packed).",
                verify(soft, REVERSED, allHeld(apart(240))));
    }

    @Test
    void multipliers_raisedByOne_proveNoMore() {
        assertEquals(PROVEN, verify(ordered(), REVERSED, allHeld(apart(242))));
        assertInvalid(
                "A leaf proves only 240, less than the lower bound of 241 (both packed).",
                verify(ordered(), new Score(0, 0, 241), allHeld(apart(242))));
    }

    @Test
    void multipliers_tooLow_proveLess() {
        assertInvalid(
                "A leaf proves only 60, less than the lower bound of 240 (both packed).",
                verify(ordered(), REVERSED, allHeld(apart(60))));
    }

    @Test
    void multipliers_whereASessionMayBeLeftOut_areGivenBack() {
        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 240 (both packed).",
                verify(ordered(), REVERSED, new Leaf(apart(240))));
    }

    @Test
    void order_thatNothingFits_provesThatASessionIsLeftOut() {
        Event event = ordered(builder -> builder.relations(List.of(new Relation.Before("mw", "pa", 30, null))));

        assertEquals(
                new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 1 medium, 0 soft."),
                verify(event, new Score(0, 1, 0), allHeld(List.of())));
    }

    @Test
    void order_withALimitOfTime_isOneOrNone() {
        Event near = ordered(builder -> builder.relations(List.of(new Relation.Before("mw", "pa", 0, 0))));

        assertEquals(PROVEN, verify(near, REVERSED, allHeld(apart(240))));
        assertInvalid(
                "A leaf proves only 240, less than the lower bound of 241 (both packed).",
                verify(near, new Score(0, 0, 241), allHeld(apart(240))));
    }

    /** To be half an hour nearer to the order costs 60, so at 3 a minute it is worth it, and at 1 it is not. */
    @Test
    void order_atSoftLevel_costsTheMinutesThatAreOff() {
        Event dear = ordered(event -> event.editRule(
                "session-order", rule -> rule.withLevel(Level.SOFT).withWeight(3)));
        Event cheap = ordered(event -> event.editRule(
                "session-order", rule -> rule.withLevel(Level.SOFT).withWeight(1)));

        assertEquals(PROVEN, verify(dear, REVERSED, allHeld(apart(240))));
        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 240 (both packed).",
                verify(cheap, REVERSED, allHeld(apart(240))));
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 240 (both packed).",
                verify(cheap, REVERSED, new Leaf(List.of())));
    }

    @Test
    void multipliers_whereTheRuleDoesNotCount_areRefused() {
        String reason = "There is a multiplier of relation '0', which is not an order relation that counts.";
        assertRefused(reason, event -> event.editRule("session-order", rule -> rule.withEnabled(false)));
        assertRefused(
                reason,
                event -> event.waivers(List.of(new Waiver(
                        "session-order", Set.of(SubjectId.session("mw"), SubjectId.session("pa")), "agreed"))));
    }

    @Test
    void multipliers_ofNoOrderRelation_areRefused() {
        assertRefused(
                "There is a multiplier of relation '0', which is not an order relation that counts.",
                event -> event.relations(List.of(new Relation.SameDay(List.of("mw", "pa")))));
        for (String relation : List.of("1", "-1", "00", "")) {
            assertInvalid(
                    "There is a multiplier of relation '%s', which is not an order relation that counts."
                            .formatted(relation),
                    verify(ordered(), REVERSED, allHeld(List.of(time(relation, "mw", "11:00", 240)))));
        }
    }

    @Test
    void multiplier_ofSessionOutsideTheRelation_isRefused() {
        assertInvalid(
                "There is a multiplier of relation '0' for session 'by', which has no part in it.",
                verify(ordered(), REVERSED, allHeld(List.of(time("0", "by", "10:00", 240)))));
    }

    @Test
    void multiplier_belowZero_isRefused() {
        assertInvalid(
                "The multiplier '-1' of relation '0' is below 0.",
                verify(ordered(), REVERSED, allHeld(List.of(time("0", "mw", "11:00", -1)))));
    }

    @Test
    void multipliers_whereHardCostIsAllowed_areRefused() {
        assertInvalid(
                "There is a multiplier of relation '0', but the certificate covers timetables with a hard cost of 1,"
                        + " which may break any rule.",
                CertificateVerifier.verify(
                        ordered(), new Certificate("rush", REVERSED, 1, 1000, 1_000_000, 2, new Leaf(apart(240)))));
    }

    /** An hour and a half lies between them, of which half an hour is allowed. */
    @Test
    void order_thatIsTooFarApart_costsTheMinutesBeyondTheLimit() {
        Event event = rush(builder -> Rush.pinned(builder, session -> session, "12", "10:00", "12:30")
                .relations(List.of(new Relation.Before("s0", "s1", 0, 30)
                        .withLevel(Level.SOFT)
                        .withWeight(1))));
        Score late = new Score(0, 0, 60);

        assertEquals(
                new VerificationResult(true, "No timetable of event 'rush' scores less than %s.".formatted(late)),
                verify(event, late, allHeld(List.of())));
        assertInvalid(
                "A leaf proves only 60, less than the lower bound of 61 (both packed).",
                verify(event, new Score(0, 0, 61), allHeld(List.of())));
    }
}
