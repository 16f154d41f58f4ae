package org.lectern.solve;

import org.lectern.rule.Gap;
import org.lectern.rule.Score;
import org.lectern.solve.search.StepCounter;

/**
 * Decides when a search without limits has converged. It asks for steps alone, never for time, so that the search ends at the
 * same step on every machine.
 */
final class Convergence {

    private static final long MIN_IDLE_STEPS = 50_000;
    private static final long MIN_IDLE_STEPS_A_SESSION = 3000;
    /** With many sessions, steps take long. If the gap is narrow and in the soft cost alone, a tenth is enough. */
    private static final long MIN_IDLE_STEPS_A_SESSION_OF_MANY = 300;

    /** Where more is left out than is proven, what leaves less out is found late: so many times as many steps bring nothing before. */
    private static final int IF_MORE_IS_LEFT_OUT = 5;

    /** In larger events that would take many minutes. */
    private static final int MANY_SESSIONS = 150;

    /** If the gap is at most this, what more steps could find is of little worth. */
    private static final double NARROW_GAP = 0.005;

    /** Up to here the tree closes the gap, or nothing does. */
    private static final int FEW_SESSIONS = 40;

    private static final double SHARE = 2.0 / 3;
    private static final double SHARE_IF_NARROW = 0.5;

    private Convergence() {}

    /**
     * Returns the step at which too little can be expected of further ones, if none before it finds anything.
     *
     * <p>Each better timetable or bound is followed by a number of steps that hangs on the size of the event. In a larger event, a share of
     * all steps is counted only from one that is much better: the little that is found late would keep the search for many minutes.
     */
    static long lastStep(int sessions, StepCounter counter, Score best, Score bound) {
        return lastStep(
                sessions,
                counter.steps() - counter.sinceImprovement(),
                counter.steps() - counter.sinceMuchImprovement(),
                best,
                bound);
    }

    /**
     * @param found the step at which the last better timetable or bound was found
     * @param foundMuch the same of the last that was much better
     */
    static long lastStep(int sessions, long found, long foundMuch, Score best, Score bound) {
        boolean isNarrow = isNarrow(best, bound);
        boolean isLongIdle = !isNarrow && best.medium() > bound.medium() && sessions <= MANY_SESSIONS;
        boolean areFew = sessions <= FEW_SESSIONS;
        double share = areFew || isNarrow ? SHARE_IF_NARROW : SHARE;
        double last = areFew ? found : foundMuch;
        // A gap at medium level says nothing of the soft cost, which may still fall.
        boolean isSoftNarrow = isNarrow && best.hard() == bound.hard() && best.medium() == bound.medium();
        long ofSession =
                isSoftNarrow && sessions > MANY_SESSIONS ? MIN_IDLE_STEPS_A_SESSION_OF_MANY : MIN_IDLE_STEPS_A_SESSION;
        double atFirst = (MIN_IDLE_STEPS + ofSession * sessions) * (isLongIdle ? IF_MORE_IS_LEFT_OUT : 1);
        return 1 + (long) Math.floor(Math.max(found + atFirst, last / (1 - share)));
    }

    private static boolean isNarrow(Score best, Score bound) {
        return Gap.find(best, bound)
                .map(gap -> gap.cost() - gap.lowerBound() <= 1 || gap.share() <= NARROW_GAP)
                .orElse(true);
    }
}
