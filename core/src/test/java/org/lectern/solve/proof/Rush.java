package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;

/**
 * A rush for ten o'clock, to write certificates for by hand.
 *
 * <p>Malawi and Panama would both rather be held at 10:00, in the one room of a morning that holds both only one after
 * the other. A place costs 0 at 10:00, 60 at 10:30 and 120 at 11:00, so the best timetable costs 120.
 */
final class Rush {

    static final Score BEST = new Score(0, 0, 120);
    static final CertificateMultiplier AT_HALF_PAST = CertificateMultiplier.of(Kind.ROOM, "r1", at("10:30"), 240);
    static final VerificationResult PROVEN =
            new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 120 soft.");

    private Rush() {}

    static Event rush() {
        return rush(builder -> builder);
    }

    static Event rush(UnaryOperator<Event.Builder> change) {
        return change.apply(Event.builder("rush", ZoneOffset.UTC)
                        .startStepMinutes(30)
                        .days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/12:00")))
                        .rooms(List.of(Room.of("r1", 0)))
                        .people(List.of(Person.of("ana"), Person.of("bo")))
                        .ruleSetting(RuleSetting.of("day-balance").withEnabled(false))
                        .ruleSetting(RuleSetting.of("no-slack").withEnabled(false))
                        .ruleSetting(RuleSetting.of("idle-gap").withEnabled(false))
                        .ruleSetting(RuleSetting.of("long-stay").withEnabled(false))
                        .sessions(List.of(session("mw"), session("pa"))))
                .build();
    }

    static Session session(String id) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .preferred(Window.of(at("10:00"), 60))
                .attendants("ana")
                .build();
    }

    /**
     * Sessions of an hour that have to start at some times in some of two rooms. One more may be anywhere, so that there is more than
     * one timetable.
     *
     * @param change makes each of them
     * @param rooms the number of each session's room
     */
    static Event.Builder pinned(
            Event.Builder builder, UnaryOperator<Session.Builder> change, String rooms, String... starts) {
        return builder.days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/14:00")))
                .rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .sessions(Stream.concat(
                                Stream.of(Session.builder("any").qaMinutes(0, 0).build()),
                                IntStream.range(0, starts.length)
                                        .mapToObj(s -> change.apply(Session.builder("s" + s)
                                                        .qaMinutes(0, 0)
                                                        .pin(Pin.NONE
                                                                .withRoomId("r" + rooms.charAt(s))
                                                                .withStart(at(starts[s]))))
                                                .build()))
                        .toList());
    }

    /** A session of an hour that would rather be held at a time, and that nobody attends. */
    static Session preferring(String id, String time) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .preferred(Window.of(at(time), 60))
                .build();
    }

    /**
     * What Malawi pays towards 11:00 and Panama towards 10:00. In halves, as the certificates of these tests count: 120 at 10:30,
     * and 240 at 11:00 or 10:00, meet the optimum.
     */
    static List<CertificateMultiplier> apart(Kind kind, String id, long value) {
        return List.of(
                new CertificateMultiplier(kind, id, "mw", at("10:30"), 60, value / 2),
                new CertificateMultiplier(kind, id, "mw", at("11:00"), 60, value),
                new CertificateMultiplier(kind, id, "pa", at("10:30"), 60, value / 2),
                new CertificateMultiplier(kind, id, "pa", at("10:00"), 60, value));
    }

    /** What both pay for the time of the room. In halves, 240 at 10:00 and 120 at 10:30 meet the optimum, since one of them comes later. */
    static List<CertificateMultiplier> oneAfterTheOther() {
        return Stream.of("mw", "pa")
                .flatMap(id -> Stream.of(
                        new CertificateMultiplier(Kind.ROOM_TIME, "r1", id, at("10:00"), 60, 240),
                        new CertificateMultiplier(Kind.ROOM_TIME, "r1", id, at("10:30"), 60, 120)))
                .toList();
    }

    /** Rules about two sessions say nothing of one that is left out; fixing sees that none is. */
    static ProofNode.Reduction allHeld(List<CertificateMultiplier> multipliers) {
        return new ProofNode.Reduction(List.of(), new ProofNode.Leaf(multipliers));
    }

    static Instant at(String time) {
        return Instant.parse("2020-04-01T" + time + ":00Z");
    }

    static VerificationResult verify(Event event, Score bound, ProofNode root) {
        return CertificateVerifier.verify(event, new Certificate("rush", bound, 0, 1000, 1_000_000, 2, root));
    }

    static void assertInvalid(String reason, VerificationResult verification) {
        assertEquals(new VerificationResult(false, reason), verification);
    }
}
