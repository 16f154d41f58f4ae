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
 * The multipliers of blocks. Panama starts when Malawi ends, but would rather be at 10:00, and Malawi at 11:00: the one way that fits
 * costs each of them 120.
 */
class BackToBackMultipliersTest {

    private static final Score REVERSED = new Score(0, 0, 240);
    private static final VerificationResult PROVEN =
            new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 240 soft.");
    private static final String UNCOUNTED =
            "There is a multiplier of relation '0', which is not a back-to-back relation that counts.";

    private static Event block(UnaryOperator<Event.Builder> change) {
        return rush(builder -> change.apply(builder.rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .sessions(List.of(preferring("mw", "11:00"), preferring("pa", "10:00"), session("by")))
                .relations(List.of(new Relation.BackToBack(List.of("mw", "pa"))))));
    }

    private static Event atWeight(int weight) {
        return block(event -> event.editRule(
                "back-to-back", rule -> rule.withLevel(Level.SOFT).withWeight(weight)));
    }

    private static CertificateMultiplier time(String relation, String session, String start, long value) {
        return new CertificateMultiplier(Kind.BACK_TO_BACK, relation, session, at(start), 60, value);
    }

    private static List<CertificateMultiplier> apart(long value) {
        return Rush.apart(Kind.BACK_TO_BACK, "0", value);
    }

    @Test
    void multipliers_thatMeetTheOptimum_proveIt() {
        assertEquals(PROVEN, verify(block(same -> same), REVERSED, allHeld(apart(240))));
        assertInvalid(
                "A leaf proves only 240, less than the lower bound of 241 (both packed).",
                verify(block(same -> same), new Score(0, 0, 241), allHeld(apart(240))));
    }

    @Test
    void multipliers_whereASessionMayBeLeftOut_areGivenBack() {
        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 240 (both packed).",
                verify(block(same -> same), REVERSED, new Leaf(apart(240))));
    }

    /** At 11:00 and 10:00 they are 120 minutes off. */
    @Test
    void block_atSoftLevel_costsTheMinutesThatAreOff() {
        assertEquals(PROVEN, verify(atWeight(2), REVERSED, allHeld(apart(240))));
        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 240 (both packed).",
                verify(atWeight(1), REVERSED, allHeld(apart(240))));
    }

    @Test
    void block_thatNothingFits_provesThatASessionIsLeftOut() {
        Event event = block(builder -> builder.relations(List.of(new Relation.BackToBack(List.of("mw", "pa", "by")))));

        assertEquals(
                new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 1 medium, 0 soft."),
                verify(event, new Score(0, 1, 0), allHeld(List.of())));
    }

    /** Belarus is free behind both, and Panama behind Malawi is not. */
    @Test
    void waiver_ofAPair_freesThatPair() {
        Event event = block(builder -> builder.relations(List.of(new Relation.BackToBack(List.of("mw", "pa", "by"))))
                .waivers(List.of(new Waiver(
                        "back-to-back", Set.of(SubjectId.session("by"), SubjectId.session("pa")), "agreed"))));
        Event both = block(builder -> builder.waivers(List.of(
                new Waiver("back-to-back", Set.of(SubjectId.session("mw"), SubjectId.session("pa")), "agreed"))));

        assertEquals(PROVEN, verify(event, REVERSED, allHeld(apart(240))));
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 240 (both packed).",
                verify(both, REVERSED, allHeld(apart(240))));
    }

    @Test
    void multipliers_whereTheRuleDoesNotCount_areRefused() {
        assertInvalid(
                UNCOUNTED,
                verify(
                        block(event -> event.editRule("back-to-back", rule -> rule.withEnabled(false))),
                        REVERSED,
                        allHeld(apart(240))));
        assertInvalid(
                UNCOUNTED,
                verify(
                        block(event -> event.relations(List.of(new Relation.Before("mw", "pa", 0, null)))),
                        REVERSED,
                        allHeld(apart(240))));
        for (String relation : List.of("1", "-1", "00", "")) {
            assertInvalid(
                    UNCOUNTED.replace("'0'", "'%s'".formatted(relation)),
                    verify(block(same -> same), REVERSED, allHeld(List.of(time(relation, "mw", "11:00", 240)))));
        }
    }

    @Test
    void multiplier_ofSessionOutsideTheBlock_isRefused() {
        assertInvalid(
                "There is a multiplier of relation '0' for session 'by', which has no part in it.",
                verify(block(same -> same), REVERSED, allHeld(List.of(time("0", "by", "10:00", 240)))));
    }
}
