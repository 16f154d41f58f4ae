package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;

/** Small improvements count as a large one once they add up to it. */
class StepCounterTest {

    private final StepCounter counter = new StepCounter();

    private void step(int times) {
        for (int i = 0; i < times; i++) {
            counter.count();
        }
    }

    private void find(long medium, long soft) {
        counter.onTimetable(new Score(0, medium, soft));
    }

    private void raise(long soft) {
        counter.onBound(new Score(0, 0, 1000), new Score(0, 0, soft));
    }

    @Test
    void sinceMuchImprovement_bySmallOnes_isSinceTheFirstThatCostLittleMore() {
        step(10);
        find(0, 1000);
        step(10);
        find(0, 996);
        step(10);
        assertEquals(20, counter.sinceMuchImprovement());
        assertEquals(10, counter.sinceImprovement());
        find(0, 994);
        assertEquals(10, counter.sinceMuchImprovement());
        assertEquals(0, counter.sinceImprovement());
    }

    @Test
    void sinceMuchImprovement_whereLessIsLeftOut_goesByThatAlone() {
        step(10);
        find(8, 500);
        step(10);
        find(7, 900);
        assertEquals(0, counter.sinceMuchImprovement());
        step(10);
        find(7, 897);
        assertEquals(10, counter.sinceMuchImprovement());
    }

    @Test
    void sinceMuchImprovement_afterNearerBounds_isSinceTheFirstThatWasLittleLower() {
        step(10);
        find(0, 1000);
        step(10);
        raise(900);
        assertEquals(0, counter.sinceMuchImprovement());
        assertEquals(0, counter.sinceImprovement());
        assertEquals(10, counter.sinceTimetable());
        step(10);
        raise(905);
        assertEquals(10, counter.sinceMuchImprovement());
        assertEquals(0, counter.sinceImprovement());
        raise(906);
        assertEquals(0, counter.sinceMuchImprovement());
    }

    /** The last units of a gap are a large share of it, and next to nothing of the cost. */
    @Test
    void sinceMuchImprovement_whereTheGapIsNarrow_isNotSinceItsLastUnits() {
        step(10);
        find(0, 1000);
        raise(996);
        step(10);
        raise(999);
        assertEquals(0, counter.sinceImprovement());
        assertEquals(10, counter.sinceMuchImprovement());
    }

    @Test
    void sinceMuchImprovement_ofACostOfZero_isSinceIt() {
        step(10);
        find(0, 1);
        step(10);
        find(0, 0);
        assertEquals(0, counter.sinceMuchImprovement());
    }

    @Property
    void sinceMuchImprovement_always_isThatOfAllTimetablesLookedAtAnew(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 12) Integer> gains) {
        StepCounter steps = new StepCounter();
        List<Score> found = new ArrayList<>();
        long soft = 1500;
        for (int gain : gains) {
            soft -= gain;
            steps.count();
            found.add(new Score(0, 0, soft));
            steps.onTimetable(found.getLast());
        }
        long best = soft;
        int first = 0;
        while (1000 * found.get(first).soft() > 1005 * best) {
            first++;
        }
        assertEquals(found.size() - 1L - first, steps.sinceMuchImprovement());
    }
}
