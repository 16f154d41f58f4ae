package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.panel.PanelSketch.START;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Published;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.panel.PanelModel.OrderWishKind;
import org.lectern.rule.Score;
import org.lectern.testing.MadeUpRules;
import org.lectern.testing.RandomPanels;

/** What the optimiser remembers, how it searches, and the scores that it never exceeds. */
class PanelOptimiserTest {

    @Test
    void best_atStartsThatMayLookAlike_isWhatAFreshOptimiserFinds() {
        for (int seed = 0; seed < 40; seed++) {
            Event event = RandomPanels.of(1 + seed % 3, 6, 2, new Random(seed));
            PanelModel panel = PanelSketch.panel(event, MadeUpRules.inTheirForms());
            int[] starts = IntStream.range(START - 6, START + 18).toArray();
            PanelOptimiser optimiser = new PanelOptimiser(panel, starts);
            for (int minutes : panel.session.allowedMinutes()) {
                for (int start : starts) {
                    Score fresh = new PanelOptimiser(panel, new int[] {start})
                            .optimise(start, minutes)
                            .score();

                    assertEquals(
                            fresh,
                            optimiser.optimise(start, minutes).score(),
                            "seed %s, %s minutes from %s".formatted(seed, minutes, start));
                }
            }
        }
    }

    /** Before, into, in and out of each kind of span, as long inside it on the way in as on the way out. */
    @Test
    void best_asTheSessionGoesByASpan_isWhatAFreshOptimiserFinds() {
        Window half = PanelSketch.event().window("2020-04-01T10:30/11:00");
        List<Person.Builder> people = List.of(
                Person.builder("ana").available(half),
                Person.builder("ana").preferred(half),
                Person.builder("ana").undesired(half),
                Person.builder("ana").zone(ZoneOffset.ofHoursMinutes(9, 30)));
        for (Presence presence : List.of(Presence.WHOLE_SESSION, Presence.OWN_SLOT)) {
            Slot turn =
                    Slot.builder("a", "ana").minutes(10, 10).presence(presence).build();
            for (Person.Builder ana : people) {
                PanelModel panel = PanelSketch.panel(
                        PanelSketch.event(ana.build()),
                        Session.builder("mw").allowedMinutes(30).qaMinutes(0, 0).slot(turn));
                int[] starts = {START, START + 15, START + 30, START + 45, START + 60};
                PanelOptimiser optimiser = new PanelOptimiser(panel, starts);
                for (int start : starts) {
                    assertEquals(
                            new PanelOptimiser(panel, starts)
                                    .optimise(start, 30)
                                    .score(),
                            optimiser.optimise(start, 30).score(),
                            "%s, %s from %s".formatted(ana.build(), presence, start));
                }
            }
        }
    }

    @Test
    void best_ofASessionTooShortForItsLeastQa_costsWhatIsMissing() {
        PanelModel panel = PanelSketch.panel(
                PanelSketch.event()
                        .ruleSetting(RuleSetting.of("session-minutes").withWeight(3)),
                Session.builder("mw")
                        .openingMinutes(3)
                        .statementMinutes(4)
                        .qaMinutes(10, 10)
                        .allowedMinutes(10, 17, 18));
        PanelOptimiser optimiser = new PanelOptimiser(panel, new int[] {START});

        assertEquals(3 * 7, optimiser.optimise(START, 10).score().hard());
        assertEquals(0, optimiser.optimise(START, 17).score().hard());
        assertEquals(0, optimiser.optimise(START, 18).score().hard());
    }

    @Test
    void best_ofSeveralAssumptions_isTheCheapestWithWhatIsAssumed() {
        assertEquals(1, bestWherePinAndWishDisagree(1, 2, 0), "the order is broken for one less");
        assertEquals(1, bestWherePinAndWishDisagree(2, 1, 0), "the order is kept for one less");
        assertEquals(2 + 1, bestWherePinAndWishDisagree(2, 1, 2), "two minutes of Q&A are lost either way");
        assertEquals(2 + 2, bestWherePinAndWishDisagree(2, 2, 2));
    }

    /** Returns the soft cost of the best inside where slot a would be first but is pinned to come after slot b. */
    private static long bestWherePinAndWishDisagree(long pin, long wish, int lostQa) {
        Event.Builder event = PanelSketch.event()
                .ruleSetting(RuleSetting.of("pinned").withLevel(Level.SOFT).withWeight(pin))
                .ruleSetting(RuleSetting.of("slot-order").withLevel(Level.SOFT).withWeight(wish))
                .ruleSetting(RuleSetting.of("short-qa").withLevel(Level.SOFT).withWeight(1));
        PanelModel panel = PanelSketch.panel(
                event,
                Session.builder("mw")
                        .allowedMinutes(60)
                        .qaMinutes(0, 56 + lostQa)
                        .slot(Slot.builder("a", "ana").minutes(2, 2).first().build())
                        .slot(Slot.builder("b", "bob").minutes(2, 2).build())
                        .pin(Pin.NONE.withSlotOrder(List.of("b", "a"))));
        return new PanelOptimiser(panel, new int[] {START})
                .optimise(START, 60)
                .score()
                .soft();
    }

    private static SequencingSketch toldApart(int kinds) {
        return new SequencingSketch(IntStream.range(0, kinds)
                        .mapToObj(slot -> TurnTypeSketch.of(slot).minutes(1, 2).missing(3, 2))
                        .toArray(TurnTypeSketch[]::new))
                .turnsIn(0, 99)
                .wish(OrderWishKind.LAST, 0, -1, 1);
    }

    private static LabelFrontier frontier(SequencingSketch sketch, LabelPool labels) {
        SequencingProblem problem = sketch.build();
        return SequenceSearch.frontier(
                problem, new SequencingLabelSetting(problem, labels, new NeighbourBounds()), Long.MAX_VALUE);
    }

    @Test
    void frontier_ofMoreStatesThanAreListed_isABeam() {
        LabelPool labels = new LabelPool();

        assertInstanceOf(ExactFrontier.class, frontier(toldApart(12), labels));
        assertInstanceOf(BeamFrontier.class, frontier(toldApart(13), labels));
    }

    @Test
    void beam_always_prefersLabelsThatLeaveTimeAtThePriceOfAMinuteOfATurn() {
        LabelPool labels = new LabelPool();
        LabelFrontier beam = frontier(toldApart(13), labels);
        labels.reset(0);
        // A minute sooner saves 5: more than 4, less than 6.
        beam.add(labels, labels.add(0, 0, 2, 2, 10), 1, 0);
        beam.add(labels, labels.add(0, 1, 1, 2, 14), 2, 1);
        beam.add(labels, labels.add(0, 2, 0, 2, 21), 4, 2);

        assertTrue(beam.advance());
        assertEquals(2, beam.state());
        assertTrue(beam.advance());
        assertEquals(1, beam.state());
        assertTrue(beam.advance());
        assertEquals(4, beam.state());
    }

    @Test
    void greatestInAll_always_isTheMostThatEachRuleCanCost() {
        Session.Builder session = malawi();

        assertEquals(9, most("short-qa", session));
        assertEquals(60, most("waiting", session));
        assertEquals(60, most("day-closed", session));
        assertEquals(60, most("equal-minutes", session));
        assertEquals(3 + 4 + 5, most("session-minutes", session));
        assertEquals(4 + 5, most("dropped-slot", session));
        assertEquals(6 + 4, most("short-minutes", session));
        assertEquals(36 + 16, most("uneven-minutes", session));
        assertEquals(1, most("slot-order", session));
        assertEquals(1, most("pinned", session));
        assertEquals(2, most("similar-neighbours", session), "either of the two may come first");
        assertEquals(5, most("late-in-the-hour", session), "begun at 50 minutes past");
    }

    @Test
    void greatestInAll_always_countsTheMinutesOfThoseWhoHaveWindows() {
        Window hour = PanelSketch.event().window("2020-04-01T10:00/11:00");

        // Ana sits through, Kim attends, Bob speaks for four minutes at most.
        assertEquals(60 + 4, most("speaker-window", malawi()));
        assertEquals(60, most("attendant-window", malawi()));
        assertEquals(60 + 60 + 4, most("person-preferred-window", malawi()));
        assertEquals(60, most("preferred-window", malawi().preferred(hour)));
        assertEquals(60 + 60 + 4, most("person-undesired-window", malawi()));
        assertEquals(60, most("undesired-window", malawi().undesired(hour)));
        assertEquals(60, most("session-window", malawi().available(hour)));
        assertEquals(60 + 60 + 4, most("far-zone", malawi()));
    }

    @Test
    void greatestInAll_withNothingToLookAt_isNothing() {
        Session.Builder nobody = Session.builder("mw")
                .allowedMinutes(60)
                .qaMinutes(0, 0)
                .slot(Slot.builder("a", "eve").theme("health").build())
                .slot(Slot.builder("b", "eve").theme("trade").build());

        for (String rule : List.of(
                "short-qa",
                "slot-order",
                "similar-neighbours",
                "speaker-window",
                "attendant-window",
                "session-window",
                "preferred-window",
                "undesired-window",
                "person-preferred-window",
                "person-undesired-window",
                "far-zone")) {
            assertEquals(0, most(rule, nobody), rule);
        }
    }

    @Test
    void greatestInAll_ofTurnsThatWereTold_countsTheDearestChange() {
        Turn turn = new Turn(
                "b", PanelSketch.event().window("2020-04-01T10:00/10:05").startInclusive(), 3);
        Placement told = new Placement("mw", "r1", turn.start(), 60, List.of(turn));
        RuleSetting moved = RuleSetting.of("moved").withWeight(10);
        Event.Builder byOrder = PanelSketch.event()
                .published(Published.of(new Timetable("mrm", List.of(told))))
                .ruleSetting(moved.withParameter("orderGrade", 3).withParameter("minutesGrade", 2));
        Event.Builder byMinutes = PanelSketch.event()
                .published(Published.of(new Timetable("mrm", List.of(told))))
                .ruleSetting(moved.withParameter("orderGrade", 3).withParameter("minutesGrade", 4));

        assertEquals(30, onlyRule("moved", byOrder, malawi()));
        assertEquals(40, onlyRule("moved", byMinutes, malawi()));
    }

    /** Returns the greatest cost where nothing counts but units of one rule. */
    private static long most(String rule, Session.Builder session) {
        Event.Builder event = PanelSketch.event(busy("ana"), busy("bob"), busy("kim"))
                .ruleSetting(RuleSetting.of(rule)
                        .withLevel(Level.SOFT)
                        .withEnabled(true)
                        .withWeight(1));
        return onlyRule(rule, event, session);
    }

    private static long onlyRule(String rule, Event.Builder event, Session.Builder session) {
        MadeUpRules.inTheirForms().rules().stream()
                .map(other -> other.definition().id())
                .filter(id -> !id.equals(rule))
                .forEach(id -> event.ruleSetting(RuleSetting.of(id).withEnabled(false)));
        PanelModel panel = PanelSketch.panel(event.session(session.build()).build(), MadeUpRules.inTheirForms());
        return new PanelOptimiser(panel, new int[] {START, START + 50})
                .maxTotalCost()
                .soft();
    }

    private static Person busy(String id) {
        Window window = PanelSketch.event().window("2020-04-01T10:00/11:00");
        return Person.builder(id)
                .available(window)
                .preferred(window)
                .undesired(window)
                .zone(ZoneOffset.ofHours(11))
                .build();
    }

    private static Session.Builder malawi() {
        return Session.builder("mw")
                .allowedMinutes(40, 60)
                .openingMinutes(3)
                .statementMinutes(4)
                .qaMinutes(5, 9)
                .attendants("kim")
                .slot(Slot.builder("a", "ana")
                        .minutes(2, 6)
                        .priority(4)
                        .theme("health")
                        .first()
                        .build())
                .slot(Slot.builder("b", "bob")
                        .minutes(1, 4)
                        .priority(5)
                        .theme("health")
                        .presence(Presence.OWN_SLOT)
                        .build())
                .pin(Pin.NONE.withSlotOrder(List.of("b", "a")));
    }
}
