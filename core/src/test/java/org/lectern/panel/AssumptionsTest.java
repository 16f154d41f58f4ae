package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Published;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.panel.cost.UnitCost;
import org.lectern.rule.Score;

/** What is assumed of the insides of a session, and what each assumption costs by itself. */
class AssumptionsTest {

    private static final RuleSetting EQUAL = RuleSetting.of("equal-minutes")
            .withLevel(Level.SOFT)
            .withEnabled(true)
            .withWeight(10);

    private static Session.Builder malawi(Slot.Builder... slots) {
        Session.Builder session = Session.builder("mw").allowedMinutes(60).qaMinutes(0, 0);
        Arrays.stream(slots).forEach(slot -> session.slot(slot.build()));
        return session;
    }

    /** Returns an event in which slots c, a and b were told to speak in that order, three minutes each. */
    private static Event.Builder toldInTurn() {
        Instant start = PanelSketch.event().window("2020-04-01T10:00/10:05").startInclusive();
        List<Turn> turns = List.of(new Turn("c", start, 3), new Turn("a", start, 3), new Turn("b", start, 3));
        return PanelSketch.event()
                .published(Published.of(new Timetable("mrm", List.of(new Placement("mw", "r1", start, 60, turns)))))
                .ruleSetting(RuleSetting.of("moved")
                        .withWeight(10)
                        .withParameter("orderGrade", 3)
                        .withParameter("minutesGrade", 2));
    }

    private static Slot.Builder slot(String id, String person) {
        return Slot.builder(id, person).minutes(2, 3);
    }

    private static Slot.Builder own(String id, String person) {
        return slot(id, person).presence(Presence.OWN_SLOT);
    }

    private static List<String> assumptions(Event.Builder event, Session.Builder session) {
        return all(Assumptions.of(PanelSketch.panel(event, session)))
                .map(AssumptionsTest::text)
                .toList();
    }

    private static Stream<Assumptions.CostedAssumption> all(Assumptions assumptions) {
        return StreamSupport.stream(assumptions.spliterator(), false).flatMap(List::stream);
    }

    private static String text(Assumptions.CostedAssumption priced) {
        Assumption assumption = priced.assumption();
        String most = assumption.maxMinutes() == Integer.MAX_VALUE ? "any" : String.valueOf(assumption.maxMinutes());
        return "%s, whole %s, %s to %s minutes, moved %s: %s"
                .formatted(
                        assumption.keepPinnedOrder() ? "pinned" : "any order",
                        Long.toBinaryString(assumption.wholeSessionPeople()),
                        assumption.minMinutes(),
                        most,
                        assumption.maxChangeWeights(),
                        priced.cost());
    }

    @Test
    void nothingToAssume_isOneAssumption() {
        assertEquals(
                List.of("any order, whole 0, 0 to any minutes, moved []: " + Score.ZERO),
                assumptions(PanelSketch.event(), malawi(slot("a", "ana"), own("b", "bob"))));
        assertEquals(
                List.of("any order, whole 0, 0 to any minutes, moved []: " + Score.ZERO),
                assumptions(PanelSketch.event().ruleSetting(EQUAL), malawi(slot("a", "ana"))));
    }

    @Test
    void pinnedOrder_isKeptOrPaidFor() {
        assertEquals(
                List.of(
                        "pinned, whole 0, 0 to any minutes, moved []: " + Score.ZERO,
                        "any order, whole 0, 0 to any minutes, moved []: " + new Score(1, 0, 0)),
                assumptions(
                        PanelSketch.event(),
                        malawi(slot("a", "ana"), slot("b", "bob")).pin(Pin.NONE.withSlotOrder(List.of("b", "a")))));
    }

    @Test
    void peopleWithBothKindsOfTurns_sitThroughOrNot() {
        List<String> all = assumptions(
                PanelSketch.event(),
                malawi(slot("a", "ana"), own("b", "bob"), own("c", "eve"), slot("d", "eve"), own("e", "ana")));

        assertEquals(
                List.of("whole 0", "whole 1", "whole 100", "whole 101"),
                all.stream()
                        .map(text -> text.replaceAll(".*(whole \\d+).*", "$1"))
                        .toList());
    }

    @Test
    void minutes_whereTheyHadBetterBeEqual_areEachSpan() {
        assertEquals(
                List.of(
                        "any order, whole 0, 2 to 2 minutes, moved []: " + Score.ZERO,
                        "any order, whole 0, 3 to 3 minutes, moved []: " + Score.ZERO,
                        "any order, whole 0, 5 to 5 minutes, moved []: " + Score.ZERO,
                        "any order, whole 0, 2 to 3 minutes, moved []: " + new Score(0, 0, 10),
                        "any order, whole 0, 3 to 5 minutes, moved []: " + new Score(0, 0, 20),
                        "any order, whole 0, 2 to 5 minutes, moved []: " + new Score(0, 0, 30)),
                assumptions(
                        PanelSketch.event().ruleSetting(EQUAL),
                        malawi(slot("a", "ana"), slot("b", "bob").minutes(5, 5))));
    }

    @Test
    void turnsThatWereTold_weighWhatTheDearestOfAPersonMay() {
        // Bob, told first, has one turn and pays for it; Ana has two.
        assertEquals(
                List.of(
                        "any order, whole 0, 0 to any minutes, moved [-1, 0]: " + Score.ZERO,
                        "any order, whole 0, 0 to any minutes, moved [-1, 20]: " + new Score(0, 0, 20),
                        "any order, whole 0, 0 to any minutes, moved [-1, 30]: " + new Score(0, 0, 30)),
                assumptions(toldInTurn(), malawi(own("a", "ana"), own("b", "ana"), slot("c", "bob"))));
    }

    @Test
    void everyAssumption_aboutSeveralThings_comesOnceAndTheCheapestFirst() {
        PanelModel panel = PanelSketch.panel(
                toldInTurn().ruleSetting(EQUAL),
                malawi(own("a", "ana"), slot("b", "ana"), slot("c", "bob"), own("d", "bob"), own("e", "ana"))
                        .pin(Pin.NONE.withSlotOrder(List.of("b", "a"))));
        List<Assumptions.CostedAssumption> all = all(Assumptions.of(panel)).toList();

        // The pinned order or not, two people who sit through or not, three spans, and what Ana's two published turns
        // weigh.
        assertEquals(2 * 4 * 3 * 3, all.size());
        assertEquals(all.size(), new HashSet<>(all).size());
        assertEquals(
                all.stream().map(Assumptions.CostedAssumption::cost).sorted().toList(),
                all.stream().map(Assumptions.CostedAssumption::cost).toList());
    }

    @Test
    void manyPeopleWithSeveralTurns_makeOnlyWhatIsAskedFor() {
        Slot.Builder[] slots = IntStream.range(0, 60)
                .mapToObj(i -> i % 2 == 0 ? own("s" + i, "p" + i / 2) : slot("s" + i, "p" + i / 2))
                .toArray(Slot.Builder[]::new);
        Event.Builder event = PanelSketch.event();
        IntStream.range(0, 30).forEach(i -> event.people("p" + i));
        Assumptions all = Assumptions.of(PanelSketch.panel(event, malawi(slots)));

        assertEquals(
                List.of(0L, 1L, 2L, 3L),
                all.iterator().next().stream()
                        .limit(4)
                        .map(costed -> costed.assumption().wholeSessionPeople())
                        .toList());
    }

    @Test
    void assumptions_ofTheSameCost_comeTogether() {
        Assumptions spans = Assumptions.of(PanelSketch.panel(
                PanelSketch.event().ruleSetting(EQUAL),
                malawi(slot("a", "ana"), slot("b", "bob").minutes(5, 5))));

        assertEquals(List.of(3, 1, 1, 1), sizes(spans, 9));
        assertEquals(List.of(3, 1, 1, 1), sizes(spans, 9), "asked for again");

        Slot.Builder[] slots = IntStream.range(0, 10)
                .mapToObj(i -> i % 2 == 0 ? own("s" + i, "p" + i / 2) : slot("s" + i, "p" + i / 2))
                .toArray(Slot.Builder[]::new);
        Event.Builder event = PanelSketch.event();
        IntStream.range(0, 5).forEach(i -> event.people("p" + i));
        assertEquals(
                List.of(16, 16), sizes(Assumptions.of(PanelSketch.panel(event, malawi(slots))), 9), "some at a time");
    }

    private static List<Integer> sizes(Assumptions assumptions, int max) {
        return StreamSupport.stream(assumptions.spliterator(), false)
                .limit(max)
                .map(List::size)
                .toList();
    }

    @Test
    void told_waivedForASlot_countsForOtherSpeakersStill() {
        Instant start = PanelSketch.event().window("2020-04-01T10:00/10:05").startInclusive();
        List<Turn> turns = List.of(new Turn("a", start, 3), new Turn("b", start, 3));
        Event.Builder told = PanelSketch.event()
                .published(Published.of(new Timetable("mrm", List.of(new Placement("mw", "r1", start, 60, turns)))))
                .waiver("moved", "agreed", SubjectId.slot("b"));

        PanelModel panel = PanelSketch.panel(told, malawi(slot("a", "ana"), slot("b", "bob")));

        assertNotNull(panel.slots[0].changeCost());
        assertNull(panel.slots[1].changeCost());
    }

    @Test
    void told_severalTurnsOfOnePerson_costsWhatTheDearestChangeDoes() {
        PanelScorer scorer = new PanelScorer(PanelSketch.panel(
                toldInTurn(), malawi(own("a", "ana"), own("b", "ana"), slot("c", "bob"), slot("d", "eve"))));

        // A keeps its position but not its start, B comes earlier or later than told.
        assertEquals(new Score(0, 0, 30), moved(scorer, 1, 0));
        assertEquals(new Score(0, 0, 30), moved(scorer, 3, 0, 3, 1));
        assertEquals(new Score(0, 0, 20), moved(scorer, 3, 0));
    }

    private static Score moved(PanelScorer scorer, int... slots) {
        int[] starts = IntStream.range(0, slots.length).map(i -> 1 + 3 * i).toArray();
        int[] minutes = IntStream.of(slots).map(slot -> 3).toArray();
        return scorer.costsByRule(PanelSketch.START, 60, new SessionSequence(slots, starts, minutes))
                .getOrDefault("moved", Score.ZERO);
    }

    @Test
    void told_always_comparesPositionStartAndLength() {
        UnitCost order = new UnitCost(Level.SOFT, 30);
        UnitCost minutes = new UnitCost(Level.SOFT, 20);
        TurnChangeCost turn = new TurnChangeCost(1, 5, 3, 0, order, minutes);
        TurnChangeCost dearMinutes = new TurnChangeCost(1, 5, 3, 0, minutes, order);

        assertEquals(0, turn.unitCost(1, 5, 3).weight());
        assertEquals(30, turn.unitCost(2, 5, 3).weight());
        assertEquals(20, turn.unitCost(1, 6, 3).weight());
        assertEquals(20, turn.unitCost(1, 5, 4).weight());
        assertEquals(30, turn.unitCost(2, 6, 3).weight());
        assertEquals(30, dearMinutes.unitCost(2, 6, 3).weight());
        assertEquals(20, dearMinutes.unitCost(2, 5, 3).weight());
        assertEquals(30, turn.maxUnitCost().weight());
        assertEquals(30, dearMinutes.maxUnitCost().weight());
    }
}
