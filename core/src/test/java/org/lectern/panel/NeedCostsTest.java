package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.event.Level;
import org.lectern.rule.Score;

/** What it costs that a person is needed, at a price of its own for each kind of span. */
class NeedCostsTest {

    private static final PersonSpans SPANS = new PersonSpans(
            new int[] {100, 120}, new int[] {110, 130}, new int[] {100, 104, 118, 140}, new int[] {90, 101});
    private static final PersonSpans NONE = new PersonSpans(new int[0], new int[0], new int[0], new int[0]);
    private static final Ladder LADDER = Ladder.upTo(new Score(99, 99, 99), "session (Malawi)");

    private static NeedCosts need(PersonSpans spans, long window, long preferred, long undesired, long far) {
        return new NeedCosts(
                spans,
                "speaker-window",
                new Charge(Level.HARD, window),
                new Charge(Level.MEDIUM, preferred),
                new Charge(Level.SOFT, undesired),
                new Charge(Level.SOFT, far));
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
        RuleCosts costs = new RuleCosts();
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
        RuleCosts costs = new RuleCosts();
        need(SPANS, 0, 0, 0, 0).addTo(costs, 95, 125);
        need(NONE, 1, 2, 3, 100).addTo(costs, 95, 125);

        assertEquals(Map.of(), costs.byRule());
    }

    @Test
    void greatest_always_isAllMinutesWhereThereAreSpans() {
        assertEquals(new Score(7, 14, 7 * 103), need(SPANS, 1, 2, 3, 100).greatest(7));
        assertEquals(Score.ZERO, need(NONE, 1, 2, 3, 100).greatest(7));
    }

    @Test
    void clock_always_hasTheSpansInTheSession() {
        ClockCosts clock = need(SPANS, 1, 2, 3, 4).clock(LADDER, 95, 125);

        assertArrayEquals(new int[] {5, 25}, clock.windows());
        assertArrayEquals(new int[] {15, 30}, clock.preferred());
        assertArrayEquals(new int[] {5, 9, 23, 30}, clock.undesired());
        assertArrayEquals(new int[] {0, 6}, clock.far());
        assertEquals(LADDER.hardStep(), clock.windowPrice());
        assertEquals(2 * LADDER.mediumStep(), clock.preferredPrice());
        assertEquals(3, clock.undesiredPrice());
        assertEquals(4, clock.farPrice());
    }

    @Test
    void clock_ofRulesThatCostNothing_hasNoSpans() {
        ClockCosts clock = need(SPANS, 0, 0, 0, 0).clock(LADDER, 95, 125);

        assertEquals(0, clock.windows().length);
        assertEquals(0, clock.preferred().length);
        assertEquals(0, clock.undesired().length);
        assertEquals(0, clock.far().length);
    }
}
