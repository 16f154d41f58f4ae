package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What turns cost their neighbours at least, against all orders. */
class NeighbourBoundTest {

    @Test
    void of_someCosts_isWhatTheCheapestOrderOfTheRestCosts() {
        Random random = new Random(3);
        for (int round = 0; round < 400; round++) {
            int[] sizes = random.ints(1 + random.nextInt(3), 1, 3).toArray();
            long[][] costs = drawn(random, sizes.length);
            long[] surcharges = random.longs(sizes.length, 0, 20).toArray();
            NeighbourBound bound = new NeighbourBounds().of(problem(sizes, costs), surcharges);
            int[] counts =
                    Arrays.stream(sizes).map(size -> random.nextInt(size + 1)).toArray();
            int last = random.nextInt(sizes.length + 1) - 1;
            int[] left = IntStream.range(0, sizes.length)
                    .map(k -> sizes[k] - counts[k])
                    .toArray();

            assertEquals(cheapest(left, last, costs, surcharges), bound.of(state(counts, sizes), last));
        }
    }

    private static long cheapest(int[] left, int last, long[][] costs, long[] surcharges) {
        long best = 0;
        for (int k = 0; k < left.length; k++) {
            best += left[k] * surcharges[k];
        }
        for (int k = 0; k < left.length; k++) {
            if (left[k] > 0) {
                left[k]--;
                best = Math.min(best, (last < 0 ? 0 : costs[last][k]) + cheapest(left, k, costs, surcharges));
                left[k]++;
            }
        }
        return best;
    }

    private static long[][] drawn(Random random, int types) {
        long[][] costs = new long[types][];
        for (int k = 0; k < types; k++) {
            costs[k] = random.longs(types, 0, 7).toArray();
        }
        return costs;
    }

    private static long state(int[] counts, int[] sizes) {
        long state = 0;
        long radix = 1;
        for (int k = 0; k < sizes.length; k++) {
            state += radix * counts[k];
            radix *= sizes[k] + 1L;
        }
        return state;
    }

    private static SequencingProblem problem(int[] sizes, long[][] costs) {
        int slot = 0;
        TurnTypeSketch[] types = new TurnTypeSketch[sizes.length];
        for (int k = 0; k < sizes.length; k++) {
            types[k] = TurnTypeSketch.of(IntStream.range(slot, slot + sizes[k]).toArray());
            slot += sizes[k];
        }
        return new SequencingSketch(types).neighbours(costs).build();
    }

    @Test
    void of_noCosts_isFree() {
        SequencingProblem problem = problem(new int[] {2, 1}, new long[2][2]);

        assertSame(NeighbourBound.NONE, new NeighbourBounds().of(problem, new long[] {1, 1}));
        assertEquals(0, NeighbourBound.NONE.of(3, 1));
    }

    @Test
    void of_theSameOnceMore_isTheSame() {
        NeighbourBounds bounds = new NeighbourBounds();
        int[] sizes = {2, 1};
        long[][] costs = {{4, 0}, {0, 0}};

        NeighbourBound first = bounds.of(problem(sizes, costs), new long[] {100, 9});
        // Whatever is above twice the dearest cost is never worth a drop.
        assertSame(first, bounds.of(problem(sizes, costs), new long[] {70, 8}));
        assertEquals(
                4,
                bounds.of(problem(new int[] {2, 0}, costs), new long[] {70, 8}).of(0, -1));
        assertEquals(
                1,
                bounds.of(problem(new int[] {2, 0}, costs), new long[] {1, 8}).of(0, -1));
    }
}
