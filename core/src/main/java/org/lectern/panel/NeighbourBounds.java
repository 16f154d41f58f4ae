package org.lectern.panel;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** The bounds on what turns cost their neighbours, each made once for all starts and lengths of a session that ask for it. */
final class NeighbourBounds {

    private static final int MAX_KEPT = 64;

    private final Map<LongBuffer, NeighbourBound> kept = new HashMap<>();

    /**
     * Returns the bound of a problem whose states are few enough to be listed.
     *
     * @param surcharges by type: what a dropped slot costs above what another bound counts for it
     */
    NeighbourBound of(SequencingProblem problem, long[] surcharges) {
        long[][] costs = problem.neighbourCosts();
        long dearest = Arrays.stream(costs).flatMapToLong(Arrays::stream).max().orElse(0);
        if (dearest == 0) {
            return NeighbourBound.NONE;
        }
        int[] sizes =
                Arrays.stream(problem.slots()).mapToInt(slots -> slots.length).toArray();
        // A turn costs with one neighbour before and one behind it, so nobody drops a slot to save more than two such
        // costs.
        long[] clamped = Arrays.stream(surcharges)
                .map(surcharge -> Math.min(surcharge, 2 * dearest))
                .toArray();
        LongBuffer key = LongBuffer.wrap(LongStream.concat(
                        LongStream.concat(Arrays.stream(sizes).asLongStream(), Arrays.stream(clamped)),
                        Arrays.stream(costs).flatMapToLong(Arrays::stream))
                .toArray());
        if (kept.size() == MAX_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(key, ignored -> new NeighbourBound(costs, sizes, clamped));
    }
}
