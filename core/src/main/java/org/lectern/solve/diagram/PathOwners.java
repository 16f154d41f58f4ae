package org.lectern.solve.diagram;

import java.util.function.IntToLongFunction;

/** Which owners of multipliers the paths from each node of a diagram to the last use, as bits, where all of these paths agree. */
final class PathOwners {

    private final long[] used;
    /** Those of whom some paths use another number of multipliers than others, or more than one. */
    private long differing;

    /**
     * Looks at all paths.
     *
     * @param owners the owners of each multiplier
     * @param until the first node that is looked at
     */
    PathOwners(DecisionDiagram diagram, IntToLongFunction owners, int until) {
        int last = diagram.nodeCount() - 1;
        this.used = new long[last + 1];
        boolean[] reaches = new boolean[last + 1];
        reaches[last] = true;
        for (int node = last - 1; node >= until; node--) {
            for (int arc = diagram.firstArcs[node]; arc < diagram.firstArcs[node + 1]; arc++) {
                int head = diagram.heads[arc];
                if (reaches[head]) {
                    int multiplier = diagram.multipliers[arc];
                    long own = multiplier == DecisionDiagram.NONE ? 0 : owners.applyAsLong(multiplier);
                    long all = used[head] | own;
                    differing |= used[head] & own;
                    differing |= reaches[node] ? used[node] ^ all : 0;
                    used[node] = reaches[node] ? used[node] : all;
                    reaches[node] = true;
                }
            }
        }
    }

    /** Returns whom the paths from a node use. */
    long used(int node) {
        return used[node];
    }

    /** Returns those about whom not all paths agree. */
    long differing() {
        return differing;
    }

    /** Returns for each of some owners whether all paths from the first node use one multiplier. */
    boolean[] ofAll(int count, long differingBelow) {
        boolean[] usesOne = new boolean[count];
        long agreed = used[0] & ~differing & ~differingBelow;
        for (int owner = 0; owner < count; owner++) {
            usesOne[owner] = ((agreed >> owner) & 1) != 0;
        }
        return usesOne;
    }
}
