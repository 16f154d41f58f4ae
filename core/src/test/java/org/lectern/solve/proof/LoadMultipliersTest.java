package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.event.DailyLimit;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/**
 * The multipliers of daily limits. Three sessions of an hour would rather be on the first of two days, where each has a room at
 * ten. On the other day each costs 120. Where the event may have two a day, one has to go there.
 */
class LoadMultipliersTest {

    private static final LocalDate FIRST = LocalDate.parse("2020-04-01");
    private static final Score ONE_MOVED = new Score(0, 0, 120);
    private static final VerificationResult PROVEN =
            new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 120 soft.");

    private static Event days(UnaryOperator<Event.Builder> change) {
        return rush(builder -> change.apply(builder.days(List.of(
                        Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:00"),
                        Day.parse("2020-04-02", ZoneOffset.UTC, "10:00/11:00")))
                .rooms(List.of(Room.of("r1", 0), Room.of("r2", 0), Room.of("r3", 0)))
                .people(List.of(Person.of("ana")))
                .editRule("person-conflict", rule -> rule.withEnabled(false))
                .sessions(List.of(session("mw"), session("pa"), session("by")))));
    }

    private static Session session(String id) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .preferred(Window.of(at("10:00"), 60))
                .attendants("ana")
                .build();
    }

    private static Event limited(DailyLimit limit) {
        return days(event -> event.dailyLimit(limit));
    }

    private static Event limited() {
        return limited(DailyLimit.ofSessions(2));
    }

    private static CertificateMultiplier limit(Kind kind, String id, int minutes, long value) {
        return new CertificateMultiplier(kind, id, "", Instant.parse("2020-04-01T00:00:00Z"), minutes, value);
    }

    /** In halves, as the certificates of these tests count: 240 is the 120 that another day costs. */
    private static Leaf ofEvent(long value) {
        return new Leaf(List.of(limit(Kind.LOAD_OF_EVENT, "", 60, value)));
    }

    /** Where minutes have no limit, no length is told apart. */
    private static Leaf ofSessions(long value) {
        return new Leaf(List.of(limit(Kind.LOAD_OF_EVENT, "", 0, value)));
    }

    private static Waiver waiver(SubjectId... subjects) {
        return new Waiver("daily-load", new LinkedHashSet<>(Arrays.asList(subjects)), "a long day");
    }

    private static void assertUncounted(String what, Event event, CertificateMultiplier multiplier) {
        assertInvalid(
                "There is a multiplier of %s, which daily-load does not count.".formatted(what),
                verify(event, ONE_MOVED, new Leaf(List.of(multiplier))));
    }

    @Test
    void multiplier_thatMeetsTheOptimum_provesIt() {
        assertEquals(PROVEN, verify(limited(), ONE_MOVED, ofSessions(240)));
        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 121 (both packed).",
                verify(limited(), new Score(0, 0, 121), ofSessions(240)));
    }

    @Test
    void multiplier_tooLow_provesLess() {
        assertInvalid(
                "A leaf proves only 60, less than the lower bound of 120 (both packed).",
                verify(limited(), ONE_MOVED, ofSessions(120)));
    }

    @Test
    void limit_ofMinutes_countsWholeSessions() {
        assertEquals(PROVEN, verify(limited(DailyLimit.ofMinutes(179)), ONE_MOVED, ofEvent(240)));
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 120 (both packed).",
                verify(limited(DailyLimit.ofMinutes(180)), ONE_MOVED, ofEvent(240)));
        Event both = limited(new DailyLimit(1, 120));
        assertEquals(
                new VerificationResult(
                        true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 240 soft."),
                verify(both, new Score(0, 0, 240), ofEvent(240)));
    }

    /** A third session above the limit costs 1 at weight 1, and its minutes 60 where those are limited. */
    @Test
    void limit_atSoftLevel_costsWhatIsAboveIt() {
        UnaryOperator<Event.Builder> soft = event -> event.editRule("daily-load", rule -> rule.withLevel(Level.SOFT));
        Event sessions = days(event -> soft.apply(event.dailyLimit(DailyLimit.ofSessions(2))));
        Event minutes = days(event -> soft.apply(event.dailyLimit(DailyLimit.ofMinutes(120))));
        Event both = days(event -> soft.apply(event.dailyLimit(new DailyLimit(2, 120))));

        for (Event event : List.of(sessions, minutes, both)) {
            int cost = event.equals(sessions) ? 1 : event.equals(minutes) ? 60 : 61;
            Leaf leaf = event.equals(sessions) ? ofSessions(2L * cost) : ofEvent(2L * cost);
            assertProvesJust(cost, event, leaf);
        }
    }

    @Test
    void limit_ofAPerson_isOfTheirSessions() {
        Event event = days(builder -> builder.people(List.of(
                Person.builder("ana").dailyLimit(DailyLimit.ofSessions(2)).build())));
        CertificateMultiplier multiplier = limit(Kind.LOAD_OF_PERSON, "ana", 0, 240);

        assertEquals(PROVEN, verify(event, ONE_MOVED, new Leaf(List.of(multiplier))));
        assertUncounted("the daily limit of person 'bo'", event, limit(Kind.LOAD_OF_PERSON, "bo", 60, 240));
        assertUncounted("the daily limit of person 'ana'", limited(), multiplier);
        assertUncounted(
                "the daily limit of person 'ana'",
                event.toBuilder()
                        .waivers(List.of(waiver(SubjectId.person("ana"), SubjectId.day(FIRST))))
                        .build(),
                multiplier);
    }

    /** In the one other room, too, one of three sessions has no place at ten. */
    @Test
    void limit_ofARoom_isOfTheSessionsInIt() {
        Event event = days(builder -> builder.rooms(List.of(
                        Room.builder("r1").dailyLimit(DailyLimit.ofSessions(0)).build(),
                        Room.builder("r2").dailyLimit(DailyLimit.ofSessions(2)).build()))
                .editRule("room-conflict", rule -> rule.withEnabled(false)));
        List<CertificateMultiplier> multipliers =
                List.of(limit(Kind.LOAD_OF_ROOM, "r1", 0, 240), limit(Kind.LOAD_OF_ROOM, "r2", 0, 240));

        assertEquals(PROVEN, verify(event, ONE_MOVED, new Leaf(multipliers)));
        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 121 (both packed).",
                verify(event, new Score(0, 0, 121), new Leaf(multipliers)));
        assertUncounted("the daily limit of room 'r9'", event, limit(Kind.LOAD_OF_ROOM, "r9", 60, 240));
        assertUncounted("the daily limit of room 'r1'", limited(), limit(Kind.LOAD_OF_ROOM, "r1", 60, 240));
    }

    /** Sessions of two lengths pay a multiplier each; in a room each pays that of its shortest length. */
    @Test
    void multiplier_ofALength_isPaidBySessionsOfThatLength() {
        List<Session> sessions = Stream.of("mw", "pa", "by")
                .map(id -> session(id).toBuilder().allowedMinutes(60, 30).build())
                .toList();
        Event event = days(builder -> builder.sessions(sessions).dailyLimit(new DailyLimit(2, 1000)));
        List<CertificateMultiplier> both =
                List.of(limit(Kind.LOAD_OF_EVENT, "", 60, 120), limit(Kind.LOAD_OF_EVENT, "", 30, 120));

        assertEquals(
                new VerificationResult(
                        true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 60 soft."),
                verify(event, new Score(0, 0, 60), new Leaf(both)));
        assertInvalid(
                "A leaf proves only -120, less than the lower bound of 60 (both packed).",
                verify(event, new Score(0, 0, 60), new Leaf(both.subList(0, 1))));
    }

    /** Two of three sessions have to go, or cost 1 each where the limit is soft. */
    @Test
    void sessions_thatHaveNoOtherDay_countOnTheirs() {
        List<Session> sessions = Stream.of("mw", "pa", "by")
                .map(id -> session(id).toBuilder().pin(Pin.NONE.withDay(FIRST)).build())
                .toList();
        Event all =
                limited(DailyLimit.ofSessions(1)).toBuilder().sessions(sessions).build();
        Event inARoom = days(builder -> builder.sessions(sessions)
                .rooms(List.of(
                        Room.builder("r1").dailyLimit(DailyLimit.ofSessions(1)).build()))
                .editRule("room-conflict", rule -> rule.withEnabled(false))
                .editRule("daily-load", rule -> rule.withLevel(Level.SOFT)));

        assertProvesJust(240, all, ofSessions(240));
        assertProvesJust(2, inARoom, new Leaf(List.of(limit(Kind.LOAD_OF_ROOM, "r1", 0, 240))));
    }

    private static void assertProvesJust(int cost, Event event, Leaf leaf) {
        assertEquals(
                new VerificationResult(
                        true,
                        "No timetable of event 'rush' scores less than 0 hard, 0 medium, %s soft.".formatted(cost)),
                verify(event, new Score(0, 0, cost), leaf));
        assertInvalid(
                "A leaf proves only %s, less than the lower bound of %s (both packed).".formatted(cost, cost + 1),
                verify(event, new Score(0, 0, cost + 1), leaf));
    }

    /** The third session, which may not be in the room, pays nothing there and gets nothing back. */
    @Test
    void limit_ofARoom_isOfTheSessionsThatMayBeThere() {
        List<Session> sessions = List.of(
                session("mw").toBuilder().allowedRooms("r1").build(),
                session("pa").toBuilder().allowedRooms("r1").build(),
                session("by").toBuilder().allowedRooms("r2").build());
        Event event = days(builder -> builder.sessions(sessions)
                .rooms(List.of(
                        Room.builder("r1").dailyLimit(DailyLimit.ofSessions(1)).build(), Room.of("r2", 0)))
                .editRule("room-conflict", rule -> rule.withEnabled(false))
                .editRule("daily-load", rule -> rule.withLevel(Level.SOFT)));

        assertProvesJust(1, event, new Leaf(List.of(limit(Kind.LOAD_OF_ROOM, "r1", 0, 240))));
    }

    /** Of three sessions above a limit of one each further costs 1, in whatever order their lengths are counted. */
    @Test
    void limit_atSoftLevel_addsUpOverLengths() {
        List<Session> sessions = List.of(
                session("mw").toBuilder().allowedMinutes(30).build(),
                session("pa").toBuilder().allowedMinutes(30).build(),
                session("by"));
        UnaryOperator<Event.Builder> soft =
                event -> event.sessions(sessions).editRule("daily-load", rule -> rule.withLevel(Level.SOFT));
        Leaf leaf = new Leaf(List.of(limit(Kind.LOAD_OF_EVENT, "", 30, 120), limit(Kind.LOAD_OF_EVENT, "", 60, 240)));
        Event both = days(event -> soft.apply(event.dailyLimit(new DailyLimit(1, 1000))));
        Event minutes = days(event -> soft.apply(event.dailyLimit(DailyLimit.ofMinutes(60))));

        assertProvesJust(2, both, leaf);
        assertProvesJust(60, minutes, leaf);
    }

    @Test
    void multiplier_whereTheRuleDoesNotCount_isRefused() {
        CertificateMultiplier multiplier = limit(Kind.LOAD_OF_EVENT, "", 60, 240);
        assertUncounted("the daily limit of the event", days(same -> same), multiplier);
        assertUncounted("the daily limit of the event", limited(), limit(Kind.LOAD_OF_EVENT, "ana", 60, 240));
        assertUncounted(
                "the daily limit of the event",
                days(event -> event.dailyLimit(DailyLimit.ofSessions(2))
                        .editRule("daily-load", rule -> rule.withEnabled(false))),
                multiplier);
        assertUncounted(
                "the daily limit of the event",
                days(event ->
                        event.dailyLimit(DailyLimit.ofSessions(2)).waivers(List.of(waiver(SubjectId.day(FIRST))))),
                multiplier);
    }

    @Test
    void multiplier_onNoDayOfTheEvent_isRefused() {
        assertInvalid(
                "There is a multiplier of the daily limit of the event on 2020-04-03, which is no day of the event.",
                verify(
                        limited(),
                        ONE_MOVED,
                        new Leaf(List.of(new CertificateMultiplier(
                                Kind.LOAD_OF_EVENT, "", "", Instant.parse("2020-04-03T00:00:00Z"), 60, 240)))));
    }
}
