package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.event.Level;
import org.lectern.rule.Score;

/** What it costs that a person is needed, at a price of its own for each kind of span. */
class PresenceCostsTest {

    private static final PersonAvailability SPANS = new PersonAvailability(
            new int[] {100, 120}, new int[] {110, 130}, new int[] {100, 104, 118, 140}, new int[] {90, 101});
    private static final PersonAvailability NONE =
            new PersonAvailability(new int[0], new int[0], new int[0], new int[0]);
    private static final LexicographicPacking LADDER =
            LexicographicPacking.forMaxScore(new Score(99, 99, 99), "session (Malawi)");

    private static PresenceCosts need(PersonAvailability spans, long window, long preferred, long undesired, long far) {
        return new PresenceCosts(
                spans,
                "speaker-window",
                new UnitCost(Level.HARD, window),
                new UnitCost(Level.MEDIUM, preferred),
                new UnitCost(Level.SOFT, undesired),
                new UnitCost(Level.SOFT, far));
    }

    @Test
    void of_always_addsMinutesOutsideAndInside() {
        // Of 30 minutes, 20 are in the window, 15 in the one preferred, 4 and 7 undesired, and 6 far.
        assertEquals(
                new Score(10, 30, 3 * 11 + 100 * 6), need(SPANS, 1, 2, 3, 100).of(95, 125));
        assertEquals(Score.ZERO, need(NONE, 1, 2, 3, 100).of(95, 125));
    }

    @Test
    void addTo_always_addsTheSameRuleByRule() {
        CostBreakdown costs = new CostBreakdown();
        need(SPANS, 1, 2, 3, 100).addTo(costs, 95, 125);

        assertEquals(
                Map.of(
                        "speaker-window", new Score(10, 0, 0),
                        "preferred-window", new Score(0, 30, 0),
                        "undesired-window", new Score(0, 0, 33),
                        "far-zone", new Score(0, 0, 600)),
                costs.byRule());
    }

    @Test
    void addTo_ofNothing_addsNoRule() {
        CostBreakdown costs = new CostBreakdown();
        need(SPANS, 0, 0, 0, 0).addTo(costs, 95, 125);
        need(NONE, 1, 2, 3, 100).addTo(costs, 95, 125);

        assertEquals(Map.of(), costs.byRule());
    }

    @Test
    void greatest_always_isAllMinutesWhereThereAreSpans() {
        assertEquals(new Score(7, 14, 7 * 103), need(SPANS, 1, 2, 3, 100).maxCost(7));
        assertEquals(Score.ZERO, need(NONE, 1, 2, 3, 100).maxCost(7));
    }

    @Test
    void clock_always_hasTheSpansInTheSession() {
        TurnTimeCosts clock = need(SPANS, 1, 2, 3, 4).turnTimeCosts(LADDER, 95, 125);

        assertArrayEquals(new int[] {5, 25}, clock.available());
        assertArrayEquals(new int[] {15, 30}, clock.preferred());
        assertArrayEquals(new int[] {5, 9, 23, 30}, clock.undesired());
        assertArrayEquals(new int[] {0, 6}, clock.far());
        assertEquals(LADDER.hardFactor(), clock.unavailableUnitCost());
        assertEquals(2 * LADDER.mediumFactor(), clock.preferredUnitCost());
        assertEquals(3, clock.undesiredUnitCost());
        assertEquals(4, clock.farUnitCost());
    }

    @Test
    void clock_ofRulesThatCostNothing_hasNoSpans() {
        TurnTimeCosts clock = need(SPANS, 0, 0, 0, 0).turnTimeCosts(LADDER, 95, 125);

        assertEquals(0, clock.available().length);
        assertEquals(0, clock.preferred().length);
        assertEquals(0, clock.undesired().length);
        assertEquals(0, clock.far().length);
    }
}
