package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;
import org.lectern.solve.proof.ProofNode.Reduction;

/**
 * The multipliers of rooms by seats. Panama fits into the large room only, where it costs 1. Malawi costs 1 in the small room,
 * or 15 in the large one; but one more delegation wants it, so that an inversion costs 10.
 */
class SeatMultipliersTest {

    private static final String SIZES = "20/200";
    private static final Score INVERTED = new Score(0, 0, 12);
    private static final VerificationResult PROVEN =
            new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 12 soft.");
    private static final String UNCOUNTED =
            "There is a multiplier of the smaller of 20/200 seats, which seat-inversion does not count.";

    private static Event seated(UnaryOperator<Event.Builder> change) {
        return rush(builder -> change.apply(builder.rooms(List.of(Room.of("r1", 200), Room.of("r2", 20)))
                .sessions(List.of(session("mw", 10).build(), session("pa", 150).build()))
                .delegations(List.of(new Delegation("d1", "Denmark", Set.of("mw"))))
                .editRule("seat-inversion", rule -> rule.withEnabled(true).withWeight(10))));
    }

    private static Event seated() {
        return seated(same -> same);
    }

    private static Session.Builder session(String id, int audience) {
        return Session.builder(id).qaMinutes(0, 0).audience(audience);
    }

    private static Leaf leaf(CertificateMultiplier... multipliers) {
        return new Leaf(List.of(multipliers));
    }

    private static CertificateMultiplier of(Kind kind, String sizes, String session, long value) {
        return new CertificateMultiplier(kind, sizes, session, Instant.EPOCH, 0, value);
    }

    /** In halves, as the certificates of these tests count: 20 is all that an inversion costs. */
    private static CertificateMultiplier smaller(long value) {
        return of(Kind.SMALLER_ROOM, SIZES, "mw", value);
    }

    private static CertificateMultiplier larger(long value) {
        return of(Kind.LARGER_ROOM, SIZES, "pa", value);
    }

    private static Leaf both(long value) {
        return leaf(smaller(value), larger(value));
    }

    private static void assertProvesOnly(long packed, Event event, Leaf leaf) {
        assertInvalid(
                "A leaf proves only %s, less than the lower bound of 12 (both packed).".formatted(packed),
                verify(event, INVERTED, leaf));
    }

    private static void assertRefused(String reason, UnaryOperator<Event.Builder> change) {
        assertInvalid(reason, verify(seated(change), INVERTED, both(20)));
    }

    @Test
    void multipliers_thatMeetTheOptimum_proveIt() {
        assertEquals(PROVEN, verify(seated(), INVERTED, both(20)));
    }

    @Test
    void multipliers_tooLow_proveLess() {
        assertProvesOnly(11, seated(), both(18));
        assertProvesOnly(2, seated(), leaf());
    }

    /** Panama may be left out: then Malawi pays for nothing. */
    @Test
    void multiplier_ofOneSessionAlone_isGivenBack() {
        assertProvesOnly(2, seated(), leaf(smaller(20)));
        assertProvesOnly(2, seated(), leaf(larger(20)));
    }

    @Test
    void multiplier_ofTheOnlyRoom_mayBeHigher() {
        assertEquals(PROVEN, verify(seated(), INVERTED, leaf(smaller(20), larger(900))));
    }

    @Test
    void multiplier_ofTwoEntriesOfOneRoom_isTheirSum() {
        assertEquals(PROVEN, verify(seated(), INVERTED, leaf(smaller(10), larger(20), smaller(10))));
    }

    @Test
    void multiplier_ofTheRoomThatCostsNothing_isGivenBack() {
        assertProvesOnly(-8, seated(), leaf(of(Kind.LARGER_ROOM, SIZES, "mw", 20)));
    }

    @Test
    void multiplier_ofEquallyWantedSessions_isGivenBack() {
        assertProvesOnly(2, seated(event -> event.delegations(List.of())), both(20));
        assertProvesOnly(
                2,
                seated(event -> event.delegations(List.of(new Delegation("d1", "Denmark", Set.of("mw", "pa"))))),
                both(20));
    }

    /** As long as Malawi may be left out, nothing is forced. */
    @Test
    void rooms_thatAreForced_costWithoutMultipliers() {
        Event forced = seated(event -> event.sessions(List.of(
                session("mw", 10).pin(Pin.NONE.withRoomId("r2")).build(),
                session("pa", 150).build())));

        assertProvesOnly(2, forced, leaf());
        assertEquals(PROVEN, verify(forced, INVERTED, new Reduction(List.of(), leaf())));
    }

    @Test
    void multiplier_whereTheRuleCountsNothing_isRefused() {
        assertRefused(UNCOUNTED, event -> event.editRule("seat-inversion", rule -> rule.withEnabled(false)));
        assertRefused(UNCOUNTED, event -> event.editRule("seat-inversion", rule -> rule.withLevel(Level.HARD)));
    }

    @Test
    void multiplier_ofASessionThatAWaiverNames_isRefused() {
        assertRefused(
                "There is a multiplier of the smaller of 20/200 seats for session 'mw', which has no part in it.",
                event -> event.waivers(List.of(new Waiver(
                        "seat-inversion", Set.of(SubjectId.session("mw"), SubjectId.session("pa")), "by the lift"))));
    }

    @Test
    void multiplier_ofSeatsThatNoRoomHas_isRefused() {
        assertInvalid(
                "There is a multiplier of the larger of 200/20 seats, which seat-inversion does not count.",
                verify(seated(), INVERTED, leaf(of(Kind.LARGER_ROOM, "200/20", "mw", 20))));
    }

    @Test
    void multiplier_ofAnUnknownSession_isRefused() {
        assertInvalid(
                "There is a multiplier of the smaller of 20/200 seats for session 'by', which has no part in it.",
                verify(seated(), INVERTED, leaf(of(Kind.SMALLER_ROOM, SIZES, "by", 20))));
    }

    @Test
    void multiplier_belowZero_isRefused() {
        assertInvalid(
                "The multiplier '-1' of the smaller of 20/200 seats is below 0.",
                verify(seated(), INVERTED, leaf(smaller(-1))));
    }

    @Test
    void multiplier_whereHardCostIsAllowed_isRefused() {
        assertInvalid(
                "There is a multiplier of the smaller of 20/200 seats, but the certificate covers timetables with a hard"
                        + " cost of 1, which may break any rule.",
                CertificateVerifier.verify(
                        seated(), new Certificate("rush", INVERTED, 1, 1000, 1_000_000, 2, leaf(smaller(20)))));
    }
}
