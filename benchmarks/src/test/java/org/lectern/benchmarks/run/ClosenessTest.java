package org.lectern.benchmarks.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;

class ClosenessTest {

    @Test
    void of_boundBetweenFloorAndScore_tellsGapAndShareOfTheWay() {
        Closeness closeness = Closeness.of(new Score(0, 0, 200), new Score(0, 0, 100), new Score(0, 0, 180));

        assertEquals(new Closeness(100L, 180L, 0.1, 0.8), closeness);
    }

    @Test
    void of_scoreAtFloor_isClosed() {
        Closeness closeness = Closeness.of(new Score(0, 0, 50), new Score(0, 0, 50), new Score(0, 0, 50));

        assertEquals(new Closeness(50L, 50L, 0.0, 1.0), closeness);
    }

    @Test
    void of_nothingCosts_isNoGap() {
        assertEquals(new Closeness(0L, 0L, 0.0, 1.0), Closeness.of(Score.ZERO, Score.ZERO, Score.ZERO));
    }

    @Test
    void of_mediumNotProvenLeast_knowsNoGap() {
        Closeness closeness = Closeness.of(new Score(0, 3, 50), new Score(0, 0, 40), new Score(0, 0, 45));

        assertNull(closeness.lowerBound());
        assertNull(closeness.gap());
        assertNull(closeness.closed());
    }

    @Test
    void of_floorBelowAtMedium_knowsGapButNoShare() {
        Closeness closeness = Closeness.of(new Score(0, 3, 50), new Score(0, 0, 40), new Score(0, 3, 40));

        assertEquals(new Closeness(null, 40L, 0.2, null), closeness);
    }
}
