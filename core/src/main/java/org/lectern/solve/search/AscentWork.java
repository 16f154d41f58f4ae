package org.lectern.solve.search;

/** How many arcs the ascent may look at while the search makes some steps, so that neither thread waits long for the other. */
record AscentWork(int sessionCount, boolean isBranched) {

    /** The arcs that the ascent looks at in about as long as a step takes, which grows with the event. */
    private static final long WORK_A_STEP = 8000;

    private static final long WORK_A_STEP_AND_SESSION = 80;
    private static final long MAX_WORK_A_STEP = 60_000;

    private static final long MIN_WORK = 4_000_000;

    /** Branching, which closes the gap of a small event, waits for good multipliers. */
    private static final long MIN_WORK_IF_BRANCHED = 40_000_000;

    private static final long STEPS_A_PLACE = 10;

    long during(int steps) {
        return Math.max(isBranched ? MIN_WORK_IF_BRANCHED : MIN_WORK, steps * ofStep());
    }

    /**
     * Returns the number of steps below which the ascent takes longer than the search. With few places it has soon done what it can.
     *
     * @param places the number of places of all sessions
     */
    int minSteps(long places) {
        return (int) Math.min(STEPS_A_PLACE * places, during(0) / ofStep());
    }

    private long ofStep() {
        return Math.min(MAX_WORK_A_STEP, WORK_A_STEP + WORK_A_STEP_AND_SESSION * sessionCount);
    }
}
