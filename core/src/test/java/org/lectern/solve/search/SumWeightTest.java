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

    private long next(long weight, boolean isSettled, long soft) {
        return weights.next(new SumWeight.Bounded(weight, 0, isSettled, soft), 0);
    }

    private long nextAfterShortfall(long weight, long shortfall, long least) {
        return weights.next(new SumWeight.Bounded(weight, shortfall, true, 60), least);
    }

    @Test
    void first_isAQuarterOfTheSoftCostForEachUnitThatIsNotSeen() {
        assertEquals(1000 / 4 / 5, weights.first(1000, 5, 0));
        assertEquals(1000 / 4 * 2, weights.first(1000, 0.1, 0));
        assertEquals(1, weights.first(3, 8, 0));
    }

    @Test
    void next_beforeTheBoundSettles_staysTheSame() {
        long weight = weights.first(1000, 5, 0);

        assertEquals(weight, next(weight, false, 10));
        assertEquals(weight, next(weight, false, -10));
    }

    @Test
    void next_whereTheRelaxationSeesNearlyAll_isTheFirst() {
        long weight = weights.first(1000, 0.4, 0);

        assertEquals(weight, next(weight, true, 300));
        assertEquals(weight, next(weight, true, 200));
    }

    @Test
    void next_asLongAsTheBoundRises_isTwiceAsGreat_thenTheBest() {
        weights.first(400, 2, 0);

        assertEquals(100, next(50, true, 80));
        assertEquals(200, next(100, true, 90));
        assertEquals(100, next(200, true, 85));
        assertEquals(100, next(100, true, 95));
    }

    @Test
    void next_whereAllOfTheSoftCostIsLost_isAQuarterAndNeverBelowOne() {
        weights.first(400, 2, 0);

        assertEquals(12, next(50, true, -70));
        assertEquals(3, next(12, true, 0));
        assertEquals(1, next(3, true, -1));
        assertEquals(2, next(1, true, -5));
    }

    @Test
    void first_isAQuarterAboveWhatIsKnownToBeNeeded_ifThatIsMore() {
        assertEquals(50, weights.first(1000, 5, 30));
        assertEquals(125, weights.first(1000, 5, 100));
    }

    @Test
    void next_withAWeightThatIsKnownToBeNeeded_doesNotClimb() {
        assertEquals(50, weights.first(400, 2, 20));

        assertEquals(50, weights.next(new SumWeight.Bounded(50, 0, true, 80), 20));
    }

    @Test
    void next_whereAllOfTheSoftCostIsLost_fallsToNoLessThanWhatIsKnownToBeNeeded() {
        weights.first(400, 2, 30);

        assertEquals(30, weights.next(new SumWeight.Bounded(50, 0, true, -70), 30));
        assertEquals(30, weights.next(new SumWeight.Bounded(30, 0, true, -20), 30));
    }

    @Test
    void next_whereMoreTurnsOutToBeNeededOnTheWayUp_doesNotFallBelowIt() {
        weights.first(400, 2, 0);

        assertEquals(100, next(50, true, 80));
        assertEquals(100, weights.next(new SumWeight.Bounded(100, 0, true, 70), 80));
        assertEquals(100, weights.next(new SumWeight.Bounded(100, 0, true, 75), 80));
    }

    @Test
    void next_onceLeavingMoreOutCostsLess_isWhatOneUnitMoreWouldTake_andNeverLessAgain() {
        weights.first(400, 2, 0);

        assertEquals(62, nextAfterShortfall(50, 9, 0));
        assertEquals(92, nextAfterShortfall(62, 30, 0));
        assertEquals(184, nextAfterShortfall(92, 300, 0));
        assertEquals(250, nextAfterShortfall(184, 1, 200));
        assertEquals(250, next(250, true, -70));
        assertEquals(250, next(250, true, 10));
    }

    /** The bound of the soft cost is the least of lines, each a timetable or what the relaxation sees of one. */
    @Property
    void chosen_ofAConcaveBound_isTheBestThatWasTried(
            @ForAll @LongRange(min = 1, max = 5_000) long soft,
            @ForAll @IntRange(min = 1, max = 400) int slope,
            @ForAll @IntRange(min = 1, max = 400) int fall) {
        LongUnaryOperator bound = weight -> Math.min(slope * weight - soft, soft - fall * weight / 10);
        SumWeight own = new SumWeight();
        List<Long> tried = new ArrayList<>();
        long weight = own.first(soft, 3, 0);
        for (long before = 0; weight != before; ) {
            tried.add(weight);
            before = weight;
            weight = own.next(new SumWeight.Bounded(weight, 0, true, bound.applyAsLong(weight)), 0);
        }
        long best = tried.stream().mapToLong(bound::applyAsLong).max().orElseThrow();

        assertTrue(tried.size() < 40, () -> tried.size() + " weights");
        assertTrue(bound.applyAsLong(weight) == best || best <= 0, () -> "of " + tried);
    }
}
