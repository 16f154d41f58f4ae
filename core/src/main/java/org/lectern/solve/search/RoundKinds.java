package org.lectern.solve.search;

import org.lectern.rule.Score;
import org.lectern.solve.local.AnnealingKind;

/** Chooses what a round of annealing may leave out on the way: every second one where that helps. */
final class RoundKinds {

    /** With more sessions, as many rounds as possible are needed to leave less out. */
    private static final int MANY_SESSIONS = 75;

    private final boolean hasMany;
    private boolean isScarce;
    /** Whether the last round kept to what is left out. */
    private boolean wasPlain = true;

    /** Whether the last of the others was at medium level. */
    private boolean wasAtMedium;

    RoundKinds(int sessions) {
        this.hasMany = sessions > MANY_SESSIONS;
    }

    /** It was hard to leave nothing out, so every second round may do so on the way. */
    void setScarce() {
        isScarce = true;
    }

    /**
     * Returns the kind of the next round. Every second round may leave other things out: where more is left out than the bound tells must be,
     * at first at medium level, then, of few sessions, in turn at a price in soft costs; where just what must be is left out, or that was
     * hard to find, at such a price.
     *
     * @param best the score of the best timetable so far
     * @param bound what is known of better timetables
     */
    AnnealingKind next(Score best, Score bound) {
        boolean hasMediumGap = best.medium() > bound.medium();
        boolean mayRelax = best.medium() == 0 ? isScarce : bound.medium() > 0 && !(hasMediumGap && hasMany);
        wasPlain = !wasPlain || !(hasMediumGap || mayRelax);
        if (wasPlain) {
            return AnnealingKind.SOFT;
        }
        wasAtMedium = hasMediumGap && !(wasAtMedium && mayRelax);
        return wasAtMedium ? AnnealingKind.MEDIUM : AnnealingKind.RELAXED;
    }
}
