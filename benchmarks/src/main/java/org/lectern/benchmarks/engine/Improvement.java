package org.lectern.benchmarks.engine;

import org.lectern.rule.Score;

/**
 * A timetable better than all before it.
 *
 * @param seconds from the start of the search until it was found
 * @param hard its hard cost
 * @param medium its medium cost
 * @param soft its soft cost
 */
public record Improvement(double seconds, long hard, long medium, long soft) {

    static Improvement of(double seconds, Score score) {
        return new Improvement(seconds, score.hard(), score.medium(), score.soft());
    }

    /** Returns the cost as a score. */
    public Score toScore() {
        return new Score(hard, medium, soft);
    }
}
