package org.lectern.replan;

import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;

/** A bound of hard and medium cost, which compare in that order. */
record CostBound(long hard, long medium) {

    static final CostBound ZERO = new CostBound(0, 0);

    /** More than any timetable costs, and far enough from the greatest long to be added to. */
    private static final long MAX_MEDIUM = Long.MAX_VALUE / 4;

    static CostBound of(Score score) {
        return new CostBound(score.hard(), score.medium());
    }

    CostBound plus(Score score) {
        return new CostBound(Math.addExact(hard, score.hard()), Math.addExact(medium, score.medium()));
    }

    CostBound plus(CostBound other) {
        return new CostBound(Math.addExact(hard, other.hard), Math.addExact(medium, other.medium));
    }

    CostBound minus(Score score) {
        return minus(of(score));
    }

    CostBound minus(CostBound other) {
        return new CostBound(hard - other.hard, medium - other.medium);
    }

    /** Returns the greatest bound below this one, or null below zero. */
    @Nullable
    CostBound below() {
        if (medium > 0) {
            return new CostBound(hard, medium - 1);
        }
        return hard > 0 ? new CostBound(hard - 1, MAX_MEDIUM) : null;
    }

    /** Returns whether this is no more than {@code other}. */
    boolean isWithin(CostBound other) {
        return hard < other.hard || (hard == other.hard && medium <= other.medium);
    }
}
