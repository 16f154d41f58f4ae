package org.lectern.solve.search;

import java.util.function.BooleanSupplier;
import org.lectern.rule.Score;

/**
 * Starts the ascent beside the rounds of a search. Where each of its steps takes long, the search first helps with it for a while. So the
 * bound rises sooner, and the search knows sooner what a place costs others.
 */
final class AscentHelp {

    private static final long MIN_ARCS = 400_000;

    /** In smaller events, no better bound was seen to come of it after ten seconds. */
    private static final int MIN_SESSIONS = 20;

    /** Some seconds on two threads. */
    private static final long MAX_WORK = 200_000_000;

    private final BoundSearch bounds;
    private final LevelRounds levels;
    private final AscentWork work;
    private final Runnable join;
    private final BooleanSupplier isOver;
    private long done;

    /**
     * @param levels start the ascent
     * @param work says how much work is as long as some steps
     * @param join waits for the other thread, and helps it
     * @param isOver whether the search need not go on
     */
    AscentHelp(BoundSearch bounds, LevelRounds levels, AscentWork work, Runnable join, BooleanSupplier isOver) {
        this.bounds = bounds;
        this.levels = levels;
        this.work = work;
        this.join = join;
        this.isOver = isOver;
    }

    /**
     * Starts the ascent for as long as some steps take. At first it helps to the end of that, and starts it again: these are no steps, so
     * that a limit of steps leaves the search as many as without help.
     *
     * @param steps how many steps the search makes meanwhile
     */
    void startAscent(int steps) {
        levels.startAscent(steps);
        while (isDue()) {
            done += work.during(steps);
            join.run();
            if (!isOver.getAsBoolean()) {
                levels.startAscent(steps);
            }
        }
    }

    /** Returns whether little help has been given, and the timetable leaves out no more than it must. */
    private boolean isDue() {
        Score best = bounds.timetables().best();
        Score proven = bounds.score();
        return done < MAX_WORK
                && bounds.background().isAscending()
                && bounds.model().sessionCount() >= MIN_SESSIONS
                && bounds.narrowModel().arcCount() >= MIN_ARCS
                && best.hard() == proven.hard()
                && best.medium() == proven.medium();
    }
}
