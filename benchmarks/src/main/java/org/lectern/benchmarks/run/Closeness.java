package org.lectern.benchmarks.run;

import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;

/**
 * How near a timetable is proven to be to the best one.
 *
 * @param trivialBound soft cost of the floor, or null unless hard and medium are those of the timetable
 * @param lowerBound soft cost of the bound, or null unless hard and medium are those of the timetable
 * @param gap what may be gained at most, as a share of the soft cost, or null where there is no bound
 * @param closed the share of the way from the floor to the timetable that the bound has gone, or null where one is
 *     missing
 */
record Closeness(
        @Nullable Long trivialBound,
        @Nullable Long lowerBound,
        @Nullable Double gap,
        @Nullable Double closed) {

    static Closeness of(Score score, @Nullable Score floorScore, @Nullable Score boundScore) {
        Long floor = softOf(floorScore, score);
        Long bound = atLeast(floor, softOf(boundScore, score));
        Double gap = bound == null ? null : Double.valueOf((double) (score.soft() - bound) / Math.max(1, score.soft()));
        Double closed = floor == null || bound == null ? null : Double.valueOf(closed(score.soft(), floor, bound));
        return new Closeness(floor, bound, gap, closed);
    }

    /** The floor is a bound too. */
    private static @Nullable Long atLeast(@Nullable Long floor, @Nullable Long bound) {
        return floor == null || bound == null ? bound : Long.valueOf(Math.max(floor, bound));
    }

    private static double closed(long soft, long floor, long bound) {
        return soft == floor ? 1 : (double) (bound - floor) / (soft - floor);
    }

    private static @Nullable Long softOf(@Nullable Score below, Score score) {
        return below != null && below.hard() == score.hard() && below.medium() == score.medium()
                ? Long.valueOf(below.soft())
                : null;
    }
}
