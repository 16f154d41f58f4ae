package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.rush;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;
import org.lectern.solve.proof.ProofNode.Reduction;

/** How far a region is spread at least, and what that costs: 10 for each half-day after those that it needs, and twice that for a day. */
class RegionSpreadTest {

    private static final String PROVES_ONLY = "A leaf proves only %s, less than the lower bound of %s (both packed).";
    private static final Leaf LEAF = new Leaf(List.of());

    private static Event event(int rooms, List<Day> days, Session... sessions) {
        return rush(builder -> builder.days(days)
                .rooms(IntStream.range(0, rooms)
                        .mapToObj(room -> Room.of("r" + room, 0))
                        .toList())
                .ruleSetting(RuleSetting.of("split-region").withWeight(10))
                .ruleSetting(RuleSetting.of("room-change").withEnabled(false))
                .sessions(List.of(sessions)));
    }

    private static Day day(int day, String... windows) {
        return Day.parse("2020-04-%02d".formatted(day), ZoneOffset.UTC, windows);
    }

    private static Session.Builder african(String id) {
        return Session.builder(id).qaMinutes(0, 0).region("Africa");
    }

    private static Session on(String id, int day) {
        return african(id).pin(Pin.NONE.withDay(LocalDate.of(2020, 4, day))).build();
    }

    private static Session at(String id, String start) {
        return african(id).pin(Pin.NONE.withStart(Instant.parse(start))).build();
    }

    private static void assertProvesNoMoreThan(int soft, Event event, ProofNode root) {
        Score bound = new Score(0, 0, soft);

        assertEquals(
                new VerificationResult(true, "No timetable of event 'rush' scores less than %s.".formatted(bound)),
                Rush.verify(event, bound, root));
        assertInvalid(PROVES_ONLY.formatted(soft, soft + 1), Rush.verify(event, new Score(0, 0, soft + 1), root));
    }

    private static List<Day> days(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(day -> day(day, "10:00/12:00"))
                .toList();
    }

    @Test
    void spread_inTenHalfDays_isCountedWithoutMultipliers() {
        assertProvesNoMoreThan(30, event(1, days(10), on("mw", 1), on("pa", 2)), LEAF);
    }

    @Test
    void spread_inElevenHalfDays_isCountedByMultipliersAlone() {
        assertInvalid(
                PROVES_ONLY.formatted(0, 30),
                Rush.verify(event(1, days(11), on("mw", 1), on("pa", 2)), new Score(0, 0, 30), LEAF));
    }

    /** An hour each in one room takes both half-days of the first day. */
    @Test
    void halfDays_thatARegionNeeds_costNothing() {
        List<Day> days = List.of(day(1, "10:00/11:00", "13:00/14:00"), day(2, "10:00/11:00"));

        assertProvesNoMoreThan(20, event(1, days, on("mw", 1), on("pa", 2)), LEAF);
    }

    @Test
    void halfDays_ofOtherLengths_areNeededLongestFirst() {
        List<Day> days = List.of(day(1, "10:00/12:00", "13:00/14:00"));
        Event event = event(1, days, at("mw", "2020-04-01T10:00:00Z"), at("pa", "2020-04-01T13:00:00Z"));

        assertProvesNoMoreThan(10, event, LEAF);
    }

    @Test
    void region_thatAllHalfDaysCannotHold_needsAll() {
        List<Day> days = List.of(day(1, "10:00/11:00", "13:00/14:00"));
        Event event = event(
                1,
                days,
                african("mw").build(),
                african("pa").build(),
                african("by").build());

        assertInvalid(PROVES_ONLY.formatted(0, 1), Rush.verify(event, new Score(0, 0, 1), LEAF));
    }

    /** A third session, of no region, leaves more than one timetable open; a half-day without a session of its own is no choice. */
    @Test
    void spread_ofSessionsThatAreHeld_isThatOfTheirHalfDays() {
        List<Day> days = List.of(day(1, "10:00/11:00", "13:00/14:00"));
        Event event = event(
                2,
                days,
                at("mw", "2020-04-01T10:00:00Z"),
                at("pa", "2020-04-01T13:00:00Z"),
                Session.builder("by").qaMinutes(0, 0).build());
        CertificateMultiplier givenBack =
                CertificateMultiplier.of(Kind.ROOM, "r0", Instant.parse("2020-04-01T08:00:00Z"), 20);

        assertProvesNoMoreThan(10, event, new Reduction(List.of(givenBack), LEAF));
    }

    private static CertificateMultiplier paying(String session, String start, long value) {
        return new CertificateMultiplier(Kind.REGION_HALF_DAY, "Africa", session, Instant.parse(start), 0, value);
    }

    /** Malawi would rather be in the second half-day, and Panama in the third; nobody wants the second day. */
    @Test
    void multipliers_ofLaterHalfDays_giveBackTheMostOfEachNumber() {
        List<Day> days =
                List.of(day(1, "10:00/11:00", "13:00/14:00", "16:00/17:00"), day(2, "10:00/11:00", "13:00/14:00"));
        Event event = event(
                2,
                days,
                african("mw")
                        .preferred(Window.of(Instant.parse("2020-04-01T13:00:00Z"), 60))
                        .build(),
                african("pa")
                        .preferred(Window.of(Instant.parse("2020-04-01T16:00:00Z"), 60))
                        .build());

        assertProvesNoMoreThan(
                10,
                event,
                new Leaf(List.of(paying("mw", "2020-04-01T13:00:00Z", 20), paying("pa", "2020-04-01T16:00:00Z", 20))));
    }
}
