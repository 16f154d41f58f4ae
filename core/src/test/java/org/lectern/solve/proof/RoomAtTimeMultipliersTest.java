package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/** The multipliers of rooms at times. Sessions of a region, each of an hour, have to be in one room from one hour on. A change costs 8. */
class RoomAtTimeMultipliersTest {

    private static final Score CHANGED = new Score(0, 0, 8);
    private static final VerificationResult PROVEN =
            new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 8 soft.");

    private static Event held(String rooms, String... starts) {
        return rush(builder -> Rush.pinned(builder, session -> session.region("Asia"), rooms, starts)
                .editRule("room-change", rule -> rule.withWeight(8)));
    }

    private static CertificateMultiplier of(char room, int session, String start, int minutes, long value) {
        return new CertificateMultiplier(Kind.ROOM_AT_TIME, "r" + room, "s" + session, at(start), minutes, value);
    }

    private static Leaf each(long value, String rooms, String... starts) {
        return new Leaf(IntStream.range(0, starts.length)
                .mapToObj(s -> of(rooms.charAt(s), s, starts[s], 60, value))
                .toList());
    }

    private static void assertProves(Score bound, long value, String rooms, String... starts) {
        VerificationResult result = verify(held(rooms, starts), bound, each(value, rooms, starts));

        assertEquals(PROVEN.isValid(), result.isValid(), result.reason());
    }

    private static void assertProvesOnly(long packed, long value, String rooms, String... starts) {
        assertInvalid(
                "A leaf proves only %s, less than the lower bound of 8 (both packed).".formatted(packed),
                verify(held(rooms, starts), CHANGED, each(value, rooms, starts)));
    }

    @Test
    void multipliers_ofOneSessionAfterAnother_proveAChange() {
        assertEquals(PROVEN, verify(held("12", "10:00", "11:00"), CHANGED, each(16, "12", "10:00", "11:00")));
        assertEquals(PROVEN, verify(held("12", "10:00", "13:00"), CHANGED, each(900, "12", "10:00", "13:00")));
    }

    @Test
    void multipliers_thereAndBack_proveTwoChanges() {
        assertProves(new Score(0, 0, 16), 900, "121", "10:00", "11:00", "12:00");
        assertInvalid(
                "A leaf proves only 16, less than the lower bound of 17 (both packed).",
                verify(
                        held("121", "10:00", "11:00", "12:00"),
                        new Score(0, 0, 17),
                        each(900, "121", "10:00", "11:00", "12:00")));
    }

    @Test
    void multipliers_ofSessionsAtOnceOrInOneRoom_proveNothing() {
        assertProvesOnly(0, 900, "12", "10:00", "10:30");
        assertProvesOnly(0, 900, "11", "10:00", "11:00");
    }

    @Test
    void multipliers_tooLow_proveLess() {
        assertInvalid(
                "A leaf proves only 7, less than the lower bound of 9 (both packed).",
                verify(held("12", "10:00", "11:00"), new Score(0, 0, 9), each(14, "12", "10:00", "11:00")));
        assertProvesOnly(0, 0, "12", "10:00", "11:00");
    }

    @Test
    void multiplier_ofALengthThatTheSessionDoesNotHave_isRefused() {
        assertInvalid(
                "There is a multiplier of room 'r1' at 2020-04-01T10:00:00Z for session 's0', which does not take place there for 50"
                        + " minutes.",
                verify(held("12", "10:00", "11:00"), CHANGED, new Leaf(List.of(of('1', 0, "10:00", 50, 16)))));
    }

    /** Both would give back for the same changes. */
    @Test
    void multipliers_ofTheDayToo_areRefused() {
        CertificateMultiplier ofDay =
                new CertificateMultiplier(Kind.ROOM_OF_DAY, "r1", "s0", Instant.parse("2020-04-01T00:00:00Z"), 0, 16);

        assertInvalid(
                "There are multipliers of rooms of region 'Asia' on 2020-04-01, both of the day and at times.",
                verify(
                        held("12", "10:00", "11:00"),
                        CHANGED,
                        new Leaf(
                                Stream.concat(each(16, "12", "10:00", "11:00").multipliers().stream(), Stream.of(ofDay))
                                        .toList())));
    }
}
