package org.lectern.panel;

import java.util.Arrays;

/**
 * Lower bounds on what turns cost their neighbours, by state and last type: the cheapest order of the slots without a turn,
 * all else aside, by dynamic programming (Held and Karp 1962). A slot may be dropped at a surcharge.
 */
final class NeighbourBound {

    /** The bound where neighbours never cost anything. */
    static final NeighbourBound NONE = new NeighbourBound(new long[0][], new int[0], new long[0]);

    private final boolean isFree;
    /** By state and last type. */
    private final long[] costs;

    private final int lasts;

    /**
     * @param neighbourCosts what it costs that a slot of one type follows one of another
     * @param sizes the number of slots of each type
     * @param surcharges by type: what a dropped slot costs above what another bound counts for it
     */
    NeighbourBound(long[][] neighbourCosts, int[] sizes, long[] surcharges) {
        int types = sizes.length;
        this.isFree = types == 0;
        this.lasts = types + 1;
        int[] radix = new int[types + 1];
        radix[0] = lasts;
        for (int k = 0; k < types; k++) {
            radix[k + 1] = radix[k] * (sizes[k] + 1);
        }
        this.costs = new long[radix[types]];
        int[] left = new int[types];
        for (int state = costs.length - lasts; state >= 0; state -= lasts) {
            long dropped = 0;
            for (int k = 0; k < types; k++) {
                dropped += left[k] * surcharges[k];
            }
            Arrays.fill(costs, state, state + lasts, dropped);
            for (int k = 0; k < types; k++) {
                if (left[k] > 0) {
                    long next = costs[state + radix[k] + k + 1];
                    costs[state] = Math.min(costs[state], next);
                    for (int last = 0; last < types; last++) {
                        costs[state + last + 1] = Math.min(costs[state + last + 1], neighbourCosts[last][k] + next);
                    }
                }
            }
            // On to the state before: a turn less of the first type that has one, and all turns of those before it.
            for (int k = 0; k < types && ++left[k] > sizes[k]; k++) {
                left[k] = 0;
            }
        }
    }

    /** @param last the type of the last turn, or -1 before the first */
    long of(long state, int last) {
        return isFree ? 0 : costs[(int) state * lasts + last + 1];
    }
}
