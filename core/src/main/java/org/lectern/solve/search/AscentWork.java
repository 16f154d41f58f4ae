package org.lectern.solve.search;

import java.util.function.DoubleSupplier;

/**
 * How many arcs the ascent may look at while the search makes some steps, so that neither thread waits long for the other. That
 * depends on how many places a step looks at, which is counted as the search goes, so that the same seed gives the same bound.
 */
final class AscentWork {

    /** The arcs that the ascent looks at in about as long as a step takes that looks at no place. */
    private static final double ARCS_A_STEP = 1000;

    private static final double ARCS_A_LOOK = 2.5;
    private static final double MAX_ARCS_A_STEP = 60_000;

    private static final long MIN_WORK = 4_000_000;

    /** Branching, which closes the gap of a small event, waits for good multipliers. */
    private static final long MIN_WORK_IF_BRANCHED = 40_000_000;

    private static final long STEPS_A_PLACE = 10;

    /** How much longer a tree with large diagrams takes for an arc than the ascent does. */
    private static final double SLOWNESS_OF_LARGE_TREE = 2.5;

    private final DoubleSupplier looksAStep;
    private final long minWork;

    /** @param looksAStep at how many places a step has looked in the mean so far */
    AscentWork(DoubleSupplier looksAStep, boolean isBranched) {
        this.looksAStep = looksAStep;
        this.minWork = minWork(isBranched);
    }

    /** Returns how many arcs the ascent may look at in the shortest round. */
    static long minWork(boolean isBranched) {
        return isBranched ? MIN_WORK_IF_BRANCHED : MIN_WORK;
    }

    /** Returns how many arcs the ascent may look at while the search makes some steps. */
    long during(int steps) {
        return Math.max(minWork, (long) (steps * arcsAStep()));
    }

    /** Returns how many arcs a tree may look at meanwhile: one that counts fewer for a place is through them sooner. */
    long ofTree(int steps) {
        return during(steps + steps / 2);
    }

    /** Returns how many steps the search makes while a tree with many arcs looks at some: those of large diagrams take longer. */
    int stepsOfLargeTree(long arcs) {
        return (int) Math.min(Integer.MAX_VALUE, SLOWNESS_OF_LARGE_TREE * (double) arcs / arcsAStep());
    }

    /**
     * Returns how many steps the search makes at least before it asks for what the ascent has found: a quarter of those that the
     * least work takes, since the ascent often ends before. With few places it has soon done what it can.
     *
     * @param places the number of places of all sessions
     */
    int minSteps(long places) {
        return (int) Math.min((double) (STEPS_A_PLACE * places), (double) minWork / arcsAStep() / 4);
    }

    /** Returns in how many steps the search would have looked at so much, at least one. */
    int steps(long arcs) {
        return (int) Math.max(1, (double) arcs / arcsAStep());
    }

    private double arcsAStep() {
        return Math.min(MAX_ARCS_A_STEP, ARCS_A_STEP + ARCS_A_LOOK * looksAStep.getAsDouble());
    }
}
