package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SumWeightTest {

    private final SumWeight weights = new SumWeight();

    private long next(long weight, boolean isTooLight, boolean isSettled, long soft) {
        return weights.next(new SumWeight.Bounded(weight, isTooLight, isSettled, soft));
    }

    @Test
    void first_isAQuarterOfTheSoftCostForEachUnitThatIsNotSeen() {
        assertEquals(1000 / 4 / 5, weights.first(1000, 5));
        assertEquals(1000 / 4 * 2, weights.first(1000, 0.1));
        assertEquals(1, weights.first(3, 8));
    }

    @Test
    void next_beforeTheBoundSettles_staysTheSame() {
        long weight = weights.first(1000, 5);

        assertEquals(weight, next(weight, false, false, 10));
        assertEquals(weight, next(weight, false, false, -10));
    }

    @Test
    void next_whereTheRelaxationSeesNearlyAll_isTheFirst() {
        long weight = weights.first(1000, 0.4);

        assertEquals(weight, next(weight, false, true, 300));
        assertEquals(weight, next(weight, false, true, 200));
    }

    @Test
    void next_asLongAsTheBoundRises_isTwiceAsGreat_thenTheBest() {
        weights.first(400, 2);

        assertEquals(100, next(50, false, true, 80));
        assertEquals(200, next(100, false, true, 90));
        assertEquals(100, next(200, false, true, 85));
        assertEquals(100, next(100, false, true, 95));
    }

    @Test
    void next_whereAllOfTheSoftCostIsLost_isAQuarterAndNeverBelowOne() {
        weights.first(400, 2);

        assertEquals(12, next(50, false, true, -70));
        assertEquals(3, next(12, false, true, 0));
        assertEquals(1, next(3, false, true, -1));
        assertEquals(2, next(1, false, true, -5));
    }

    @Test
    void next_onceLeavingMoreOutCostsLess_isNeverLessAgain() {
        weights.first(400, 2);

        assertEquals(100, next(50, true, true, 80));
        assertEquals(100, next(100, false, true, -70));
        assertEquals(200, next(100, true, false, 60));
        assertEquals(200, next(200, false, true, 10));
    }

    /** The bound of the soft cost is the least of lines, each a timetable or what the relaxation sees of one. */
    @Property(tries = 500)
    void chosen_ofAConcaveBound_isTheBestThatWasTried(
            @ForAll @LongRange(min = 1, max = 5_000) long soft,
            @ForAll @IntRange(min = 1, max = 400) int slope,
            @ForAll @IntRange(min = 1, max = 400) int fall) {
        LongUnaryOperator bound = weight -> Math.min(slope * weight - soft, soft - fall * weight / 10);
        SumWeight own = new SumWeight();
        List<Long> tried = new ArrayList<>();
        long weight = own.first(soft, 3);
        for (long before = 0; weight != before; ) {
            tried.add(weight);
            before = weight;
            weight = own.next(new SumWeight.Bounded(weight, false, true, bound.applyAsLong(weight)));
        }
        long best = tried.stream().mapToLong(bound::applyAsLong).max().orElseThrow();

        assertTrue(tried.size() < 40, () -> tried.size() + " weights");
        assertTrue(bound.applyAsLong(weight) == best || best <= 0, () -> "of " + tried);
    }
}
