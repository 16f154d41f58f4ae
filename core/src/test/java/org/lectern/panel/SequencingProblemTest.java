package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.panel.PanelSketch.START;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
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
import org.lectern.panel.PanelModel.OrderWishKind;
import org.lectern.panel.SequencingProblem.TypeOrderWish;
import org.lectern.panel.cost.LexicographicPacking;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;

/** Which slots are of one kind, and what is asked of kinds, in sessions written down by hand. */
class SequencingProblemTest {

    private static final LexicographicPacking LADDER =
            LexicographicPacking.forMaxScore(new Score(999, 99, 99), "session (Malawi)");
    private static final long MEDIUM = LADDER.mediumFactor();
    private static final long HARD = LADDER.hardFactor();
    private static final Assumption NONE = assumption(true, 0, 0);

    private static Assumption assumption(boolean keepPinnedOrder, long wholePeople, int least) {
        return new Assumption(
                keepPinnedOrder, wholePeople, least, Integer.MAX_VALUE, List.of(TurnType.COSTED_PER_TURN));
    }

    private static SequencingProblem problem(Event.Builder event, Session.Builder session, Assumption assumption) {
        PanelModel panel = PanelSketch.panel(event, session);
        CustomTurnCosts ownTurns = new CustomTurnCosts(panel, new int[] {START});
        return SequencingProblem.of(panel, ownTurns, LADDER, START, 60, assumption);
    }

    private static SequencingProblem problem(Slot.Builder... slots) {
        return problem(PanelSketch.event(), malawi(slots), NONE);
    }

    private static Session.Builder malawi(Slot.Builder... slots) {
        Session.Builder session = Session.builder("mw").allowedMinutes(60).qaMinutes(5, 9);
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
    private static String kinds(SequencingProblem problem) {
        return Arrays.stream(problem.slots()).map(Arrays::toString).toList().toString();
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

        SequencingProblem kept = problem(PanelSketch.event(), pinned, NONE);
        SequencingProblem notKept = problem(PanelSketch.event(), pinned, assumption(false, 0, 0));

        assertEquals("[[0], [1], [2, 3]]", kinds(kept));
        assertArrayEquals(new int[] {1, 0}, kept.pinnedOrder());
        assertEquals("[[0, 1, 2, 3]]", kinds(notKept));
        assertArrayEquals(new int[0], notKept.pinnedOrder());
    }

    @Test
    void slots_whoseNeighboursAreWaivedForSome_areKindsOfTheirOwn() {
        Slot.Builder[] slots = four();
        slots[0].theme("health");
        slots[3].theme("health");
        Event.Builder waived = PanelSketch.event()
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

        SequencingProblem sitting = problem(PanelSketch.event(), mixed, assumption(true, 1, 0));
        SequencingProblem not = problem(PanelSketch.event(), mixed, NONE);

        assertEquals("[[0], [1], [2, 3]]", kinds(sitting));
        assertEquals(0, sitting.excludedCost());
        assertArrayEquals(new int[] {0}, sitting.requiredTypes().get(0));
        assertEquals("[[1], [2, 3]]", kinds(not));
        assertEquals(4 * MEDIUM, not.excludedCost());
        assertEquals(List.of(), not.requiredTypes());
    }

    @Test
    void slots_thatMayNotBeSoLong_areLeftOutForTheirPrice() {
        Slot.Builder[] slots = four();
        slots[0].minutes(2, 5).after("b");
        slots[1].priority(3).first();
        slots[2].priority(5);
        slots[3].minutes(2, 4).after("a");

        SequencingProblem problem = problem(
                PanelSketch.event(),
                malawi(slots).pin(Pin.NONE.withSlotOrder(List.of("b", "d", "c", "a"))),
                assumption(true, 0, 4));

        assertEquals("[[0], [3]]", kinds(problem));
        assertEquals(8 * MEDIUM, problem.excludedCost());
        assertEquals(List.of(new TypeOrderWish(OrderWishKind.AFTER, 1, 0, HARD)), problem.orderWishes());
        assertArrayEquals(new int[] {1, 0}, problem.pinnedOrder());
        assertEquals(4, problem.types().get(0).minMinutes());
        assertEquals(5, problem.types().get(0).maxMinutes());
    }

    @Test
    void wishes_thatCostNothing_areNotAsked() {
        Slot.Builder[] slots = four();
        slots[0].first();
        slots[1].last();
        Event.Builder waived =
                PanelSketch.event().waiver("slot-order", "agreed", SubjectId.session("mw"), SubjectId.slot("a"));

        assertEquals(
                List.of(
                        new TypeOrderWish(OrderWishKind.FIRST, 0, -1, HARD),
                        new TypeOrderWish(OrderWishKind.LAST, 1, -1, HARD)),
                problem(slots).orderWishes());
        assertEquals(
                List.of(new TypeOrderWish(OrderWishKind.LAST, 1, -1, HARD)),
                problem(waived, malawi(slots), NONE).orderWishes());
    }

    @Test
    void neighbours_similar_costByPairOfKinds() {
        SequencingProblem problem = problem(
                slot("a", "ana").theme("health"),
                slot("b", "bob").theme("health").kind("video"),
                slot("c", "eve").theme("health"),
                slot("d", "kim").theme("trade").kind("video"));

        // One unit each, but for the only slot of a kind, which never follows itself, and for health and trade.
        long unit = problem.neighbourCosts()[0][0];
        assertTrue(unit > 0);
        assertEquals("[[0, 2], [1], [3]]", kinds(problem));
        assertArrayEquals(new long[][] {{unit, unit, 0}, {unit, 0, unit}, {0, unit, 0}}, problem.neighbourCosts());
        assertTrue(problem.dependsOnOrder());
        assertFalse(problem(four()).dependsOnOrder());
        assertEquals(0, problem(four()).neighbourCosts().length);
    }

    @Test
    void turn_thatWasTold_isKeptWithItsUnit() {
        Turn turn = new Turn(
                "b", PanelSketch.event().window("2020-04-01T10:00/10:05").startInclusive(), 3);
        Placement told = new Placement("mw", "r1", turn.start(), 60, List.of(turn));
        Event.Builder event = PanelSketch.event().published(Published.of(new Timetable("mrm", List.of(told))));

        SequencingProblem problem = problem(event, malawi(four()), NONE);

        assertEquals("[[0, 2, 3], [1]]", kinds(problem));
        assertEquals(1, problem.movedUnitCost());
        assertTrue(problem.dependsOnOrder());
        assertEquals(TurnType.COSTED_PER_TURN, problem.types().get(1).maxChangeWeight());
        assertEquals(0, problem(four()).movedUnitCost());
    }

    @Test
    void whole_turns_costTheirSeatAndShareItWhereSomebodyHasTwo() {
        Event.Builder event = PanelSketch.event(
                Person.builder("ana")
                        .available(PanelSketch.event().window("2020-04-01T10:00/10:58"))
                        .build(),
                Person.builder("bob")
                        .available(PanelSketch.event().window("2020-04-01T10:01/12:00"))
                        .build());

        SequencingProblem problem = problem(
                event,
                malawi(slot("a", "ana"), slot("b", "ana"), slot("c", "bob"), slot("d", "eve"), slot("e", "eve")),
                NONE);

        assertEquals("[[0], [1], [2], [3], [4]]", kinds(problem));
        assertEquals(
                List.of(2 * HARD, 2 * HARD, HARD, 0L, 0L),
                problem.types().stream().map(TurnType::presenceCost).toList());
        assertEquals(
                List.of(0, 0, -1, -1, -1),
                problem.types().stream().map(TurnType::sharedPerson).toList());
        assertTrue(problem.types().stream().noneMatch(TurnType::isTimeDependent));
    }

    @Test
    void own_turns_costByTheClockUnlessTheirSpeakerSitsThrough() {
        Person ana = Person.builder("ana")
                .available(PanelSketch.event().window("2020-04-01T10:10/10:20"))
                .build();
        Session.Builder mixed = malawi(own("a", "ana"), slot("b", "ana"));

        TurnType alone = problem(PanelSketch.event(ana), mixed, NONE).types().get(0);

        assertEquals(RuleIds.SPEAKER_WINDOW, alone.timeCosts().windows().get(0).ruleId());
        assertArrayEquals(new int[] {10, 20}, alone.timeCosts().windows().get(0).spans());
        assertEquals(HARD, alone.timeCosts().unitCosts()[0]);
        assertFalse(problem(PanelSketch.event(ana), mixed, assumption(true, 1, 0))
                .types()
                .get(0)
                .isTimeDependent());
    }

    @Test
    void turns_ofTheSecondPersonWhoSitsThrough_areAllSeated() {
        Person bob = Person.builder("bob")
                .available(PanelSketch.event().window("2020-04-01T10:10/10:20"))
                .build();
        Session.Builder mixed = malawi(slot("a", "ana"), own("b", "bob"), slot("c", "bob"), own("d", "ana"));

        SequencingProblem sitting = problem(PanelSketch.event(bob), mixed, assumption(true, 2, 0));

        assertEquals("[[1], [2], [3]]", kinds(sitting));
        assertFalse(sitting.types().get(0).isTimeDependent());
        assertEquals(1, sitting.requiredTypes().size(), "Ana does not sit through");
        assertArrayEquals(new int[] {1}, sitting.requiredTypes().get(0));
    }

    @Test
    void problem_always_hasTheSessionsOwnMinutes() {
        SequencingProblem problem =
                problem(PanelSketch.event(), malawi(four()).openingMinutes(3).statementMinutes(4), NONE);

        assertEquals(7, problem.firstTurnOffset());
        assertEquals(55, problem.latestEnd());
        assertEquals(60, problem.minutes());
        assertEquals(9, problem.preferredQaMinutes());
    }
}
