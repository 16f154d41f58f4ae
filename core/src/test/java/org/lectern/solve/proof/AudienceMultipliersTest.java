package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/**
 * The multipliers of audiences. Denmark wants three sessions of an hour, each of which would rather be held from 10:00 to 11:00
 * and may be until 12:00. There are three rooms. At once, two sessions cost 2 half-hours of 40, which is 80, and three cost 240.
 * An hour later, a session costs 120. So it is best to hold two at once and one later, for 200.
 */
class AudienceMultipliersTest {

    private static final Score BEST = new Score(0, 0, 200);
    private static final VerificationResult PROVEN =
            new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 200 soft.");
    private static final String UNCOUNTED =
            "There is a multiplier of the audience of delegation 'd1', which shared-audience does not count.";

    private static Event wanted(UnaryOperator<Event.Builder> change) {
        return rush(builder -> change.apply(builder.startStepMinutes(60)
                .room("r2", 0)
                .room("r3", 0)
                .sessions(List.of(session("mw"), session("pa"), session("us")))
                .delegations(List.of(new Delegation("d1", "Denmark", Set.of("mw", "pa", "us"))))
                .editRule("shared-audience", rule -> rule.withWeight(40))));
    }

    private static Session session(String id) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .preferred(Window.of(at("10:00"), 60))
                .build();
    }

    private static CertificateMultiplier tag(String time, long value) {
        return CertificateMultiplier.of(Kind.AUDIENCE, "d1", at(time), value);
    }

    /** In halves, as the certificates of these tests count: 80 is what a further session at a point costs. */
    private static Leaf leaf(CertificateMultiplier... multipliers) {
        return new Leaf(List.of(multipliers));
    }

    private static Leaf both(long value) {
        return leaf(tag("10:00", value), tag("10:30", value));
    }

    private static void assertProvesOnly(long packed, Event event, Leaf leaf) {
        assertInvalid(
                "A leaf proves only %s, less than the lower bound of 200 (both packed).".formatted(packed),
                verify(event, BEST, leaf));
    }

    private static void assertRefused(String reason, UnaryOperator<Event.Builder> change) {
        assertInvalid(reason, verify(wanted(change), BEST, both(120)));
    }

    @Test
    void multipliers_thatMeetTheOptimum_proveIt() {
        assertEquals(PROVEN, verify(wanted(same -> same), BEST, both(120)));
    }

    /** The two points at 10:00 and 10:30 need not have the same multiplier. */
    @Test
    void multipliers_thatSumUpToTheSame_proveIt() {
        assertEquals(PROVEN, verify(wanted(same -> same), BEST, leaf(tag("10:00", 100), tag("10:30", 140))));
        assertEquals(
                PROVEN,
                verify(wanted(same -> same), BEST, leaf(tag("10:00", 60), tag("10:30", 120), tag("10:00", 60))));
    }

    /** Where two points are priced, a session pays both, and each gives back what the cheapest number of sessions does. */
    @Test
    void multipliers_tooLow_proveLess() {
        assertProvesOnly(0, wanted(same -> same), leaf());
        assertProvesOnly(190, wanted(same -> same), both(110));
        assertProvesOnly(100, wanted(same -> same), leaf(tag("10:30", 120)));
    }

    @Test
    void multipliers_tooHigh_proveLess() {
        assertProvesOnly(120, wanted(same -> same), both(160));
    }

    @Test
    void multiplier_ofATimeAtWhichNobodyIsDriven_isGivenBack() {
        assertProvesOnly(-40, wanted(same -> same), leaf(tag("11:00", 80)));
    }

    @Test
    void multiplier_ofATimeAtWhichNoneCanRun_isNotGivenBack() {
        assertProvesOnly(0, wanted(same -> same), leaf(tag("13:00", 80)));
    }

    /** Panama and the United States are fixed to 11:00, which costs 240. So Malawi alone can give back what it pays at 10:00. */
    @Test
    void multiplier_ofATimeAtWhichOneCanRun_isGivenBackOnce() {
        Event fixed = wanted(event -> event.sessions(List.of(session("mw"), fixed("pa"), fixed("us"))));

        assertEquals(PROVEN, verify(fixed, BEST, leaf(tag("10:00", 200))));
    }

    private static Session fixed(String id) {
        return session(id).toBuilder().pin(Pin.NONE.withStart(at("11:00"))).build();
    }

    /** With 29 minutes between, an overlap of half an hour would hold both. */
    @Test
    void multipliers_lessThanHalfAnHourApart_areRefused() {
        assertInvalid(
                "Two multipliers of delegation 'd1' are 29 minutes apart, less than half an hour.",
                verify(wanted(same -> same), BEST, leaf(tag("10:00", 120), tag("10:29", 120))));
    }

    @Test
    void multiplier_whereTheRuleCountsNothing_isRefused() {
        assertRefused(UNCOUNTED, event -> event.editRule("shared-audience", rule -> rule.withEnabled(false)));
        assertRefused(UNCOUNTED, event -> event.editRule("shared-audience", rule -> rule.withLevel(Level.HARD)));
    }

    @Test
    void multiplier_ofAnUnknownDelegation_isRefused() {
        assertInvalid(
                "There is a multiplier of the audience of delegation 'd2', which shared-audience does not count.",
                verify(
                        wanted(same -> same),
                        BEST,
                        leaf(CertificateMultiplier.of(Kind.AUDIENCE, "d2", at("10:00"), 120))));
    }

    /** Malawi and Panama may overlap, so they do not pay, and the United States are alone. */
    @Test
    void sessions_ofAWaivedPair_doNotPay() {
        Event waived = wanted(event -> event.waivers(List.of(new Waiver(
                "shared-audience", Set.of(SubjectId.session("mw"), SubjectId.session("pa")), "side by side"))));

        assertProvesOnly(0, waived, leaf(tag("10:00", 120)));
    }

    @Test
    void sessions_ofAWaivedDelegation_doNotPay() {
        Event waived = wanted(event -> event.waivers(
                List.of(new Waiver("shared-audience", Set.of(SubjectId.delegation("d1")), "it has three tables"))));

        assertProvesOnly(0, waived, both(120));
    }

    @Test
    void multiplier_belowZero_isRefused() {
        assertInvalid(
                "The multiplier '-1' of the audience of delegation 'd1' is below 0.",
                verify(wanted(same -> same), BEST, both(-1)));
    }

    @Test
    void multiplier_whereHardCostIsAllowed_isRefused() {
        assertInvalid(
                "There is a multiplier of the audience of delegation 'd1', but the certificate covers timetables with a"
                        + " hard cost of 1, which may break any rule.",
                CertificateVerifier.verify(
                        wanted(same -> same), new Certificate("rush", BEST, 1, 10_000, 100_000_000, 2, both(120))));
    }
}
