package org.lectern.benchmarks.engine.cpsat;

import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.benchmarks.engine.Trace;
import org.lectern.event.Timetable;
import org.lectern.rule.Score;

/**
 * The best timetable that the solves of a search have found.
 *
 * <p>Most rules give a variable a lower limit alone, which the objective presses down. So in a solution that is not proven, such
 * a variable may be too high, and the objective with it: of two solutions the later one has the lower objective, but its
 * timetable may cost more. What counts is what the timetable costs.
 */
final class BestFound {

    private final Trace trace;
    private volatile @Nullable Found best;

    /** A timetable, and what it costs. */
    private record Found(Timetable timetable, Score score) {}

    BestFound(Trace trace) {
        this.trace = trace;
    }

    /**
     * Takes a timetable if it is better than those before.
     *
     * @param rooms as {@link Offer#timetable} has them
     * @param times as {@link Offer#timetable} has them
     */
    void take(Offer offer, int[] rooms, int[] times) {
        Score score = offer.score(rooms, times);
        Found before = best;
        if (before == null || score.compareTo(before.score()) < 0) {
            Timetable timetable = offer.timetable(rooms, times);
            best = new Found(timetable, score);
            trace.improved(score, () -> timetable);
        }
    }

    /** Returns whether there is none. */
    boolean isEmpty() {
        return best == null;
    }

    /** Returns whether the best timetable costs so much. */
    boolean costs(Score score) {
        Found found = best;
        return found != null && found.score().equals(score);
    }

    /** Returns the best timetable, or null if there is none. */
    @Nullable
    Timetable timetable() {
        Found found = best;
        return found == null ? null : found.timetable();
    }
}
