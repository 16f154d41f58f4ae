package org.lectern.replan;

import org.lectern.rule.Score;

/** A bound of hard and medium cost, which compare in that order. */
record Limit(long hard, long medium) {

    static Limit of(Score score) {
        return new Limit(score.hard(), score.medium());
    }

    Limit plus(Score score) {
        return new Limit(Math.addExact(hard, score.hard()), Math.addExact(medium, score.medium()));
    }

    Limit plus(Limit other) {
        return new Limit(Math.addExact(hard, other.hard), Math.addExact(medium, other.medium));
    }

    Limit minus(Score score) {
        return minus(of(score));
    }

    Limit minus(Limit other) {
        return new Limit(hard - other.hard, medium - other.medium);
    }

    /** Returns whether this is no more than {@code other}. */
    boolean isWithin(Limit other) {
        return hard < other.hard || (hard == other.hard && medium <= other.medium);
    }
}
