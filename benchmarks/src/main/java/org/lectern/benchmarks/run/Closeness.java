package org.lectern.benchmarks.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Level;
import org.lectern.rule.Gap;
import org.lectern.rule.Score;

/**
 * How near a timetable is proven to be to the best one.
 *
 * @param trivialBound soft cost of the floor, or null unless hard and medium are those of the timetable
 * @param mediumBound medium cost of the bound, or null unless hard is that of the timetable
 * @param lowerBound soft cost of the bound, or null unless hard and medium are those of the timetable
 * @param gap what may be gained at most, as a share of the cost at the highest level at which timetable and bound differ; 0
 *     where they do not, or null where there is no bound
 * @param gapLevel that level, or null where there is none
 * @param closed the share of the way from the floor to the timetable that the bound has gone, or null where one is
 *     missing
 */
record Closeness(
        @Nullable Long trivialBound,
        @Nullable Long mediumBound,
        @Nullable Long lowerBound,
        @Nullable Double gap,
        @Nullable Level gapLevel,
        @Nullable Double closed) {

    static Closeness of(Score score, @Nullable Score floorScore, @Nullable Score boundScore) {
        Score bound = atLeast(floorScore, boundScore);
        Long floor = softOf(floorScore, score);
        Long soft = softOf(bound, score);
        Optional<Gap> gap = bound == null ? Optional.empty() : Gap.find(score, bound);
        return new Closeness(
                floor,
                bound != null && bound.hard() == score.hard() ? Long.valueOf(bound.medium()) : null,
                soft,
                bound == null ? null : gap.map(Gap::share).orElse(0.0),
                gap.map(Gap::level).orElse(null),
                floor == null || soft == null ? null : Double.valueOf(closed(score.soft(), floor, soft)));
    }

    /** The floor is a bound too. */
    private static @Nullable Score atLeast(@Nullable Score floor, @Nullable Score bound) {
        return floor == null || bound == null || floor.compareTo(bound) <= 0 ? bound : floor;
    }

    private static double closed(long soft, long floor, long bound) {
        return soft == floor ? 1 : (double) (bound - floor) / (soft - floor);
    }

    /** Returns the soft cost of a bound, or null unless its hard and medium cost are those of the timetable. */
    static @Nullable Long softOf(@Nullable Score below, Score score) {
        return below != null && below.hard() == score.hard() && below.medium() == score.medium()
                ? Long.valueOf(below.soft())
                : null;
    }
}
