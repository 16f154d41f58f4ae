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
import org.lectern.event.Pin;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;
import org.lectern.solve.proof.ProofNode.Reduction;

/**
 * The multipliers of groups on different days, or on one. Malawi and Panama are on one of two days, and would each rather be on a
 * certain one: the other costs them 120.
 */
class GroupDaysTest {

    private static Event group(Relation relation, String dayOfPanama, UnaryOperator<Event.Builder> change) {
        return rush(builder -> change.apply(builder.days(List.of(
                        Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:00"),
                        Day.parse("2020-04-02", ZoneOffset.UTC, "10:00/11:00")))
                .rooms(List.of(Room.of("r1", 0), Room.of("r2", 0), Room.of("r3", 0)))
                .sessions(List.of(
                        preferring("mw", "2020-04-01"), preferring("pa", dayOfPanama), preferring("by", "2020-04-01")))
                .relations(List.of(relation))));
    }

    private static Session preferring(String id, String day) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .preferred(Window.of(Instant.parse(day + "T10:00:00Z"), 60))
                .build();
    }

    private static Event apart(UnaryOperator<Event.Builder> change) {
        return group(new Relation.DifferentDay(List.of("pa", "mw")), "2020-04-01", change);
    }

    private static Event together(UnaryOperator<Event.Builder> change) {
        return group(new Relation.SameDay(List.of("pa", "mw")), "2020-04-02", change);
    }

    private static UnaryOperator<Event.Builder> soft(String rule, int weight) {
        return event ->
                event.editRule(rule, setting -> setting.withLevel(Level.SOFT).withWeight(weight));
    }

    private static CertificateMultiplier day(Kind kind, String id, String session, String date, long value) {
        return new CertificateMultiplier(kind, id, session, Instant.parse(date + "T00:00:00Z"), 0, value);
    }

    /** In halves, as the certificates of these tests count. */
    private static Leaf different(String id, long value) {
        return new Leaf(List.of(day(Kind.DIFFERENT_DAY, id, "", "2020-04-01", value)));
    }

    private static Leaf same(String id, long value) {
        return new Leaf(List.of(
                day(Kind.SAME_DAY, id, "mw", "2020-04-01", value), day(Kind.SAME_DAY, id, "pa", "2020-04-02", value)));
    }

    private static VerificationResult proven(int cost) {
        return new VerificationResult(
                true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, %s soft.".formatted(cost));
    }

    private static String only(int proven, int claimed) {
        return "A leaf proves only %s, less than the lower bound of %s (both packed).".formatted(proven, claimed);
    }

    private static Score soft(int cost) {
        return new Score(0, 0, cost);
    }

    @Test
    void multiplierOfDifferentDays_thatMeetsTheOptimum_provesIt() {
        Event event = apart(same -> same);

        assertEquals(proven(120), verify(event, soft(120), different("0", 240)));
        assertInvalid(only(120, 121), verify(event, soft(121), different("0", 240)));
        assertInvalid(only(60, 120), verify(event, soft(120), different("0", 120)));
        Event cheap = apart(soft("different-day", 70));
        assertEquals(proven(70), verify(cheap, soft(70), different("0", 140)));
        assertInvalid(only(70, 71), verify(cheap, soft(71), different("0", 160)));
    }

    @Test
    void multipliersOfOneDay_thatMeetTheOptimum_proveIt() {
        Event event = together(same -> same);

        assertEquals(proven(120), verify(event, soft(120), same("0", 240)));
        assertInvalid(only(120, 121), verify(event, soft(121), same("0", 240)));
        assertInvalid(only(60, 120), verify(event, soft(120), same("0", 120)));
        Event cheap = together(soft("same-day", 70));
        assertEquals(proven(70), verify(cheap, soft(70), same("0", 140)));
        assertInvalid(only(70, 71), verify(cheap, soft(71), same("0", 160)));
    }

    @Test
    void sessionsPinnedToTwoDays_thatMustBeOnOne_proveThatOneIsLeftOut() {
        Event event =
                together(builder -> builder.sessions(List.of(pinned("mw", "2020-04-01"), pinned("pa", "2020-04-02"))));

        assertEquals(
                new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 1 medium, 0 soft."),
                verify(event, new Score(0, 1, 0), new Reduction(List.of(), new Leaf(List.of()))));
    }

    private static Session pinned(String id, String day) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .pin(Pin.NONE.withDay(LocalDate.parse(day)))
                .build();
    }

    private static Waiver waiver(String rule) {
        return new Waiver(rule, Set.of(SubjectId.session("pa")), "agreed");
    }

    @Test
    void multipliers_whereTheRuleDoesNotCount_areRefused() {
        String different = "There is a multiplier of a day of relation '%s', which different-day does not count.";
        String same = "There is a multiplier of a day of relation '%s', which same-day does not count.";
        for (String id : List.of("1", "00", "-1", "")) {
            assertInvalid(different.formatted(id), verify(apart(as -> as), soft(120), different(id, 240)));
            assertInvalid(same.formatted(id), verify(together(as -> as), soft(120), same(id, 240)));
        }
        assertInvalid(different.formatted("0"), verify(together(as -> as), soft(120), different("0", 240)));
        assertInvalid(same.formatted("0"), verify(apart(as -> as), soft(120), same("0", 240)));
        for (UnaryOperator<Event.Builder> off : List.<UnaryOperator<Event.Builder>>of(
                event -> event.editRule("different-day", rule -> rule.withEnabled(false))
                        .editRule("same-day", rule -> rule.withEnabled(false)),
                event -> event.waivers(List.of(waiver("different-day"), waiver("same-day"))))) {
            assertInvalid(different.formatted("0"), verify(apart(off), soft(120), different("0", 240)));
            assertInvalid(same.formatted("0"), verify(together(off), soft(120), same("0", 240)));
        }
    }

    @Test
    void multipliers_ofOtherSessionsOrDays_areRefused() {
        assertInvalid(
                "There is a multiplier of a day of relation '0' for session 'by', which has no part in it.",
                verify(
                        together(as -> as),
                        soft(120),
                        new Leaf(List.of(day(Kind.SAME_DAY, "0", "by", "2020-04-01", 240)))));
        for (Kind kind : List.of(Kind.SAME_DAY, Kind.DIFFERENT_DAY)) {
            Event event = kind == Kind.SAME_DAY ? together(as -> as) : apart(as -> as);
            assertInvalid(
                    "There is a multiplier of a day of relation '0' on 2020-04-03, which is no day of the event.",
                    verify(event, soft(120), new Leaf(List.of(day(kind, "0", "mw", "2020-04-03", 240)))));
        }
    }

    @Test
    void sessionsPinnedToTwoDays_ofWhichOneMayBeLeftOut_proveNothing() {
        Event event =
                together(builder -> builder.sessions(List.of(pinned("mw", "2020-04-01"), pinned("pa", "2020-04-02"))));

        assertInvalid(only(0, 1000), verify(event, new Score(0, 1, 0), new Leaf(List.of())));
    }

    /** Two are on the first of three days, and one is on the second, which costs 70 at soft level. */
    @Test
    void sessionElsewhere_atSoftLevel_costsItsUnit() {
        Event event = rush(builder -> soft("same-day", 70)
                .apply(builder.days(List.of(
                                Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:00"),
                                Day.parse("2020-04-02", ZoneOffset.UTC, "10:00/11:00"),
                                Day.parse("2020-04-03", ZoneOffset.UTC, "10:00/11:00")))
                        .rooms(List.of(Room.of("r1", 0), Room.of("r2", 0), Room.of("r3", 0)))
                        .sessions(List.of(
                                pinned("mw", "2020-04-01"), pinned("by", "2020-04-01"), pinned("pa", "2020-04-02")))
                        .relations(List.of(new Relation.SameDay(List.of("mw", "by", "pa"))))));
        Reduction held = new Reduction(List.of(), new Leaf(List.of()));

        assertEquals(proven(70), verify(event, soft(70), held));
        assertInvalid(only(70, 71), verify(event, soft(71), held));
    }
}
