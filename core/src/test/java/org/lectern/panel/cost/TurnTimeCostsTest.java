package org.lectern.panel.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Level;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;

class TurnTimeCostsTest {

    private static final int[] SPAN = {2, 6};
    private static final int[] NONE = new int[0];
    private static final LexicographicPacking PACKING =
            LexicographicPacking.forMaxScore(new Score(0, 0, 9999), "session (Malawi)");

    private static WindowCost available(int[] spans, long weight) {
        return new WindowCost(RuleIds.SPEAKER_WINDOW, new UnitCost(Level.SOFT, weight), spans, false);
    }

    private static WindowCost undesired(int[] spans, long weight) {
        return new WindowCost(RuleIds.UNDESIRED_WINDOW, new UnitCost(Level.SOFT, weight), spans, true);
    }

    private static TurnTimeCosts costs(WindowCost... windows) {
        return TurnTimeCosts.of(List.of(windows), PACKING);
    }

    @Test
    void of_insideAndOutside_addsBoth() {
        // Of the five minutes, one is outside the window and two are undesired.
        assertEquals(
                1 + 200,
                costs(available(SPAN, 1), undesired(new int[] {0, 3}, 100)).of(1, 6));
    }

    @Test
    void isFree_withoutSpans_isTrue() {
        assertTrue(TurnTimeCosts.NONE.isFree());
        assertTrue(costs(available(NONE, 1), undesired(NONE, 1)).isFree());
        assertFalse(costs(available(SPAN, 1)).isFree());
        assertFalse(costs(available(NONE, 1), undesired(SPAN, 1)).isFree());
    }

    @Test
    void isEquivalentTo_differenceInAnything_isFalse() {
        TurnTimeCosts costs = costs(available(SPAN, 1), undesired(SPAN, 1));

        assertTrue(costs.isEquivalentTo(costs(available(new int[] {2, 6}, 1), undesired(SPAN, 1))));
        for (TurnTimeCosts other : List.of(
                costs(available(NONE, 1), undesired(SPAN, 1)),
                costs(available(SPAN, 2), undesired(SPAN, 1)),
                costs(available(SPAN, 1), undesired(NONE, 1)),
                costs(available(SPAN, 1), undesired(SPAN, 2)),
                costs(undesired(SPAN, 1), available(SPAN, 1)),
                costs(available(SPAN, 1)))) {
            assertFalse(costs.isEquivalentTo(other), other.toString());
            assertFalse(other.isEquivalentTo(costs), other.toString());
        }
    }
}
