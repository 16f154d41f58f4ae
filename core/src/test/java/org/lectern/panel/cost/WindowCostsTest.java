package org.lectern.panel.cost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.event.Level;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;

/** What it costs that a person is present, with a unit cost of its own under each rule. */
class WindowCostsTest {

    private static final WindowCosts COSTS =
            costs(new int[] {100, 120}, new int[] {110, 130}, new int[] {100, 104, 118, 140}, new int[] {90, 101});
    private static final WindowCosts NO_SPANS = costs(new int[0], new int[0], new int[0], new int[0]);
    private static final LexicographicPacking PACKING =
            LexicographicPacking.forMaxScore(new Score(99, 99, 999), "session (Malawi)");

    private static WindowCosts costs(int[] available, int[] preferred, int[] undesired, int[] far) {
        return new WindowCosts(List.of(
                new WindowCost(RuleIds.SPEAKER_WINDOW, new UnitCost(Level.HARD, 1), available, false),
                new WindowCost(RuleIds.PREFERRED_WINDOW, new UnitCost(Level.MEDIUM, 2), preferred, false),
                new WindowCost(RuleIds.UNDESIRED_WINDOW, new UnitCost(Level.SOFT, 3), undesired, true),
                new WindowCost(RuleIds.FAR_ZONE, new UnitCost(Level.SOFT, 100), far, true)));
    }

    @Test
    void of_always_addsMinutesOutsideAndInside() {
        // Of 30 minutes, 20 are in the window, 15 in the preferred one, 4 and 7 undesired, and 6 far.
        assertEquals(new Score(10, 30, 3 * 11 + 100 * 6), COSTS.of(95, 125));
        assertEquals(Score.ZERO, NO_SPANS.of(95, 125));
    }

    @Test
    void addTo_always_addsTheSameRuleByRule() {
        CostBreakdown costs = new CostBreakdown();
        COSTS.addTo(costs, 95, 125);

        assertEquals(
                Map.of(
                        "speaker-window", new Score(10, 0, 0),
                        "preferred-window", new Score(0, 30, 0),
                        "undesired-window", new Score(0, 0, 33),
                        "far-zone", new Score(0, 0, 600)),
                costs.byRule());
    }

    @Test
    void addTo_withoutSpans_addsNoRule() {
        CostBreakdown costs = new CostBreakdown();
        NO_SPANS.addTo(costs, 95, 125);

        assertEquals(Map.of(), costs.byRule());
    }

    @Test
    void maxCost_always_isAllMinutesOfRulesWithSpans() {
        assertEquals(new Score(7, 14, 7 * 103), COSTS.maxCost(7));
        assertEquals(Score.ZERO, NO_SPANS.maxCost(7));
    }

    @Test
    void turnTimeCosts_always_haveTheSpansInTheSession() {
        TurnTimeCosts turn = COSTS.turnTimeCosts(PACKING, 95, 125);

        assertArrayEquals(
                new int[][] {{5, 25}, {15, 30}, {5, 9, 23, 30}, {0, 6}},
                turn.windows().stream().map(WindowCost::spans).toArray(int[][]::new));
        assertArrayEquals(new long[] {PACKING.hardFactor(), 2 * PACKING.mediumFactor(), 3, 100}, turn.unitCosts());
    }
}
