package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.panel.PanelSketch.START;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.EventBuilder;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.panel.InsideProblem.KindWish;
import org.lectern.panel.SessionPanel.WishKind;
import org.lectern.rule.Score;

/** Which slots are of one kind, and what is asked of kinds, in sessions written down by hand. */
class InsideProblemTest {

    private static final Ladder LADDER = Ladder.upTo(new Score(999, 99, 99), "session (Malawi)");
    private static final long MEDIUM = LADDER.mediumStep();
    private static final long HARD = LADDER.hardStep();
    private static final Assumption NONE = assumption(true, 0, 0);

    private static Assumption assumption(boolean keepPinnedOrder, long wholePeople, int least) {
        return new Assumption(keepPinnedOrder, wholePeople, least, Integer.MAX_VALUE, List.of(TurnKind.PAID));
    }

    private static InsideProblem problem(EventBuilder event, Session.Builder session, Assumption assumption) {
        SessionPanel panel = PanelSketch.panel(event, session);
        OwnTurns ownTurns = new OwnTurns(panel, new int[] {START});
        return InsideProblem.of(panel, ownTurns, LADDER, START, 60, assumption);
    }

    private static InsideProblem problem(Slot.Builder... slots) {
        return problem(PanelSketch.event(), malawi(slots), NONE);
    }

    private static Session.Builder malawi(Slot.Builder... slots) {
        Session.Builder session = Session.builder("mw").minutes(60).qa(5, 9);
        Arrays.stream(slots).forEach(slot -> session.slot(slot.build()));
        return session;
    }

    private static Slot.Builder slot(String id, String person) {
        return Slot.builder(id, person).minutes(2, 3);
    }

    private static Slot.Builder own(String id, String person) {
        return slot(id, person).presence(Presence.OWN_SLOT);
    }

    /** Returns the slots of each kind. */
    private static String kinds(InsideProblem problem) {
        return problem.kinds().stream()
                .map(kind -> Arrays.toString(kind.slots()))
                .toList()
                .toString();
    }

    private static Slot.Builder[] four() {
        return new Slot.Builder[] {slot("a", "ana"), slot("b", "bob"), slot("c", "eve"), slot("d", "kim")};
    }

    @Test
    void slots_alike_areOfOneKind() {
        assertEquals("[[0, 1, 2, 3]]", kinds(problem(four())));
        assertEquals(
                "[[0, 2], [1]]",
                kinds(problem(slot("a", "ana"), slot("b", "bob").priority(7), slot("c", "eve"))));
        // Who attends is there anyway, whatever the turns ask for.
        assertEquals(
                "[[0, 1, 2, 3]]",
                kinds(problem(
                        PanelSketch.event(),
                        malawi(slot("a", "kim"), slot("b", "kim"), own("c", "kim"), slot("d", "eve"))
                                .attendants("kim"),
                        NONE)));
    }

    @Test
    void slots_thatAWishIsAbout_areKindsOfTheirOwn() {
        Slot.Builder[] first = four();
        first[1].first();
        Slot.Builder[] after = four();
        after[2].after("a");

        assertEquals("[[0, 2, 3], [1]]", kinds(problem(first)));
        assertEquals("[[0], [1, 3], [2]]", kinds(problem(after)));
    }

    @Test
    void slots_inAPinnedOrder_areKindsOfTheirOwnWhereItIsKept() {
        Session.Builder pinned = malawi(four()).pin(Pin.NONE.withSlotOrder(List.of("b", "a")));

        InsideProblem kept = problem(PanelSketch.event(), pinned, NONE);
        InsideProblem notKept = problem(PanelSketch.event(), pinned, assumption(false, 0, 0));

        assertEquals("[[0], [1], [2, 3]]", kinds(kept));
        assertArrayEquals(new int[] {1, 0}, kept.pinned());
        assertEquals("[[0, 1, 2, 3]]", kinds(notKept));
        assertArrayEquals(new int[0], notKept.pinned());
    }

    @Test
    void slots_whoseNeighboursAreWaivedForSome_areKindsOfTheirOwn() {
        Slot.Builder[] slots = four();
        slots[0].theme("health");
        slots[3].theme("health");
        EventBuilder waived = PanelSketch.event()
                .waiver(
                        "similar-neighbours",
                        "agreed",
                        SubjectId.session("mw"),
                        SubjectId.slot("a"),
                        SubjectId.slot("d"));

        assertEquals("[[0, 3], [1, 2]]", kinds(problem(slots)));
        assertEquals("[[0], [1], [2], [3]]", kinds(problem(waived, malawi(slots), NONE)));
    }

    @Test
    void slots_ofOneWhoSitsThroughTwice_areKindsOfTheirOwn() {
        assertEquals(
                "[[0], [1], [2, 3]]",
                kinds(problem(slot("a", "ana"), slot("b", "ana"), slot("c", "eve"), slot("d", "kim"))));
        assertEquals("[[0, 1, 2]]", kinds(problem(own("a", "ana"), own("b", "ana"), own("c", "eve"))));
    }

    @Test
    void slots_withBothKindsOfPresence_areToldApartAndLeaveAWholeTurnOutWhereNobodySitsThrough() {
        Session.Builder mixed = malawi(slot("a", "ana").priority(4), own("b", "ana"), own("c", "eve"), own("d", "kim"));

        InsideProblem sitting = problem(PanelSketch.event(), mixed, assumption(true, 1, 0));
        InsideProblem not = problem(PanelSketch.event(), mixed, NONE);

        assertEquals("[[0], [1], [2, 3]]", kinds(sitting));
        assertEquals(0, sitting.excluded());
        assertArrayEquals(new int[] {0}, sitting.mustSeat().get(0));
        assertEquals("[[1], [2, 3]]", kinds(not));
        assertEquals(4 * MEDIUM, not.excluded());
        assertEquals(List.of(), not.mustSeat());
    }

    @Test
    void slots_thatMayNotBeSoLong_areLeftOutForTheirPrice() {
        Slot.Builder[] slots = four();
        slots[0].minutes(2, 5).after("b");
        slots[1].priority(3).first();
        slots[2].priority(5);
        slots[3].minutes(2, 4).after("a");

        InsideProblem problem = problem(
                PanelSketch.event(),
                malawi(slots).pin(Pin.NONE.withSlotOrder(List.of("b", "d", "c", "a"))),
                assumption(true, 0, 4));

        assertEquals("[[0], [3]]", kinds(problem));
        assertEquals(8 * MEDIUM, problem.excluded());
        assertEquals(List.of(new KindWish(WishKind.AFTER, 1, 0, HARD)), problem.wishes());
        assertArrayEquals(new int[] {1, 0}, problem.pinned());
        assertEquals(4, problem.kinds().get(0).least());
        assertEquals(5, problem.kinds().get(0).most());
    }

    @Test
    void wishes_thatCostNothing_areNotAsked() {
        Slot.Builder[] slots = four();
        slots[0].first();
        slots[1].last();
        EventBuilder waived =
                PanelSketch.event().waiver("slot-order", "agreed", SubjectId.session("mw"), SubjectId.slot("a"));

        assertEquals(
                List.of(new KindWish(WishKind.FIRST, 0, -1, HARD), new KindWish(WishKind.LAST, 1, -1, HARD)),
                problem(slots).wishes());
        assertEquals(
                List.of(new KindWish(WishKind.LAST, 1, -1, HARD)),
                problem(waived, malawi(slots), NONE).wishes());
    }

    @Test
    void neighbours_similar_costByPairOfKinds() {
        InsideProblem problem = problem(
                slot("a", "ana").theme("health"),
                slot("b", "bob").theme("health").kind("video"),
                slot("c", "eve").theme("health"),
                slot("d", "kim").theme("trade").kind("video"));

        // One unit each, but for the only slot of a kind, which never follows itself, and for health and trade.
        long unit = problem.neighbourPrices()[0][0];
        assertTrue(unit > 0);
        assertEquals("[[0, 2], [1], [3]]", kinds(problem));
        assertArrayEquals(new long[][] {{unit, unit, 0}, {unit, 0, unit}, {0, unit, 0}}, problem.neighbourPrices());
        assertTrue(problem.looksAtNeighbours());
        assertFalse(problem(four()).looksAtNeighbours());
        assertEquals(0, problem(four()).neighbourPrices().length);
    }

    @Test
    void turn_thatWasTold_isKeptWithItsUnit() {
        Turn turn = new Turn(
                "b", PanelSketch.event().window("2020-04-01T10:00/10:05").startInclusive(), 3);
        Placement told = new Placement("mw", "r1", turn.start(), 60, List.of(turn));
        EventBuilder event = PanelSketch.event().published(Published.of(new Timetable("mrm", List.of(told))));

        InsideProblem problem = problem(event, malawi(four()), NONE);

        assertEquals("[[0, 2, 3], [1]]", kinds(problem));
        assertEquals(1, problem.movedUnit());
        assertTrue(problem.looksAtNeighbours());
        assertEquals(TurnKind.PAID, problem.kinds().get(1).movedCap());
        assertEquals(0, problem(four()).movedUnit());
    }

    @Test
    void whole_turns_costTheirSeatAndShareItWhereSomebodyHasTwo() {
        EventBuilder event = PanelSketch.event(
                Person.builder("ana")
                        .there(PanelSketch.event().window("2020-04-01T10:00/10:58"))
                        .build(),
                Person.builder("bob")
                        .there(PanelSketch.event().window("2020-04-01T10:01/12:00"))
                        .build());

        InsideProblem problem = problem(
                event,
                malawi(slot("a", "ana"), slot("b", "ana"), slot("c", "bob"), slot("d", "eve"), slot("e", "eve")),
                NONE);

        assertEquals("[[0], [1], [2], [3], [4]]", kinds(problem));
        assertEquals(
                List.of(2 * HARD, 2 * HARD, HARD, 0L, 0L),
                problem.kinds().stream().map(TurnKind::seat).toList());
        assertEquals(
                List.of(0, 0, -1, -1, -1),
                problem.kinds().stream().map(TurnKind::person).toList());
        assertTrue(problem.kinds().stream().noneMatch(TurnKind::looksAtClock));
    }

    @Test
    void own_turns_costByTheClockUnlessTheirSpeakerSitsThrough() {
        Person ana = Person.builder("ana")
                .there(PanelSketch.event().window("2020-04-01T10:10/10:20"))
                .build();
        Session.Builder mixed = malawi(own("a", "ana"), slot("b", "ana"));

        TurnKind alone = problem(PanelSketch.event(ana), mixed, NONE).kinds().get(0);

        assertArrayEquals(new int[] {10, 20}, alone.clock().windows());
        assertEquals(HARD, alone.clock().windowPrice());
        assertFalse(problem(PanelSketch.event(ana), mixed, assumption(true, 1, 0))
                .kinds()
                .get(0)
                .looksAtClock());
    }

    @Test
    void turns_ofTheSecondPersonWhoSitsThrough_areAllSeated() {
        Person bob = Person.builder("bob")
                .there(PanelSketch.event().window("2020-04-01T10:10/10:20"))
                .build();
        Session.Builder mixed = malawi(slot("a", "ana"), own("b", "bob"), slot("c", "bob"), own("d", "ana"));

        InsideProblem sitting = problem(PanelSketch.event(bob), mixed, assumption(true, 2, 0));

        assertEquals("[[1], [2], [3]]", kinds(sitting));
        assertFalse(sitting.kinds().get(0).looksAtClock());
        assertEquals(1, sitting.mustSeat().size(), "Ana does not sit through");
        assertArrayEquals(new int[] {1}, sitting.mustSeat().get(0));
    }

    @Test
    void problem_always_hasTheSessionsOwnMinutes() {
        InsideProblem problem =
                problem(PanelSketch.event(), malawi(four()).openingMinutes(3).statementMinutes(4), NONE);

        assertEquals(7, problem.lead());
        assertEquals(55, problem.end());
        assertEquals(60, problem.minutes());
        assertEquals(9, problem.preferredQa());
    }
}
