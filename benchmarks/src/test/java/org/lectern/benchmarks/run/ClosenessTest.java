package org.lectern.benchmarks.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lectern.event.Level;
import org.lectern.rule.Score;

class ClosenessTest {

    @Test
    void of_boundBetweenFloorAndScore_tellsGapAndShareOfTheWay() {
        Closeness closeness = Closeness.of(new Score(0, 0, 200), new Score(0, 0, 100), new Score(0, 0, 180));

        assertEquals(new Closeness(100L, 0L, 180L, 0.1, Level.SOFT, 0.8), closeness);
    }

    @Test
    void of_scoreAtFloor_isClosed() {
        Closeness closeness = Closeness.of(new Score(0, 0, 50), new Score(0, 0, 50), new Score(0, 0, 50));

        assertEquals(new Closeness(50L, 0L, 50L, 0.0, null, 1.0), closeness);
    }

    @Test
    void of_nothingCosts_isNoGap() {
        assertEquals(new Closeness(0L, 0L, 0L, 0.0, null, 1.0), Closeness.of(Score.ZERO, Score.ZERO, Score.ZERO));
    }

    @Test
    void of_mediumNotProvenLeast_tellsTheGapThere() {
        Closeness closeness = Closeness.of(new Score(0, 8, 50), new Score(0, 0, 40), new Score(0, 6, 4500));

        assertEquals(new Closeness(null, 6L, null, 0.25, Level.MEDIUM, null), closeness);
    }

    @Test
    void of_hardNotProvenLeast_tellsTheGapThere() {
        Closeness closeness = Closeness.of(new Score(4, 8, 50), null, new Score(1, 9, 9));

        assertEquals(new Closeness(null, null, null, 0.75, Level.HARD, null), closeness);
    }

    @Test
    void of_noBound_knowsNothing() {
        assertEquals(
                new Closeness(40L, null, null, null, null, null),
                Closeness.of(new Score(0, 8, 50), new Score(0, 8, 40), null));
    }

    @Test
    void of_floorBelowAtMedium_knowsGapButNoShare() {
        Closeness closeness = Closeness.of(new Score(0, 3, 50), new Score(0, 0, 40), new Score(0, 3, 40));

        assertEquals(new Closeness(null, 3L, 40L, 0.2, Level.SOFT, null), closeness);
    }
}
