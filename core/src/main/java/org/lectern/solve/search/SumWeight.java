package org.lectern.solve.search;

import org.jspecify.annotations.Nullable;

/**
 * Chooses what a unit at medium level weighs in the weighted sum of both levels. The bound of the soft cost is concave in it, so the weight is
 * doubled for as long as that raises the bound before branching, unless it is known how much it must be at least.
 */
final class SumWeight {

    /** What the weighted sum may lose of the best soft cost. */
    private static final double SHARE_LOST = 0.25;

    /** What the relaxation may miss of the medium cost without a search for the weight. */
    private static final double MIN_MISSING = 0.5;

    /** A sum that loses all of the soft cost is followed by one of such a part of its weight. */
    private static final long LIGHTER = 4;

    /** The weight is a quarter above what is known to be needed: other timetables may need more. */
    private static final long MARGIN = 4;

    /** Whether a greater weight may give a higher bound than the first, unless it is known what is needed. */
    private boolean isClimbing;

    /** Whether the weight stays, but for growing where leaving more out costs less by the sum. */
    private boolean isChosen;

    private @Nullable Bounded best;

    /**
     * What came of a weight.
     *
     * @param shortfall by how much less a timetable that was met for the sum costs by it than the best one does, if it costs less
     * @param isSettled whether the bound rises no more before branching
     * @param soft what the sum bounds the soft cost by, which may be below 0
     */
    record Bounded(long weight, long shortfall, boolean isSettled, long soft) {

        /** The timetable leaves at least one unit more out, so it costs no less once each costs so much more. Others may need more still. */
        private long needed() {
            return shortfall > 0 ? Math.min(2 * weight, Math.max(weight + shortfall, withMargin(weight))) : 0;
        }
    }

    /**
     * Returns the first weight. The sum loses what a unit at medium level weighs for each that the relaxation does not see: a quarter of the best
     * soft cost, if it sees half a unit too little or more.
     *
     * @param soft the best soft cost
     * @param missing the units at medium level that the relaxation does not see
     * @param min the least weight with which no timetable that is known costs less by the sum than the best, or 0 if any will do
     */
    long first(long soft, double missing, long min) {
        isClimbing = missing > MIN_MISSING;
        long usual = (long) ((double) soft * SHARE_LOST / Math.max(MIN_MISSING, missing));
        return Math.max(1, Math.max(usual, withMargin(min)));
    }

    /** Returns whether no weight before the last can follow any more. */
    boolean isChosen() {
        return isChosen;
    }

    /**
     * Returns the weight that follows, which may be the same, or that of the sum before.
     *
     * @param min the least weight with which no timetable that is known costs less by the sum than the best, or 0 if any will do
     */
    long next(Bounded last, long min) {
        if (Math.max(min, last.needed()) > last.weight()) {
            // Leaving more out is cheaper, so a unit of it weighs too little.
            isChosen = true;
            return Math.max(withMargin(min), last.needed());
        }
        if (isChosen || !last.isSettled()) {
            return last.weight();
        }
        if (last.soft() <= 0 && best == null && last.weight() > Math.max(1, min)) {
            return Math.max(Math.max(1, min), last.weight() / LIGHTER);
        }
        if (isClimbing && min == 0 && (best == null || last.soft() > best.soft())) {
            best = last;
            return 2 * last.weight();
        }
        isChosen = true;
        return best == null || best.weight() < min ? last.weight() : best.weight();
    }

    private static long withMargin(long weight) {
        return weight + weight / MARGIN;
    }
}
