package org.lectern.rule;

import java.util.Comparator;
import org.lectern.event.Level;

/**
 * What a timetable costs. Lower is better; scores compare by hard, then medium, then soft cost.
 *
 * @param hard cost at hard level, at least 0
 * @param medium cost at medium level, at least 0
 * @param soft cost at soft level, at least 0
 * @since 0.1.0
 */
public record Score(long hard, long medium, long soft) implements Comparable<Score> {

    /** No cost at any level. */
    public static final Score ZERO = new Score(0, 0, 0);

    private static final Comparator<Score> BY_LEVEL = Comparator.comparingLong(Score::hard)
            .thenComparingLong(Score::medium)
            .thenComparingLong(Score::soft);

    /** Returns the score of one cost at one level. */
    public static Score of(Level level, long cost) {
        return switch (level) {
            case HARD -> new Score(cost, 0, 0);
            case MEDIUM -> new Score(0, cost, 0);
            case SOFT -> new Score(0, 0, cost);
        };
    }

    /**
     * Returns the sum of the two, level by level.
     *
     * @throws ArithmeticException if a level overflows
     */
    public Score plus(Score other) {
        return new Score(
                Math.addExact(hard, other.hard), Math.addExact(medium, other.medium), Math.addExact(soft, other.soft));
    }

    /** Returns the maximum of the two, level by level. */
    public Score max(Score other) {
        return new Score(Math.max(hard, other.hard), Math.max(medium, other.medium), Math.max(soft, other.soft));
    }

    /** Returns the better of the two as a whole. */
    public Score cheaperOf(Score other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Returns whether nothing costs at hard or medium level: with the usual levels, nothing is broken or unplaced. */
    public boolean isFeasible() {
        return hard == 0 && medium == 0;
    }

    /** Returns the score without the cost at one level. */
    public Score without(Level level) {
        return switch (level) {
            case HARD -> new Score(0, medium, soft);
            case MEDIUM -> new Score(hard, 0, soft);
            case SOFT -> new Score(hard, medium, 0);
        };
    }

    /** Returns the cost at one level. */
    public long at(Level level) {
        return switch (level) {
            case HARD -> hard;
            case MEDIUM -> medium;
            case SOFT -> soft;
        };
    }

    @Override
    public int compareTo(Score other) {
        return BY_LEVEL.compare(this, other);
    }

    /** Returns the score as people read it: {@code 0 hard, 0 medium, 148 soft}. */
    @Override
    public String toString() {
        return hard + " hard, " + medium + " medium, " + soft + " soft";
    }
}
