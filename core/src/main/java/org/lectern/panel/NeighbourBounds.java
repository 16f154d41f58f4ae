package org.lectern.panel;

import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;

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
        int types = problem.slots().length;
        long[] values = new long[2 * types + costs.length * types];
        int size = 2 * types;
        long dearest = 0;
        for (long[] ofType : costs) {
            for (long cost : ofType) {
                dearest = Math.max(dearest, cost);
                values[size++] = cost;
            }
        }
        if (dearest == 0) {
            return NeighbourBound.NONE;
        }
        int[] sizes = new int[types];
        long[] clamped = new long[types];
        for (int k = 0; k < types; k++) {
            sizes[k] = problem.slots()[k].length;
            // Each turn has two neighbours, so nobody drops a slot to save more than two such costs.
            clamped[k] = Math.min(surcharges[k], 2 * dearest);
            values[k] = sizes[k];
            values[types + k] = clamped[k];
        }
        LongBuffer key = LongBuffer.wrap(values);
        if (kept.size() == MAX_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(key, ignored -> new NeighbourBound(costs, sizes, clamped));
    }
}
