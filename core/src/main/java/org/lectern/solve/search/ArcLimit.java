package org.lectern.solve.search;

/** The maximum number of arcs of people's time, which a step of the ascent looks at. It grows when the ascent has nearly converged. */
final class ArcLimit {

    private static final int INCREASE = 2;
    private static final int MAX = 8_000_000;

    private int arcs = 4_000_000;

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
