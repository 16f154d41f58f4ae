package org.lectern.solve.search;

import java.util.ArrayDeque;
import java.util.Deque;
import org.lectern.rule.Score;

/** Counts the steps of a search, and those since it became better. */
public final class StepCounter {

    /** A difference of no more than this share of the cost hardly matters. */
    private static final double LITTLE = 0.005;

    private record ScoreAt(Score score, long step) {}

    private final GapProgress gap = new GapProgress();
    /** The better timetables found, those that cost little more than the best. */
    private final Deque<ScoreAt> nearBest = new ArrayDeque<>();

    /** The better bounds found, those that are little below the highest. */
    private final Deque<ScoreAt> nearBound = new ArrayDeque<>();

    private long steps;
    private long lastBound;
    private long lastTimetable;

    void count() {
        steps++;
    }

    public long steps() {
        return steps;
    }

    /** A better timetable was found. */
    void onTimetable(Score best) {
        lastTimetable = steps;
        find(best, nearBest, best);
    }

    /** A better bound was found. */
    void onBound(Score best, Score bound) {
        lastBound = gap.isNarrower(best, bound) ? steps : lastBound;
        find(bound, nearBound, best);
    }

    /** Adds a score to those near it, and removes those that are near it no more. */
    private void find(Score score, Deque<ScoreAt> near, Score best) {
        while (!near.isEmpty() && !isLittle(near.getFirst().score(), score, best)) {
            near.removeFirst();
        }
        near.addLast(new ScoreAt(score, steps));
    }

    /** Returns whether two scores differ by little of a cost, at the highest level where they differ. */
    private static boolean isLittle(Score one, Score other, Score cost) {
        if (one.hard() != other.hard()) {
            return false;
        }
        return one.medium() != other.medium()
                ? isLittle(one.medium() - other.medium(), cost.medium())
                : isLittle(one.soft() - other.soft(), cost.soft());
    }

    private static boolean isLittle(long difference, long cost) {
        return (double) Math.abs(difference) <= LITTLE * (double) cost;
    }

    /** Returns how many steps have been made since a better timetable was found. */
    long sinceTimetable() {
        return steps - lastTimetable;
    }

    /** Returns how many steps have been made since a better timetable was found, or a bound that makes the gap much narrower. */
    public long sinceImprovement() {
        return steps - Math.max(lastBound, lastTimetable);
    }

    /**
     * Returns how many steps have been made since the gap was last wider by more than half a percent of the cost, for its timetable or
     * for its bound.
     */
    public long sinceMuchImprovement() {
        return steps - Math.max(firstStep(nearBest), firstStep(nearBound));
    }

    private static long firstStep(Deque<ScoreAt> near) {
        return near.isEmpty() ? 0 : near.getFirst().step();
    }
}
