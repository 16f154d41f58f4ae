package org.lectern.solve.search;

/** The maximum number of arcs of people's time, which a step of the ascent looks at. It grows when the ascent has nearly converged. */
final class ArcLimit {

    private static final int INCREASE = 2;
    private static final int MAX = 8_000_000;

    /** In larger events each step of an ascent takes long, so that many arcs would leave it at its beginning for minutes. */
    private static final int MANY_SESSIONS = 150;

    private static final int FIRST = 4_000_000;
    private static final int FIRST_OF_MANY = 500_000;

    private int arcs;

    ArcLimit(int sessions) {
        this.arcs = sessions > MANY_SESSIONS ? FIRST_OF_MANY : FIRST;
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
