package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/**
 * The multipliers of shifts. A team has three sessions of an hour, which would rather be on the first two days. On the third, three
 * days later, each costs 120.
 */
class ShiftMultipliersTest {

    private static final Score ONE_MOVED = new Score(0, 0, 120);
    private static final String UNCOUNTED =
            "There is a multiplier of the shifts of person 'team' on a day, which interpreter-load does not count.";

    /** What the team may work, and when its sessions want to end. */
    private static Event team(ShiftLimits limits, String until, UnaryOperator<Event.Builder> change) {
        return rush(builder -> change.apply(builder.days(List.of(
                        Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/14:00"),
                        Day.parse("2020-04-02", ZoneOffset.UTC, "10:00/14:00"),
                        Day.parse("2020-04-05", ZoneOffset.UTC, "10:00/14:00")))
                .people(List.of(Person.builder("team").shiftLimits(limits).build(), Person.of("ana")))
                .sessions(List.of(session("mw", until), session("pa", until), session("by", until)))));
    }

    private static Session session(String id, String until) {
        Instant from = Instant.parse("2020-04-01T10:00:00Z");
        return Session.builder(id)
                .qaMinutes(0, 0)
                .preferred(new Window(from, Instant.parse(until)))
                .attendants("team")
                .build();
    }

    private static Event ofOneDay(ShiftLimits limits, UnaryOperator<Event.Builder> change) {
        return team(limits, "2020-04-01T14:00:00Z", change);
    }

    private static ShiftLimits aDay(int minutes, int shifts) {
        return new ShiftLimits(minutes, shifts, 9, 9, 9);
    }

    private static CertificateMultiplier shifts(Kind kind, String person, String date, long value) {
        return new CertificateMultiplier(kind, person, "", Instant.parse(date + "T00:00:00Z"), 60, value);
    }

    /** In halves, as the certificates of these tests count. */
    private static Leaf ofFirstDay(long value) {
        return new Leaf(List.of(shifts(Kind.SHIFTS_OF_DAY, "team", "2020-04-01", value)));
    }

    private static VerificationResult proven(int cost) {
        return new VerificationResult(
                true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, %s soft.".formatted(cost));
    }

    private static String only(int proven, int claimed) {
        return "A leaf proves only %s, less than the lower bound of %s (both packed).".formatted(proven, claimed);
    }

    @Test
    void shiftsOfADay_holdWholeSessions() {
        for (ShiftLimits limits : List.of(aDay(120, 1), aDay(179, 1), aDay(119, 2), aDay(60, 2))) {
            Event event = ofOneDay(limits, same -> same);

            assertEquals(proven(120), verify(event, ONE_MOVED, ofFirstDay(240)));
            assertInvalid(only(120, 121), verify(event, new Score(0, 0, 121), ofFirstDay(240)));
        }
        assertInvalid(only(0, 120), verify(ofOneDay(aDay(180, 1), same -> same), ONE_MOVED, ofFirstDay(240)));
        assertInvalid(only(60, 120), verify(ofOneDay(aDay(120, 1), same -> same), ONE_MOVED, ofFirstDay(120)));
    }

    @Test
    void shiftsOfADay_holdTheChangeoverBetweenSessions() {
        Event event = ofOneDay(aDay(149, 1), builder -> builder.changeoverMinutes(30));
        Event longer = ofOneDay(aDay(150, 1), builder -> builder.changeoverMinutes(30));

        assertEquals(proven(240), verify(event, new Score(0, 0, 240), ofFirstDay(240)));
        assertInvalid(only(120, 240), verify(longer, new Score(0, 0, 240), ofFirstDay(240)));
    }

    /** The third session is a shift of its own, one too many. */
    @Test
    void shiftsOfADay_atSoftLevel_costOneForEachFurtherShift() {
        Event event = soft(aDay(120, 1));

        assertEquals(proven(70), verifySoft(event, 70, ofFirstDay(140)));
        assertInvalid(only(70, 71), verifySoft(event, 71, ofFirstDay(140)));
        assertInvalid(only(70, 71), verifySoft(event, 71, ofFirstDay(200)));
        assertInvalid(
                "There is a multiplier of the shifts of person 'team' in 3 days, which interpreter-load does not"
                        + " count.",
                verify(
                        event.toBuilder()
                                .editRule("interpreter-load", rule -> rule.withWeight(1))
                                .build(),
                        ONE_MOVED,
                        new Leaf(List.of(shifts(Kind.SHIFTS_IN_3_DAYS, "team", "2020-04-01", 240)))));
    }

    /** Three times half an hour and fifty minutes are two shifts of seventy minutes, one too many; a minute less is no less. */
    @Test
    void shiftsOfADay_atSoftLevel_costOneForEachShiftBegun() {
        List<Session> sessions = List.of(shorter("mw", 30), shorter("pa", 30), shorter("by", 30), shorter("fj", 50));
        Leaf leaf = new Leaf(List.of(
                new CertificateMultiplier(
                        Kind.SHIFTS_OF_DAY, "team", "", Instant.parse("2020-04-01T00:00:00Z"), 30, 120),
                new CertificateMultiplier(
                        Kind.SHIFTS_OF_DAY, "team", "", Instant.parse("2020-04-01T00:00:00Z"), 50, 200)));
        Event event = soft(aDay(70, 1)).toBuilder().sessions(sessions).build();

        assertEquals(proven(70), verifySoft(event, 70, leaf));
        assertInvalid(only(70, 71), verifySoft(event, 71, leaf));
        assertEquals(proven(70), verifySoft(soft(aDay(179, 1)), 70, ofFirstDay(140)));
        assertInvalid(only(0, 70), verifySoft(soft(aDay(180, 1)), 70, ofFirstDay(140)));
    }

    private static Session shorter(String id, int minutes) {
        return session(id, "2020-04-01T14:00:00Z").toBuilder()
                .allowedMinutes(minutes)
                .build();
    }

    private static Event soft(ShiftLimits limits) {
        return ofOneDay(
                limits,
                builder -> builder.editRule(
                        "interpreter-load", rule -> rule.withLevel(Level.SOFT).withWeight(70)));
    }

    private static VerificationResult verifySoft(Event event, int claimed, Leaf leaf) {
        return CertificateVerifier.verify(
                event, new Certificate("rush", new Score(0, 0, claimed), 0, 100_000, 1_000_000, 2, leaf));
    }

    /** Both first days are in a run from the first one on, and the third day is not in one of three or four days. */
    @Test
    void shiftsOfARun_holdWholeSessions() {
        List<ShiftLimits> limits = List.of(
                new ShiftLimits(60, 9, 2, 9, 9), new ShiftLimits(60, 9, 9, 2, 9), new ShiftLimits(60, 9, 9, 9, 2));
        List<Kind> kinds = List.of(Kind.SHIFTS_IN_3_DAYS, Kind.SHIFTS_IN_4_DAYS, Kind.SHIFTS_IN_7_DAYS);
        for (int i = 0; i < 3; i++) {
            Event event = team(limits.get(i), "2020-04-02T14:00:00Z", same -> same);
            Leaf leaf = new Leaf(List.of(shifts(kinds.get(i), "team", "2020-04-01", 240)));
            if (i < 2) {
                assertEquals(proven(120), verify(event, ONE_MOVED, leaf));
            } else {
                Leaf dear = new Leaf(List.of(shifts(kinds.get(i), "team", "2020-04-01", 2000)));
                assertEquals(
                        new VerificationResult(
                                true, "No timetable of event 'rush' scores less than 0 hard, 1 medium, 0 soft."),
                        verify(event, new Score(0, 1, 0), dear));
            }
        }
    }

    @Test
    void multiplier_whereTheRuleDoesNotCount_isRefused() {
        ShiftLimits limits = aDay(120, 1);
        for (UnaryOperator<Event.Builder> off : List.<UnaryOperator<Event.Builder>>of(
                event -> event.editRule("interpreter-load", rule -> rule.withEnabled(false)),
                event -> event.editRule("person-conflict", rule -> rule.withLevel(Level.SOFT)),
                event -> event.people(List.of(Person.of("team"))),
                event -> event.waivers(List.of(new Waiver(
                        "interpreter-load", Set.of(SubjectId.day(LocalDate.parse("2020-04-01"))), "agreed"))),
                event -> event.waivers(
                        List.of(new Waiver("person-conflict", Set.of(SubjectId.session("mw")), "joins by video"))))) {
            assertInvalid(UNCOUNTED, verify(ofOneDay(limits, off), ONE_MOVED, ofFirstDay(240)));
        }
        assertInvalid(
                UNCOUNTED.replace("team", "ana"),
                verify(
                        ofOneDay(limits, same -> same),
                        ONE_MOVED,
                        new Leaf(List.of(shifts(Kind.SHIFTS_OF_DAY, "ana", "2020-04-01", 240)))));
    }

    @Test
    void multiplierOfARun_withAWaivedDay_isRefused() {
        Event event = team(
                new ShiftLimits(60, 9, 2, 9, 9),
                "2020-04-02T14:00:00Z",
                builder -> builder.waivers(List.of(new Waiver(
                        "interpreter-load", Set.of(SubjectId.day(LocalDate.parse("2020-04-02"))), "agreed"))));

        assertInvalid(
                "There is a multiplier of the shifts of person 'team' in 3 days, which interpreter-load does not"
                        + " count.",
                verify(event, ONE_MOVED, new Leaf(List.of(shifts(Kind.SHIFTS_IN_3_DAYS, "team", "2020-04-01", 240)))));
    }

    @Test
    void multiplier_onNoDayOfTheEvent_isRefused() {
        assertInvalid(
                "There is a multiplier of the shifts of person 'team' on a day on 2020-04-03, which is no day of the"
                        + " event.",
                verify(
                        ofOneDay(aDay(120, 1), same -> same),
                        ONE_MOVED,
                        new Leaf(List.of(shifts(Kind.SHIFTS_OF_DAY, "team", "2020-04-03", 240)))));
    }
}
