package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/**
 * The multipliers of half-days of regions. Malawi would rather be on 1 April, Panama on 2 April, and a day more costs their
 * region 3 × 10; elsewhere each of them costs 120. There are six days of two half-days, each long enough for both.
 */
class RegionMultipliersTest {

    private static final Score APART = new Score(0, 0, 30);
    private static final VerificationResult PROVEN =
            new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 30 soft.");
    private static final String UNCOUNTED =
            "There is a multiplier of a half-day of region 'Africa', which split-region does not count.";

    private static Event apart(int dayCount, UnaryOperator<Event.Builder> change) {
        List<Day> days = new ArrayList<>();
        for (LocalDate date = LocalDate.parse("2020-04-01"); days.size() < dayCount; date = date.plusDays(1)) {
            days.add(Day.parse(date.toString(), ZoneOffset.UTC, "10:00/12:00", "13:00/15:00"));
        }
        return rush(builder -> change.apply(builder.days(days)
                .rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .ruleSetting(RuleSetting.of("split-region"))
                .sessions(List.of(
                        session("mw", "Africa", "2020-04-01T10:00:00Z"),
                        session("pa", "Africa", "2020-04-02T10:00:00Z"),
                        session("by", "Europe", "2020-04-02T13:00:00Z")))));
    }

    private static Event apart() {
        return apart(6, same -> same);
    }

    private static Session session(String id, String region, String preferred) {
        return session(id, region, preferred, 60);
    }

    private static Session session(String id, String region, String preferred, int minutes) {
        return Session.builder(id)
                .allowedMinutes(minutes)
                .qaMinutes(0, 0)
                .region(region)
                .preferred(Window.of(Instant.parse(preferred), minutes))
                .build();
    }

    private static CertificateMultiplier halfDay(String region, String session, String time, long value) {
        return new CertificateMultiplier(Kind.REGION_HALF_DAY, region, session, Instant.parse(time), 0, value);
    }

    /** In halves, as the certificates of these tests count: 60 is all that the second day costs. */
    private static Leaf both(long value) {
        return new Leaf(List.of(
                halfDay("Africa", "mw", "2020-04-01T10:00:00Z", value),
                halfDay("Africa", "pa", "2020-04-02T10:00:00Z", value)));
    }

    private static void assertProvesOnly(long packed, Event event, Score claimed, Leaf leaf) {
        assertInvalid(
                "A leaf proves only %s, less than the lower bound of %s (both packed)."
                        .formatted(packed, claimed.soft()),
                verify(event, claimed, leaf));
    }

    private static void assertUncounted(UnaryOperator<Event.Builder> change) {
        assertInvalid(UNCOUNTED, verify(apart(6, change), APART, both(60)));
    }

    @Test
    void multipliers_thatMeetTheOptimum_proveIt() {
        assertEquals(PROVEN, verify(apart(), APART, both(60)));
    }

    @Test
    void multipliers_raised_proveNoMore() {
        assertEquals(PROVEN, verify(apart(), APART, both(61)));
        assertProvesOnly(30, apart(), new Score(0, 0, 31), both(61));
        assertProvesOnly(30, apart(), new Score(0, 0, 31), both(80));
    }

    @Test
    void multipliers_tooLow_proveLess() {
        assertProvesOnly(20, apart(), APART, both(40));
        assertProvesOnly(0, apart(), APART, both(0));
        assertProvesOnly(0, apart(), APART, new Leaf(List.of()));
    }

    @Test
    void multipliers_ofTwoEntriesOfOneHalfDay_areTheirSum() {
        List<CertificateMultiplier> twice = new ArrayList<>(both(30).multipliers());
        twice.addAll(both(30).multipliers());

        assertEquals(PROVEN, verify(apart(), APART, new Leaf(twice)));
    }

    @Test
    void multipliers_ofTheSameHalfDay_areGivenBackTogether() {
        assertProvesOnly(
                -30,
                apart(),
                APART,
                new Leaf(List.of(
                        halfDay("Africa", "mw", "2020-04-01T10:00:00Z", 60),
                        halfDay("Africa", "pa", "2020-04-01T10:00:00Z", 60))));
    }

    @Test
    void multipliers_ofHalfDaysOfOneDay_payOneHalfDayMore() {
        Event event = apart(
                6,
                builder -> builder.sessions(List.of(
                        session("mw", "Africa", "2020-04-01T10:00:00Z"),
                        session("pa", "Africa", "2020-04-01T13:00:00Z"))));
        Leaf leaf = new Leaf(List.of(
                halfDay("Africa", "mw", "2020-04-01T10:00:00Z", 20),
                halfDay("Africa", "pa", "2020-04-01T13:00:00Z", 20)));

        assertProvesOnly(10, event, new Score(0, 0, 11), leaf);
    }

    @Test
    void multipliers_whereAHalfDayMoreIsNeeded_proveOneHalfDayLess() {
        Event event = apart(
                6,
                builder -> builder.editRule(
                                "max-parallel", rule -> rule.withEnabled(true).withParameter("limit", 1))
                        .sessions(List.of(
                                session("mw", "Africa", "2020-04-01T10:00:00Z", 120),
                                session("pa", "Africa", "2020-04-02T10:00:00Z", 120))));

        assertProvesOnly(20, event, APART, both(40));
        assertProvesOnly(20, event, APART, both(60));
    }

    @Test
    void multipliers_inAnEventOfFewHalfDays_standInForTheSetsOfThem() {
        Event few = apart(2, same -> same);

        assertEquals(PROVEN, verify(few, APART, new Leaf(List.of())));
        assertEquals(PROVEN, verify(few, APART, both(60)));
        assertProvesOnly(30, few, new Score(0, 0, 31), both(60));
        assertProvesOnly(20, few, APART, both(40));
    }

    @Test
    void multiplier_whereTheRuleCountsNothing_isRefused() {
        assertUncounted(event -> event.editRule("split-region", rule -> rule.withEnabled(false)));
        assertUncounted(event -> event.editRule("split-region", rule -> rule.withLevel(Level.HARD)));
        assertUncounted(event -> event.waivers(
                List.of(new Waiver("split-region", Set.of(SubjectId.region("Africa")), "two delegations"))));
    }

    @Test
    void multiplier_ofUnknownRegion_isRefused() {
        assertInvalid(
                "There is a multiplier of a half-day of region 'Asia', which split-region does not count.",
                verify(apart(), APART, new Leaf(List.of(halfDay("Asia", "mw", "2020-04-01T10:00:00Z", 60)))));
    }

    @Test
    void multiplier_ofSessionOfAnotherRegion_isRefused() {
        assertInvalid(
                "There is a multiplier of a half-day of region 'Africa' for session 'by', which has no part in it.",
                verify(apart(), APART, new Leaf(List.of(halfDay("Africa", "by", "2020-04-01T10:00:00Z", 60)))));
    }

    @Test
    void multiplier_atAnotherTime_isRefused() {
        assertInvalid(
                "There is a multiplier of a half-day of region 'Africa' at 2020-04-01T10:30:00Z, when no half-day"
                        + " starts.",
                verify(apart(), APART, new Leaf(List.of(halfDay("Africa", "mw", "2020-04-01T10:30:00Z", 60)))));
    }

    @Test
    void multiplier_belowZero_isRefused() {
        assertInvalid(
                "The multiplier '-1' of a half-day of region 'Africa' is below 0.", verify(apart(), APART, both(-1)));
    }

    @Test
    void multiplier_whereHardCostIsAllowed_isRefused() {
        assertInvalid(
                "There is a multiplier of a half-day of region 'Africa', but the certificate covers timetables with a"
                        + " hard cost of 1, which may break any rule.",
                CertificateVerifier.verify(apart(), new Certificate("rush", APART, 1, 1000, 1_000_000, 2, both(60))));
    }
}
