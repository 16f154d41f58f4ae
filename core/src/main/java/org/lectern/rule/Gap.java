package org.lectern.rule;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.lectern.event.Level;

/**
 * How far a timetable is at most from the best one: the optimality gap at the highest level at which score and lower bound
 * differ. Costs at lower levels say nothing, since a better timetable may have any.
 *
 * @param level the level; at all higher ones no timetable costs less
 * @param cost what the timetable costs there
 * @param lowerBound what every timetable with no less cost at the higher levels costs there; below {@code cost}
 * @since 0.1.0
 */
public record Gap(Level level, long cost, long lowerBound) {

    public Gap {
        Objects.requireNonNull(level, "level");
        if (lowerBound < 0 || lowerBound >= cost) {
            throw new IllegalArgumentException(
                    "The lower bound '%s' must be at least 0 and below the cost '%s'.".formatted(lowerBound, cost));
        }
    }

    /**
     * Returns the gap between a score and a bound, or empty if the score is not above the bound.
     *
     * @param lowerBound a score that no timetable goes below
     */
    public static Optional<Gap> find(Score score, Score lowerBound) {
        return Arrays.stream(Level.values())
                .filter(level -> score.at(level) != lowerBound.at(level))
                .findFirst()
                .filter(level -> score.at(level) > lowerBound.at(level))
                .map(level -> new Gap(level, score.at(level), lowerBound.at(level)));
    }

    /** Returns the share of the cost at this level that a better timetable could save at most, above 0 and at most 1. */
    public double share() {
        return (double) (cost - lowerBound) / cost;
    }
}
