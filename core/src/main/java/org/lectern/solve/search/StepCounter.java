package org.lectern.solve.search;

import org.lectern.rule.Score;

/** Counts the steps of a search, and those since it became better. */
final class StepCounter {

    private final GapProgress gap = new GapProgress();
    private long steps;
    private long lastImprovement;
    private long lastTimetable;

    void count() {
        steps++;
    }

    long steps() {
        return steps;
    }

    /** A better timetable was found. */
    void onTimetable() {
        lastImprovement = steps;
        lastTimetable = steps;
    }

    /** A better bound was found. */
    void onBound(Score best, Score bound) {
        lastImprovement = gap.isNarrower(best, bound) ? steps : lastImprovement;
    }

    /** Returns how many steps have been made since a better timetable was found. */
    long sinceTimetable() {
        return steps - lastTimetable;
    }

    /** Returns how many steps have been made since a better timetable was found, or a bound that makes the gap much narrower. */
    long sinceImprovement() {
        return steps - lastImprovement;
    }
}
