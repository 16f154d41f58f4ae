package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;

/** A bound that rises by little again and again counts once it has risen by much. */
class GapProgressTest {

    private final GapProgress gap = new GapProgress();

    private boolean isNarrower(long best, long bound) {
        return gap.isNarrower(new Score(0, 0, best), new Score(0, 0, bound));
    }

    @Test
    void isNarrower_bySmallRises_onceTheyAreATwentieth() {
        assertTrue(isNarrower(1000, 800));
        for (long bound = 801; bound < 810; bound++) {
            assertFalse(isNarrower(1000, bound), "bound " + bound);
        }
        assertTrue(isNarrower(1000, 810));
        assertFalse(isNarrower(1000, 819));
        assertTrue(isNarrower(1000, 820));
    }

    @Test
    void isNarrower_atTheEnd_byEachUnit() {
        assertTrue(isNarrower(1000, 997));
        assertTrue(isNarrower(1000, 998));
        assertTrue(isNarrower(1000, 999));
        assertTrue(isNarrower(1000, 1000));
    }

    @Test
    void isNarrower_atAnotherLevel_always() {
        assertTrue(gap.isNarrower(new Score(0, 5, 100), new Score(0, 1, 0)));
        assertFalse(gap.isNarrower(new Score(0, 5, 100), new Score(0, 1, 50)));
        assertTrue(gap.isNarrower(new Score(0, 5, 100), new Score(0, 5, 10)));
    }
}
