package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/** The multipliers of rooms' time. Sessions, each of an hour, have to be in one room from one hour on. */
class RoomTimeMultipliersTest {

    private static final Score TEN = new Score(0, 0, 10);

    private static Event held(UnaryOperator<Event.Builder> more, String rooms, String... starts) {
        return rush(builder -> more.apply(Rush.pinned(builder, session -> session, rooms, starts)));
    }

    private static Event held(String rooms, String... starts) {
        return held(builder -> builder, rooms, starts);
    }

    private static CertificateMultiplier of(String room, int session, String start, int minutes, long value) {
        return new CertificateMultiplier(Kind.ROOM_TIME, room, "s" + session, at(start), minutes, value);
    }

    private static Leaf each(long value, String rooms, String... starts) {
        return new Leaf(IntStream.range(0, starts.length)
                .mapToObj(s -> of("r" + rooms.charAt(s), s, starts[s], 60, value))
                .toList());
    }

    private static void assertProvesOnly(long packed, Event event, Leaf leaf) {
        assertInvalid(
                "A leaf proves only %s, less than the lower bound of 10 (both packed).".formatted(packed),
                verify(event, TEN, leaf));
    }

    @Test
    void multipliers_ofSessionsThatWantTheSameTime_proveTheOptimum() {
        assertEquals(Rush.PROVEN, verify(rush(), Rush.BEST, new Leaf(Rush.oneAfterTheOther())));
    }

    @Test
    void multipliers_ofOneSessionAlone_proveNothing() {
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 120 (both packed).",
                verify(rush(), Rush.BEST, new Leaf(Rush.oneAfterTheOther().subList(0, 2))));
    }

    private static Leaf everyTime(long value) {
        return new Leaf(Stream.of("mw", "pa")
                .flatMap(id -> Stream.of("10:00", "10:30", "11:00")
                        .map(time -> new CertificateMultiplier(Kind.ROOM_TIME, "r1", id, at(time), 60, value)))
                .toList());
    }

    /** With tear-down, one of them has to be left out. */
    @Test
    void multipliers_ofSessionsThatTouch_countTearDown() {
        Room tornDown = Room.builder("r1").seats(0).tearDownMinutes(1).build();
        VerificationResult result =
                verify(rush(builder -> builder.rooms(List.of(tornDown))), Rush.BEST, everyTime(480));

        assertTrue(result.isValid(), result.reason());
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 120 (both packed).",
                verify(rush(), Rush.BEST, everyTime(480)));
    }

    @Test
    void multipliers_ofSessionsOneAfterAnotherOrInTwoRooms_giveBackAll() {
        assertProvesOnly(0, held("11", "10:00", "11:00"), each(20, "11", "10:00", "11:00"));
        assertProvesOnly(0, held("12", "10:00", "10:30"), each(20, "12", "10:00", "10:30"));
    }

    @Test
    void multipliers_ofARuleThatIsSoftOrWaived_areRefused() {
        String reason = "There is a multiplier of the time of room 'r1', which does not count in a proof.";
        Leaf leaf = each(20, "11", "10:00", "10:30");

        assertInvalid(
                reason,
                verify(
                        held(
                                builder -> builder.editRule("room-conflict", rule -> rule.withLevel(Level.SOFT)),
                                "11",
                                "10:00",
                                "10:30"),
                        TEN,
                        leaf));
        assertInvalid(
                reason,
                verify(
                        held(
                                builder -> builder.waivers(List.of(
                                        new Waiver("room-conflict", Set.of(SubjectId.session("s0")), "a large hall"))),
                                "11",
                                "10:00",
                                "10:30"),
                        TEN,
                        leaf));
    }

    @Test
    void multiplier_ofWhatTheEventDoesNotHave_isRefused() {
        Event event = held("11", "10:00", "10:30");

        assertInvalid(
                "There is a multiplier of the time of room 'attic', which does not count in a proof.",
                verify(event, TEN, new Leaf(List.of(of("attic", 0, "10:00", 60, 20)))));
        assertInvalid(
                "There is a multiplier of the time of room 'r1' for session 's0', which does not take place at"
                        + " '2020-04-01T10:00:00Z' for 50 minutes.",
                verify(event, TEN, new Leaf(List.of(of("r1", 0, "10:00", 50, 20)))));
        assertInvalid(
                "There is a multiplier of the time of room 'r1' for session 's7', which has no part in it.",
                verify(event, TEN, new Leaf(List.of(of("r1", 7, "10:00", 60, 20)))));
    }
}
