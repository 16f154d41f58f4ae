package org.lectern.solve.search;

import org.lectern.rule.Score;

/** A guess of what the best timetable costs, for as long as the incumbent leaves something out that the bound does not. */
final class CostGuess {

    private static final long MIN_INCREASE = 100;
    private static final int MAX_DOUBLINGS = 20;

    /** An ascent of one round has too few steps to show much, with 60 sessions or more. */
    private static final int PUT_OFFS = 2;

    private long packed = Long.MAX_VALUE;
    private int count;
    private int putOffs;

    boolean isMade() {
        return packed != Long.MAX_VALUE;
    }

    /**
     * Puts the first guess off, {@value #PUT_OFFS} times, and returns whether it did so now: where something must be left out, an ascent
     * that aims at the incumbent soon shows that, and guesses would take long to come so far.
     */
    boolean putOff(boolean isNeeded) {
        return isNeeded && putOffs++ < PUT_OFFS;
    }

    /** Returns the packed cost, above all costs if there is no guess. */
    long packed() {
        return packed;
    }

    /**
     * Guesses half as much again as the bound, and twice as much more each time; or ends guessing.
     *
     * @param packedBound the same bound, packed
     */
    void renew(boolean isNeeded, Score lowerBound, long packedBound) {
        long increase = Math.max(MIN_INCREASE, lowerBound.soft() / 2) << Math.min(MAX_DOUBLINGS, count++);
        packed = isNeeded ? packedBound + increase : Long.MAX_VALUE;
    }
}
