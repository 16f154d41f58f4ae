package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.BEST;
import static org.lectern.solve.proof.Rush.PROVEN;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.proof.ProofNode.Enumeration;
import org.lectern.solve.proof.ProofNode.Leaf;
import org.lectern.solve.proof.ProofNode.Split;

/** The tree of a certificate: splits, regions, and what adds up. */
class ProofTreeTest {

    @Test
    void tree_withoutPrices_proves() {
        assertEquals(PROVEN, verify(rush(), BEST, tree(place("10:00"), false)));
    }

    /** Below a split, a session at one place leaves the other only those that do not clash with it. */
    @Test
    void tree_withOtherParts_provesByPropagation() {
        assertEquals(PROVEN, verify(rush(), BEST, tree(place("10:00"), true)));
        assertEquals(PROVEN, verify(rush(), BEST, tree(place("11:00"), false)));
    }

    @Test
    void tree_whoseSessionsMayShareTheRoom_isNotProven() {
        Event event = rush(builder -> builder.waivers(List.of(
                new Waiver("room-conflict", Set.of(SubjectId.session("mw"), SubjectId.session("pa")), "one stage"),
                new Waiver("person-conflict", Set.of(SubjectId.session("mw"), SubjectId.session("pa")), "by video"))));

        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 120 (both packed).",
                verify(event, BEST, tree(place("10:00"), true)));
    }

    @Test
    void tree_aboveTheOptimum_isNotProven() {
        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 121 (both packed).",
                verify(rush(), new Score(0, 0, 121), tree(place("10:00"), false)));
    }

    @Test
    void tree_withPlaceOfNoSession_isRefused() {
        assertInvalid(
                "A split names a place that session 'mw' does not have: room 'r1' at 2020-04-01T10:05:00Z for 60 minutes.",
                verify(rush(), BEST, tree(place("10:05"), false)));
    }

    @Test
    void tree_withUnknownSession_isRefused() {
        Leaf leaf = new Leaf(List.of());

        assertInvalid(
                "A split names session 'by', which the event does not have.",
                verify(rush(), BEST, new Split(List.of(), "by", List.of(), leaf, leaf)));
    }

    @Test
    void trial_ofFewTimetables_provesWhatTheBestCosts() {
        assertEquals(Rush.PROVEN, verify(rush(), BEST, new Enumeration(List.of())));
    }

    @Test
    void trial_whereOneTimetableIsBetter_isRefused() {
        assertInvalid(
                "A timetable scores less than the lower bound of 0 hard, 0 medium, 121 soft.",
                verify(rush(), new Score(0, 0, 121), new Enumeration(List.of())));
    }

    @Test
    void region_thatCannotBeTogether_countsItsSpread() {
        String proven = "No timetable of event 'rush' scores less than 0 hard, 0 medium, 30 soft.";

        assertEquals(
                new VerificationResult(true, proven),
                verify(apart(List.of()), new Score(0, 0, 30), new Leaf(List.of())));
    }

    @Test
    void region_whoseSpreadIsImpossible_leavesOneOut() {
        Certificate certificate = new Certificate(
                "rush", new Score(0, 1, 0), 0, 1_000_000, 1_000_000_000_000L, 1_000_000, new Leaf(List.of()));

        assertEquals(
                new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 1 medium, 0 soft."),
                CertificateVerifier.verify(apartAtHardLevel(), certificate));
    }

    @Test
    @Tag("too-slow-for-mutants")
    void solve_ofARegionWhoseSpreadIsImpossible_leavesOneOut() {
        assertEquals(new Score(0, 1, 0), Lectern.solve(apartAtHardLevel()).score());
    }

    private static Event apartAtHardLevel() {
        return apart(List.of()).toBuilder()
                .ruleSettings(List.of(
                        RuleSetting.of("day-balance").withEnabled(false),
                        RuleSetting.of("split-region").withLevel(Level.HARD).withWeight(1_000_000)))
                .build();
    }

    @Test
    void region_waived_countsNothing() {
        Waiver waiver = new Waiver("split-region", Set.of(SubjectId.region("Africa")), "two delegations");

        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 30 (both packed).",
                verify(apart(List.of(waiver)), new Score(0, 0, 30), new Leaf(List.of())));
    }

    @Test
    void overLimit_thatAThirdSessionMayFree_isNotCounted() {
        // Malawi and Belarus at once are over the limit, but Panama beside them is waived.
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 1 (both packed).",
                verify(
                        block(Set.of(SubjectId.session("mw"), SubjectId.session("pa"))),
                        new Score(0, 0, 1),
                        new Leaf(List.of())));
    }

    @Test
    void overLimit_thatNothingFrees_isCounted() {
        assertEquals(
                new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 1 medium, 0 soft."),
                verify(block(Set.of(SubjectId.room("r1"))), new Score(0, 1, 0), new Leaf(List.of())));
    }

    /** Splits between 10:00, 10:30 and later for Malawi, and for Panama where Malawi is early. */
    private static Split tree(CertificatePlace first, boolean swapped) {
        Leaf leaf = new Leaf(List.of());
        Split late = new Split(List.of(), "pa", List.of(place("10:30")), leaf, leaf);
        Split early = new Split(List.of(), "pa", List.of(place("10:00")), leaf, late);
        Split halfPast = new Split(List.of(), "pa", List.of(place("10:00")), leaf, leaf);
        Split rest = new Split(List.of(), "mw", List.of(place("10:30")), halfPast, leaf);
        return new Split(List.of(), "mw", List.of(first), swapped ? rest : early, swapped ? early : rest);
    }

    private static CertificatePlace place(String time) {
        return new CertificatePlace("r1", at(time), 60);
    }

    /** Three sessions in the one hour that there is, Malawi and Belarus in rooms of their own, and a single track. */
    private static Event block(Set<SubjectId> waived) {
        Session.Builder malawi = Session.builder("mw").qaMinutes(0, 0).pin(Pin.NONE.withRoomId("r1"));
        Session.Builder belarus = Session.builder("by").qaMinutes(0, 0).pin(Pin.NONE.withRoomId("r2"));
        Session.Builder panama = Session.builder("pa").qaMinutes(0, 0);
        return Event.builder("rush", ZoneOffset.UTC)
                .startStepMinutes(60)
                .days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:00")))
                .rooms(List.of(Room.of("r1", 0), Room.of("r2", 0), Room.of("r3", 0)))
                .sessions(List.of(malawi.build(), belarus.build(), panama.build()))
                .ruleSettings(List.of(RuleSetting.of("max-parallel").withParameter("limit", 1)))
                .waivers(List.of(new Waiver("max-parallel", waived, "one block")))
                .build();
    }

    /** Two sessions of one region that are pinned to different days, of which each could hold both. */
    private static Event apart(List<Waiver> waivers) {
        List<Day> days = List.of(
                Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/12:00"),
                Day.parse("2020-04-02", ZoneOffset.UTC, "10:00/12:00"));
        return Event.builder("rush", ZoneOffset.UTC)
                .startStepMinutes(30)
                .days(days)
                .rooms(List.of(Room.of("r1", 0)))
                .sessions(List.of(pinned("mw", "2020-04-01"), pinned("pa", "2020-04-02")))
                .waivers(waivers)
                .build();
    }

    private static Session pinned(String id, String day) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .region("Africa")
                .pin(Pin.NONE.withDay(LocalDate.parse(day)))
                .build();
    }
}
