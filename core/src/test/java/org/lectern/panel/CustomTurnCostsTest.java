package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.panel.PanelSketch.START;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.panel.cost.LexicographicPacking;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.PositionRule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Score;
import org.lectern.rule.TurnPosition;
import org.lectern.rule.TurnRule;
import org.lectern.rule.standard.StandardRules;

/** Turns of one minute, or of two or three, under a rule that nobody speaks at half past ten. */
class CustomTurnCostsTest {

    private static final LexicographicPacking LADDER =
            LexicographicPacking.forMaxScore(new Score(99, 99, 99), "session (Malawi)");
    private static final int SHORT = 0;
    private static final int LONG = 1;

    private static CustomTurnCosts turns(Catalogue catalogue) {
        Event event = PanelSketch.event()
                .session(Session.builder("mw")
                        .allowedMinutes(28, 29, 31)
                        .slot(Slot.builder("short", "ana").minutes(1, 1).build())
                        .slot(Slot.builder("long", "bob").minutes(2, 3).build())
                        .build())
                .build();
        return new CustomTurnCosts(PanelSketch.panel(event, catalogue), new int[] {START, START + 31});
    }

    private static CustomTurnCosts turns() {
        return turns(StandardRules.catalogue().withRules(new NotAtHalfPast()));
    }

    @Test
    void turns_ofASessionThatIsOverBefore_areFree() {
        assertTrue(turns().areAllFree(START, 28));
        assertFalse(turns().areAllFree(START, 29), "three minutes from 10:28");
        assertFalse(turns().areAllFree(START, 31));
        assertTrue(turns().areAllFree(START + 31, 31));
        assertTrue(turns(StandardRules.catalogue()).areAllFree(START, 31));
    }

    @Test
    void packed_always_isWhatEachLengthCostsAtEachMinute() {
        long[][] both = turns().packed(LADDER, LONG, START, 31, 2, 3);

        assertEquals(2, both.length);
        assertArrayEquals(costs(31, 29, 30), both[0]);
        assertArrayEquals(costs(31, 28, 29, 30), both[1]);
        assertArrayEquals(costs(31, 30), turns().packed(LADDER, SHORT, START, 31, 1, 1)[0]);
        long[][] threeMinutes = turns().packed(LADDER, LONG, START, 29, 3, 3);
        assertEquals(1, threeMinutes.length);
        assertArrayEquals(costs(29, 28), threeMinutes[0]);
    }

    private static long[] costs(int minutes, int... dear) {
        long[] costs = new long[minutes];
        for (int minute : dear) {
            costs[minute] = 5;
        }
        return costs;
    }

    @Test
    void packed_whereNothingCosts_isEmpty() {
        assertEquals(0, turns().packed(LADDER, LONG, START, 28, 2, 3).length);
        assertEquals(0, turns().packed(LADDER, SHORT, START, 30, 1, 1).length);
        assertEquals(0, turns().packed(LADDER, LONG, START + 31, 29, 2, 3).length);
        assertEquals(0, turns().packed(LADDER, LONG, START, 31, 3, 2).length, "no length is allowed");
        assertEquals(0, turns(StandardRules.catalogue()).packed(LADDER, LONG, START, 31, 2, 3).length);
    }

    @Test
    void greatest_always_isTheMostThatATurnCosts() {
        assertEquals(new Score(0, 0, 5), turns().maxCost(LONG));
        assertEquals(Score.ZERO, turns(StandardRules.catalogue()).maxCost(LONG));
    }

    @Test
    void positionRule_inTheTableOfASession_isAskedOnceForEachPosition() {
        Event event = PanelSketch.event()
                .session(Session.builder("mw")
                        .allowedMinutes(30, 40)
                        .slot(Slot.builder("short", "ana").minutes(3, 5).build())
                        .slot(Slot.builder("long", "bob").minutes(4, 6).build())
                        .build())
                .build();
        Map<List<Object>, Integer> asked = new HashMap<>();
        PositionRule rule = new NotFirst(asked);
        CostTables.of(event, EffectiveRules.of(event, StandardRules.catalogue().withRules(rule)));

        assertTrue(asked.size() > 1_000, () -> "asked %s times".formatted(asked.size()));
        assertEquals(Set.of(1), Set.copyOf(asked.values()));
    }

    /** Who speaks first speaks too early; it counts how often it is asked for what. */
    private record NotFirst(Map<List<Object>, Integer> asked) implements PositionRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.soft("not-first", RuleScope.PANEL, 2, "turns", "Nobody speaks first.", "Made up.");
        }

        @Override
        public long amount(Event event, Session session, Slot slot, TurnPosition position, RuleConfig config) {
            asked.merge(List.of(slot.id(), position), 1, Integer::sum);
            return position.number() == 1 ? 1 : 0;
        }

        @Override
        public String sentence(Event event, Session session, Slot slot, TurnPosition position, long units) {
            return "%s speaks first.".formatted(slot.name());
        }
    }

    /** Nobody speaks at half past ten. */
    private static final class NotAtHalfPast implements TurnRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.soft(
                    "half-past", RuleScope.PANEL, 5, "turns", "Nobody speaks at half past.", "Made up.");
        }

        @Override
        public long amount(Event event, Session session, Slot slot, Window turn, RuleConfig config) {
            Instant halfPast = Instant.parse("2020-04-01T10:30:00Z");
            return turn.overlapMinutes(new Window(halfPast, halfPast.plusSeconds(60)));
        }

        @Override
        public String sentence(Event event, Session session, Slot slot, Window turn, long units) {
            return "%s speaks at half past.".formatted(slot.name());
        }
    }
}
