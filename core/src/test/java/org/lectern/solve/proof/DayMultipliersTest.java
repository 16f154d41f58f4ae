package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
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
 * The multipliers of days: Malawi and Panama both prefer the first of two days. There they are two more than on the
 * second, at 50 each; a session on the second day costs 120.
 */
class DayMultipliersTest {

    private static final Score TWO_MORE = new Score(0, 0, 100);
    private static final VerificationResult PROVEN =
            new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 100 soft.");
    private static final String UNCOUNTED =
            "There is a multiplier of the day at 2020-04-01T00:00:00Z, which day-balance does not count.";

    private static Event crowded(UnaryOperator<Event.Builder> change) {
        return rush(builder -> change.apply(builder.days(List.of(
                        Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:00"),
                        Day.parse("2020-04-02", ZoneOffset.UTC, "10:00/11:00")))
                .rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .editRule("day-balance", rule -> rule.withEnabled(true).withWeight(50))
                .sessions(List.of(session("mw"), session("pa")))));
    }

    private static Event crowded() {
        return crowded(same -> same);
    }

    private static Session session(String id) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .preferred(Window.of(at("10:00"), 60))
                .build();
    }

    private static Leaf day(String time, long value) {
        return new Leaf(List.of(CertificateMultiplier.of(Kind.DAY, "", Instant.parse(time), value)));
    }

    /** In halves, as the certificates of these tests count: 200 is all that the two sessions more cost. */
    private static Leaf first(long value) {
        return day("2020-04-01T00:00:00Z", value);
    }

    private static void assertUncounted(UnaryOperator<Event.Builder> change) {
        assertInvalid(UNCOUNTED, verify(crowded(change), TWO_MORE, first(200)));
    }

    private static void assertProvesOnly(long packed, Leaf leaf) {
        assertInvalid(
                "A leaf proves only %s, less than the lower bound of 100 (both packed).".formatted(packed),
                verify(crowded(), TWO_MORE, leaf));
    }

    @Test
    void multiplier_thatMeetsTheOptimum_provesIt() {
        assertEquals(PROVEN, verify(crowded(), TWO_MORE, first(200)));
        assertEquals(PROVEN, verify(crowded(), TWO_MORE, day("2020-04-01T23:59:00Z", 200)));
    }

    @Test
    void multiplier_raisedByOne_provesNoMore() {
        assertEquals(PROVEN, verify(crowded(), TWO_MORE, first(201)));
        assertInvalid(
                "A leaf proves only 100, less than the lower bound of 101 (both packed).",
                verify(crowded(), new Score(0, 0, 101), first(201)));
    }

    @Test
    void multiplier_tooLow_provesLess() {
        assertProvesOnly(50, first(100));
        assertProvesOnly(0, first(0));
    }

    @Test
    void multiplier_ofTheOtherDay_isGivenBack() {
        assertProvesOnly(-100, day("2020-04-02T00:00:00Z", 200));
    }

    /** Two sessions on the second day are two more than on the first. */
    @Test
    void multiplier_ofTheOtherDayAboveTheCost_isGivenBackForBoth() {
        assertProvesOnly(-200, day("2020-04-02T00:00:00Z", 300));
    }

    private static Event heldAtAnyTime(int days, Session... sessions) {
        return crowded(event -> event.days(IntStream.range(0, days)
                        .mapToObj(d -> Day.parse("2020-04-0" + (d + 1), ZoneOffset.UTC, "10:00/14:00"))
                        .toList())
                .sessions(List.of(sessions)));
    }

    private static Session any(String id) {
        return Session.builder(id).qaMinutes(0, 0).build();
    }

    private static Session onFirstDay(String id) {
        return any(id).toBuilder()
                .pin(Pin.NONE.withDay(LocalDate.parse("2020-04-01")))
                .build();
    }

    private static void assertProvesOfHeld(int cost, Event event, CertificateMultiplier... multipliers) {
        ProofNode held = Rush.allHeld(List.of(multipliers));
        int more = Math.max(1, cost + 1);
        assertInvalid(
                "A leaf proves only %s, less than the lower bound of %s (both packed).".formatted(cost, more),
                verify(event, new Score(0, 0, more), held));
        if (cost > 0) {
            assertEquals(
                    new VerificationResult(
                            true,
                            "No timetable of event 'rush' scores less than 0 hard, 0 medium, %s soft.".formatted(cost)),
                    verify(event, new Score(0, 0, cost), held));
        }
    }

    @Test
    void days_ofSessionsThatAreHeld_costWithoutMultipliers() {
        Event one = heldAtAnyTime(2, any("mw"));

        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 50 (both packed).",
                verify(one, new Score(0, 0, 50), new Leaf(List.of())));
        assertProvesOfHeld(50, one);
        assertProvesOfHeld(0, heldAtAnyTime(2, any("mw"), any("pa")));
    }

    /** With three more sessions, two other days have two and one at best. */
    @Test
    void days_withPinnedSessions_haveAtLeastThose() {
        assertProvesOfHeld(
                100,
                heldAtAnyTime(
                        3, onFirstDay("mw"), onFirstDay("pa"), onFirstDay("by"), any("cl"), any("fj"), any("ga")));
    }

    @Test
    void multipliers_ofHeldSessions_areGivenBackOncePerSession() {
        CertificateMultiplier first = first(40).multipliers().getFirst();
        CertificateMultiplier second =
                day("2020-04-02T00:00:00Z", 40).multipliers().getFirst();

        assertProvesOfHeld(50, heldAtAnyTime(2, any("mw"), any("pa"), any("by")), first, second);
        assertProvesOfHeld(
                -200,
                heldAtAnyTime(2, any("mw"), any("pa"), any("by"), any("cl")),
                first(200).multipliers().getFirst());
    }

    @Test
    void multiplier_ofTwoEntriesOfOneDay_isTheirSum() {
        CertificateMultiplier half = first(100).multipliers().getFirst();

        assertEquals(PROVEN, verify(crowded(), TWO_MORE, new Leaf(List.of(half, half))));
    }

    @Test
    void multiplier_whereTheRuleCountsNothing_isRefused() {
        assertUncounted(event -> event.editRule("day-balance", rule -> rule.withEnabled(false)));
        assertUncounted(event -> event.editRule("day-balance", rule -> rule.withLevel(Level.HARD)));
        assertUncounted(event -> event.waivers(List.of(
                new Waiver("day-balance", Set.of(SubjectId.day(LocalDate.parse("2020-04-02"))), "an excursion"))));
    }

    @Test
    void multiplier_ofDayThatIsNotBalanced_isRefused() {
        assertUncounted(event -> event.days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/12:00"))));
        assertUncounted(event -> event.days(List.of(
                Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/10:30"),
                Day.parse("2020-04-02", ZoneOffset.UTC, "10:00/12:00"),
                Day.parse("2020-04-03", ZoneOffset.UTC, "10:00/12:00"))));
        assertInvalid(
                "There is a multiplier of the day at 2020-04-03T00:00:00Z, which day-balance does not count.",
                verify(crowded(), TWO_MORE, day("2020-04-03T00:00:00Z", 200)));
    }

    @Test
    void multiplier_ofDayFromWhichAllSessionsArePinnedAway_isRefused() {
        List<Pin> pins = List.of(
                Pin.NONE.withDay(LocalDate.parse("2020-04-02")),
                Pin.NONE.withStart(Instant.parse("2020-04-02T10:00:00Z")));
        for (Pin pin : pins) {
            assertUncounted(event -> event.sessions(List.of(
                    session("mw").toBuilder().pin(pin).build(),
                    session("pa").toBuilder().pin(pin).build())));
        }
    }

    @Test
    void multiplier_belowZero_isRefused() {
        assertInvalid(
                "The multiplier '-1' of the day at 2020-04-01T00:00:00Z is below 0.",
                verify(crowded(), TWO_MORE, first(-1)));
    }

    @Test
    void multiplier_whereHardCostIsAllowed_isRefused() {
        assertInvalid(
                "There is a multiplier of the day at 2020-04-01T00:00:00Z, but the certificate covers timetables with a"
                        + " hard cost of 1, which may break any rule.",
                CertificateVerifier.verify(
                        crowded(), new Certificate("rush", TWO_MORE, 1, 1000, 1_000_000, 2, first(200))));
    }
}
