package org.lectern.solve.search;

import org.lectern.rule.Score;
import org.lectern.solve.local.AnnealingKind;

/** Chooses what a round of annealing may leave out on the way: every second one where that helps. */
final class RoundKinds {

    private boolean isScarce;
    private boolean isRelaxed;
    private boolean isAtMedium;

    /** It was hard to leave nothing out, so every second round may do so on the way. */
    void setScarce() {
        isScarce = true;
    }

    /**
     * Returns the kind of the next round. Where more is left out than the bound tells must be, every second round may leave
     * other things out.
     *
     * @param best the score of the best timetable so far
     * @param bound what is known of better timetables
     */
    AnnealingKind next(Score best, Score bound) {
        isRelaxed = isScarce && !isRelaxed && best.medium() == 0;
        isAtMedium = !isAtMedium && best.medium() > bound.medium();
        if (isRelaxed) {
            return AnnealingKind.RELAXED;
        }
        return isAtMedium ? AnnealingKind.MEDIUM : AnnealingKind.SOFT;
    }
}
