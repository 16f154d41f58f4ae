package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.BEST;
import static org.lectern.solve.proof.Rush.PROVEN;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.preferring;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Enumeration;
import org.lectern.solve.proof.ProofNode.Leaf;
import org.lectern.solve.proof.ProofNode.Split;

/** What the parts of a split keep, what is tried timetable by timetable, and what places add up to. */
class ProofTrialTest {

    private static final Leaf LEAF = new Leaf(List.of());
    private static final Enumeration ALL = new Enumeration(List.of());

    private static VerificationResult proven(Score bound) {
        return new VerificationResult(true, "No timetable of event 'rush' scores less than %s.".formatted(bound));
    }

    private static String only(long less, Score bound) {
        return "A leaf proves only %s, less than the lower bound of %s (both packed).".formatted(less, bound.soft());
    }

    /** Sessions of other priorities, so that none is the same as another. */
    private static Event three() {
        return rush(builder -> builder.days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/13:00")))
                .sessions(List.of(
                        preferring("mw", "10:00"),
                        preferring("pa", "10:00").toBuilder().priority(2).build(),
                        preferring("by", "10:00").toBuilder().priority(3).build())));
    }

    private static Split split(String session, String time, ProofNode first, ProofNode second) {
        return new Split(List.of(), session, List.of(new CertificatePlace("r1", at(time), 60)), first, second);
    }

    /** Wherever Malawi is, the others clash, or one of them is far off; but that shows of one place of Malawi at a time. */
    private static Split ofThree() {
        return split(
                "mw",
                "11:00",
                LEAF,
                split("mw", "12:00", LEAF, split("mw", "10:00", LEAF, split("mw", "10:30", LEAF, LEAF))));
    }

    @Test
    void split_ofThreeSessions_provesByItsParts() {
        Score best = new Score(0, 0, 240);

        assertEquals(proven(best), verify(three(), best, ofThree()));
        assertInvalid(only(0, best), verify(three(), best, LEAF));
    }

    @Test
    void split_withAPartThatIsTooLarge_isNotProven() {
        Score best = new Score(0, 0, 240);

        assertInvalid(only(0, best), verify(three(), best, split("mw", "11:00", LEAF, LEAF)));
    }

    /** So many starts, as a session may begin every half-hour. */
    private static Event ofStarts(int starts) {
        String end = Instant.parse("2020-04-01T10:30:00Z")
                .plusSeconds(1_800L * starts)
                .toString();
        return rush(builder ->
                builder.days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/" + end.substring(11, 16)))));
    }

    @Test
    void trial_ofAsManyTimetablesAsAllowed_isMade() {
        Score more = BEST.plus(new Score(0, 0, 1));

        assertInvalid(
                "A timetable scores less than the lower bound of 0 hard, 0 medium, 121 soft.",
                verify(ofStarts(16), more, ALL));
        assertInvalid("A leaf has more than 256 timetables, too many to enumerate.", verify(ofStarts(17), more, ALL));
    }

    private static Session onFirstDay(String id) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .preferred(Window.of(at("10:00"), 60))
                .build();
    }

    /** Two sessions that would both rather be on the first day, but cost 70 if they are on one. */
    private static Event.Builder ofOneDay(Event.Builder builder) {
        return builder.rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .editRule("different-day", rule -> rule.withLevel(Level.SOFT).withWeight(70));
    }

    @Test
    void trial_whoseBestTimetableCostsTheBound_provesIt() {
        Event event = rush(builder -> ofOneDay(builder)
                .days(List.of(
                        Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:00"),
                        Day.parse("2020-04-02", ZoneOffset.UTC, "10:00/11:00")))
                .sessions(List.of(onFirstDay("mw"), onFirstDay("pa")))
                .relations(List.of(new Relation.DifferentDay(List.of("mw", "pa")))));

        assertEquals(proven(new Score(0, 0, 70)), verify(event, new Score(0, 0, 70), ALL));
        assertInvalid(
                "A timetable scores less than the lower bound of 0 hard, 0 medium, 71 soft.",
                verify(event, new Score(0, 0, 71), ALL));
    }

    @Test
    void sessionsWithOnePlaceLeft_thatCostTheBoundTogether_proveIt() {
        Event event = rush(builder -> Rush.pinned(ofOneDay(builder), session -> session, "12", "10:00", "10:00")
                .relations(List.of(new Relation.DifferentDay(List.of("s0", "s1")))));

        assertEquals(proven(new Score(0, 0, 70)), verify(event, new Score(0, 0, 70), LEAF));
        assertInvalid(only(0, new Score(0, 0, 71)), verify(event, new Score(0, 0, 71), LEAF));
    }

    /** What a multiplier of an hour at which nobody pays gives back is more than the places lack. */
    @Test
    void cheapestPlaces_thatAddUpToTheBound_proveItWhateverTheMultipliers() {
        Event event = rush(builder -> builder.sessions(List.of(preferring("mw", "09:30"), preferring("pa", "09:30"))));
        Leaf worse = new Leaf(List.of(CertificateMultiplier.of(Kind.ROOM, "r1", at("08:00"), 240)));

        assertEquals(PROVEN, verify(event, BEST, worse));
        assertInvalid(only(0, new Score(0, 0, 121)), verify(event, new Score(0, 0, 121), worse));
    }

    private static VerificationResult withWaiver(SubjectId... subjects) {
        Event event = rush(builder -> builder.sessions(
                        List.of(preferring("mw", "10:00"), preferring("pa", "10:00"), preferring("by", "11:00")))
                .waivers(List.of(new Waiver("room-conflict", Set.of(subjects), "one stage"))));
        return verify(event, BEST, new Leaf(List.of(Rush.AT_HALF_PAST)));
    }

    @Test
    void room_thatOneSessionMayShare_isPaidByTheOthers() {
        assertEquals(PROVEN, withWaiver(SubjectId.session("by")));
    }

    @Test
    void room_thatAnyoneMayShare_isPaidByNobody() {
        assertInvalid(only(-120, BEST), withWaiver(SubjectId.room("r1")));
    }
}
