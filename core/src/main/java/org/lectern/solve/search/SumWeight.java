package org.lectern.solve.search;

import org.jspecify.annotations.Nullable;

/**
 * Chooses what a unit at medium level weighs in the weighted sum of both levels. The bound of the soft cost is concave in it, so the weight is
 * doubled for as long as that raises the bound before branching.
 */
final class SumWeight {

    /** What the weighted sum may lose of the best soft cost. */
    private static final double SHARE_LOST = 0.25;

    /** What the relaxation may miss of the medium cost without a search for the weight. */
    private static final double MIN_MISSING = 0.5;

    /** A sum that loses all of the soft cost is followed by one of such a part of its weight. */
    private static final long LIGHTER = 4;

    /** Whether a greater weight may give a higher bound than the first. */
    private boolean isClimbing;

    /** Whether the weight stays, but for being doubled where leaving more out costs less by the sum. */
    private boolean isChosen;

    private @Nullable Bounded best;

    /**
     * What came of a weight.
     *
     * @param isTooLight whether a timetable that leaves more out costs less by the sum
     * @param isSettled whether the bound rises no more before branching
     * @param soft what the sum bounds the soft cost by, which may be below 0
     */
    record Bounded(long weight, boolean isTooLight, boolean isSettled, long soft) {}

    /**
     * Returns the first weight. The sum loses what a unit at medium level weighs for each that the relaxation does not see: a quarter of the best
     * soft cost, if it sees half a unit too little or more.
     *
     * @param soft the best soft cost
     * @param missing the units at medium level that the relaxation does not see
     */
    long first(long soft, double missing) {
        isClimbing = missing > MIN_MISSING;
        return Math.max(1, (long) ((double) soft * SHARE_LOST / Math.max(MIN_MISSING, missing)));
    }

    /** Returns whether no weight before the last can follow any more. */
    boolean isChosen() {
        return isChosen;
    }

    /** Returns the weight that follows, which may be the same, or that of the sum before. */
    long next(Bounded last) {
        if (last.isTooLight()) {
            // Leaving more out is cheaper, so a unit of it weighs too little, and one that weighs less would tell no
            // more.
            isChosen = true;
            return 2 * last.weight();
        }
        if (isChosen || !last.isSettled()) {
            return last.weight();
        }
        if (last.soft() <= 0 && best == null && last.weight() > 1) {
            return Math.max(1, last.weight() / LIGHTER);
        }
        if (isClimbing && (best == null || last.soft() > best.soft())) {
            best = last;
            return 2 * last.weight();
        }
        isChosen = true;
        return best == null ? last.weight() : best.weight();
    }
}
