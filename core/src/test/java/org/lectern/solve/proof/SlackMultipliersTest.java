package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.preferring;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/**
 * The multipliers of slack: Malawi would rather be at 10:00 and Panama at 11:00, in one room that should be free for 90
 * minutes between them. Each minute that is missing costs 1, and half an hour later 60.
 */
class SlackMultipliersTest {

    private static final Score NO_SLACK = new Score(0, 0, 90);
    private static final VerificationResult PROVEN =
            new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 90 soft.");
    private static final String ABOVE =
            "A multiplier of the slack of room 'r1' is above what no-slack costs in its minutes.";
    private static final String UNCOUNTED =
            "There is a multiplier of the slack of room 'r1', but no-slack does not count in a proof.";

    private static Event tight(UnaryOperator<Event.Builder> change) {
        return rush(builder ->
                change.apply(builder.days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/12:30")))
                        .editRule("no-slack", rule -> rule.withEnabled(true).withParameter("minutes", 90))
                        .sessions(List.of(preferring("mw", "10:00"), preferring("pa", "11:00")))));
    }

    private static Event tight() {
        return tight(same -> same);
    }

    /** In halves, as the certificates of these tests count: 180 is all that the 90 minutes cost. */
    private static CertificateMultiplier slack(String time, long value) {
        return CertificateMultiplier.of(Kind.SLACK, "r1", at(time), value);
    }

    /** Both sessions hold the room from 11:00 to 12:30: 30 minutes up to 11:30, and 60 after it. */
    private static Leaf both(long before, long after) {
        return leaf(slack("11:00", before), slack("11:30", after));
    }

    private static Leaf leaf(CertificateMultiplier... multipliers) {
        return new Leaf(List.of(multipliers));
    }

    private static void assertRefused(String reason, UnaryOperator<Event.Builder> change) {
        assertInvalid(reason, verify(tight(change), NO_SLACK, leaf(slack("11:00", 60))));
    }

    @Test
    void multipliers_thatMeetTheOptimum_proveIt() {
        assertEquals(PROVEN, verify(tight(), NO_SLACK, both(60, 120)));
    }

    @Test
    void multipliers_atTheirGreatest_proveNoMore() {
        assertInvalid(
                "A leaf proves only 90, less than the lower bound of 91 (both packed).",
                verify(tight(), new Score(0, 0, 91), both(60, 120)));
    }

    @Test
    void multipliers_tooLow_proveLess() {
        assertInvalid(
                "A leaf proves only 30, less than the lower bound of 90 (both packed).",
                verify(tight(), NO_SLACK, both(20, 40)));
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 90 (both packed).",
                verify(tight(), NO_SLACK, leaf()));
    }

    @Test
    void multipliers_raisedByOne_areRefused() {
        assertInvalid(ABOVE, verify(tight(), NO_SLACK, both(61, 120)));
        assertInvalid(ABOVE, verify(tight(), NO_SLACK, both(60, 121)));
    }

    @Test
    void multiplier_ofTwoEntriesAtOneMinute_isTheirSum() {
        assertEquals(
                PROVEN, verify(tight(), NO_SLACK, leaf(slack("11:30", 70), slack("11:00", 60), slack("11:30", 50))));
        assertInvalid(ABOVE, verify(tight(), NO_SLACK, leaf(slack("11:30", 70), slack("11:30", 51))));
    }

    @Test
    void multiplier_isWorthTheMinutesUpToTheNextEndOfSlack() {
        assertInvalid(ABOVE, verify(tight(), NO_SLACK, leaf(slack("11:10", 161))));
        assertInvalid(
                "A leaf proves only 60, less than the lower bound of 90 (both packed).",
                verify(tight(), NO_SLACK, leaf(slack("11:10", 160))));
    }

    @Test
    void multipliers_inAnyOrder_shareTheMinutes() {
        assertInvalid(ABOVE, verify(tight(), NO_SLACK, leaf(slack("11:10", 40), slack("11:00", 180))));
        assertInvalid(ABOVE, verify(tight(), NO_SLACK, leaf(slack("11:00", 21), slack("11:10", 1))));
    }

    @Test
    void multiplier_ofUnknownRoom_isRefused() {
        assertInvalid(
                "A multiplier names room 'r9', which the event does not have.",
                verify(tight(), NO_SLACK, leaf(CertificateMultiplier.of(Kind.SLACK, "r9", at("11:00"), 60))));
    }

    @Test
    void multiplier_whereSessionsMayShareRooms_isRefused() {
        String reason = "There is a multiplier of the slack of room 'r1', but room-conflict is not in force";
        assertRefused(reason + ".", event -> event.editRule("room-conflict", rule -> rule.withEnabled(false)));
        assertRefused(
                reason + " at hard level.",
                event -> event.editRule("room-conflict", rule -> rule.withLevel(Level.SOFT)));
        assertRefused(UNCOUNTED, event -> event.waivers(List.of(waiver("room-conflict"))));
    }

    @Test
    void multiplier_whereTheRuleCountsNothing_isRefused() {
        assertRefused(UNCOUNTED, event -> event.editRule("no-slack", rule -> rule.withEnabled(false)));
        assertRefused(UNCOUNTED, event -> event.editRule("no-slack", rule -> rule.withLevel(Level.HARD)));
        assertRefused(UNCOUNTED, event -> event.waivers(List.of(waiver("no-slack"))));
    }

    private static Waiver waiver(String ruleId) {
        return new Waiver(ruleId, Set.of(SubjectId.session("mw"), SubjectId.session("pa")), "one block");
    }

    @Test
    void multiplier_belowZero_isRefused() {
        assertInvalid(
                "The multiplier '-1' of the slack of room 'r1' is below 0.",
                verify(tight(), NO_SLACK, leaf(slack("11:00", -1))));
    }

    @Test
    void multiplier_whereHardCostIsAllowed_isRefused() {
        assertInvalid(
                "There is a multiplier of the slack of room 'r1', but the certificate covers timetables with a hard"
                        + " cost of 1, which may break any rule.",
                CertificateVerifier.verify(
                        tight(), new Certificate("rush", NO_SLACK, 1, 1000, 1_000_000, 2, leaf(slack("11:00", 60)))));
    }
}
