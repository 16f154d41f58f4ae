package org.lectern.solve.search;

/** The maximum number of arcs of people's time, which a step of the ascent looks at. It grows when the ascent has nearly converged. */
final class ArcLimit {

    private static final int FIRST_IF_SMALL = 1_000_000;
    private static final int FIRST = 100_000;
    private static final int INCREASE = 10;
    private static final int MAX = 4_000_000;

    private int arcs;

    /** @param isSmall whether branching closes the gap, so that much work for a good bound pays */
    ArcLimit(boolean isSmall) {
        this.arcs = isSmall ? FIRST_IF_SMALL : FIRST;
    }

    int arcs() {
        return arcs;
    }

    boolean canGrow() {
        return arcs < MAX;
    }

    void grow() {
        arcs = Math.min(MAX, INCREASE * arcs);
    }
}
