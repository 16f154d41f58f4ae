package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
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

/**
 * The multipliers of rooms on a day. Two sessions of a region have to be in r1, and two in r2. A change costs 8, and there are at
 * least as many as rooms, less one.
 */
class RoomChangeMultipliersTest {

    private static final Score CHANGED = new Score(0, 0, 8);
    private static final VerificationResult PROVEN =
            new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 8 soft.");

    private static Event held(String rooms, UnaryOperator<Event.Builder> change) {
        return rush(builder ->
                change.apply(builder.days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/13:00")))
                        .rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                        .sessions(IntStream.range(0, rooms.length())
                                .mapToObj(s -> session(s, rooms).build())
                                .toList())
                        .editRule("room-change", rule -> rule.withWeight(8))));
    }

    private static Event held(String rooms) {
        return held(rooms, same -> same);
    }

    private static Session.Builder session(int s, String rooms) {
        return Session.builder("s" + s).qaMinutes(0, 0).region("Asia").pin(Pin.NONE.withRoomId("r" + rooms.charAt(s)));
    }

    /** In halves, as the certificates of these tests count: 16 is all that a change costs. */
    private static Leaf each(String rooms, long value) {
        return new Leaf(IntStream.range(0, rooms.length())
                .mapToObj(s -> of("r" + rooms.charAt(s), "s" + s, value))
                .toList());
    }

    private static CertificateMultiplier of(String room, String session, long value) {
        return new CertificateMultiplier(
                Kind.ROOM_OF_DAY, room, session, Instant.parse("2020-04-01T00:00:00Z"), 0, value);
    }

    private static void assertProvesOnly(long packed, Event event, Leaf leaf) {
        assertInvalid(
                "A leaf proves only %s, less than the lower bound of 8 (both packed).".formatted(packed),
                verify(event, CHANGED, leaf));
    }

    private static void assertUncounted(String room, String session, UnaryOperator<Event.Builder> change) {
        assertInvalid(
                "There is a multiplier of room '%s' on the day at 2020-04-01T00:00:00Z for session '%s', which room-change does not count."
                        .formatted(room, session),
                verify(held("1122", change), CHANGED, new Leaf(List.of(of(room, session, 16)))));
    }

    private static void assertUncounted(UnaryOperator<Event.Builder> change) {
        assertUncounted("r1", "s0", change);
    }

    private static Waiver waiver(String rule, SubjectId subject) {
        return new Waiver(rule, Set.of(subject), "it is next door");
    }

    @Test
    void multipliers_ofTwoSessionsInEachRoom_proveAChange() {
        assertEquals(PROVEN, verify(held("1122"), CHANGED, each("1122", 16)));
        assertEquals(PROVEN, verify(held("1122"), CHANGED, each("1122", 900)));
    }

    @Test
    void multipliers_ofTwoSessionsInEachRoom_proveNoMore() {
        assertInvalid(
                "A leaf proves only 8, less than the lower bound of 9 (both packed).",
                verify(held("1122"), new Score(0, 0, 9), each("1122", 900)));
    }

    @Test
    void multipliers_tooLow_proveLess() {
        assertProvesOnly(7, held("1122"), each("1122", 14));
        assertProvesOnly(0, held("1122"), new Leaf(List.of()));
    }

    @Test
    void multipliers_whereAWaiverIsAboutAnotherRegion_proveAChange() {
        Event event = held("1122", same -> same);
        Session other = Session.builder("any").qaMinutes(0, 0).region("Africa").build();
        Event waived = event.toBuilder()
                .sessions(Stream.concat(event.sessions().stream(), Stream.of(other))
                        .toList())
                .waivers(List.of(waiver("room-change", SubjectId.session("any"))))
                .build();

        assertEquals(PROVEN, verify(waived, CHANGED, each("1122", 16)));
    }

    @Test
    void multiplier_ofTwoEntriesOfOneRoom_isTheirSum() {
        List<CertificateMultiplier> halves = each("1122", 8).multipliers();

        assertEquals(
                PROVEN,
                verify(
                        held("1122"),
                        CHANGED,
                        new Leaf(Collections.nCopies(2, halves).stream()
                                .flatMap(List::stream)
                                .toList())));
    }

    /** The session in r2 may be at the same time as both in r1. */
    @Test
    void multipliers_ofTwoSessionsAndOne_proveNothing() {
        assertProvesOnly(0, held("112"), each("112", 16));
    }

    @Test
    void multipliers_ofThreeSessionsAndOne_proveAChange() {
        assertEquals(PROVEN, verify(held("1112"), CHANGED, each("1112", 16)));
    }

    /** A session of 90 minutes may be at the same time as three of 30. */
    @Test
    void multipliers_ofThreeSessionsAndOneOfOtherLengths_proveNothing() {
        Event mixed = held(
                "1112",
                event -> event.sessions(IntStream.range(0, 4)
                        .mapToObj(s -> session(s, "1112").allowedMinutes(30, 90).build())
                        .toList()));

        assertProvesOnly(0, mixed, each("1112", 16));
    }

    @Test
    void multipliers_inASingleTrack_proveAChangeToEachRoom() {
        Event track = held(
                "12",
                event -> event.editRule(
                        "max-parallel", rule -> rule.withEnabled(true).withParameter("limit", 1)));

        assertEquals(PROVEN, verify(track, CHANGED, each("12", 16)));
        assertProvesOnly(0, held("12"), each("12", 16));
    }

    @Test
    void multiplier_ofARoomWhereTheSessionIsNot_isNotGivenBack() {
        assertProvesOnly(0, held("1122"), each("2211", 16));
    }

    @Test
    void multiplier_whereTheRuleCountsNothing_isRefused() {
        assertUncounted(event -> event.editRule("room-change", rule -> rule.withEnabled(false)));
        assertUncounted(event -> event.editRule("room-change", rule -> rule.withLevel(Level.HARD)));
        assertUncounted(event -> event.editRule("room-conflict", rule -> rule.withLevel(Level.SOFT)));
        assertUncounted(event -> event.waivers(List.of(waiver("room-conflict", SubjectId.room("r1")))));
    }

    @Test
    void multiplier_ofAWaivedRegion_isRefused() {
        assertUncounted(event -> event.waivers(List.of(waiver("room-change", SubjectId.region("Asia")))));
        assertUncounted(event -> event.waivers(List.of(waiver("room-change", SubjectId.session("s3")))));
    }

    @Test
    void multiplier_ofWhatTheEventDoesNotHave_isRefused() {
        assertUncounted("r3", "s0", same -> same);
        assertUncounted("r1", "s4", same -> same);
    }

    @Test
    void multiplier_belowZero_isRefused() {
        assertInvalid(
                "The multiplier '-1' of room 'r1' on the day at 2020-04-01T00:00:00Z is below 0.",
                verify(held("1122"), CHANGED, each("1122", -1)));
    }

    @Test
    void multiplier_whereHardCostIsAllowed_isRefused() {
        assertInvalid(
                "There is a multiplier of room 'r1' on the day at 2020-04-01T00:00:00Z, but the certificate covers"
                        + " timetables with a hard cost of 1, which may break any rule.",
                CertificateVerifier.verify(
                        held("1122"), new Certificate("rush", CHANGED, 1, 1000, 1_000_000, 2, each("1122", 16))));
    }
}
