package org.lectern.solve;

import org.lectern.event.Event;

/** Makes timetables: {@code Lectern.solve(event)} is all that the common case needs. */
public final class Lectern {

    private Lectern() {}

    /**
     * Returns the best timetable that can be found: proven optimal, or the best when searching on no longer pays.
     *
     * @throws org.lectern.event.InvalidInputException if the event's rule settings do not fit the catalogue
     */
    public static SolveResult solve(Event event) {
        return solve(event, SolveOptions.defaults());
    }

    /**
     * Returns the best timetable found within the options' limits.
     *
     * @throws org.lectern.event.InvalidInputException if the event's rule settings do not fit the catalogue, or the
     *     timetable to start from does not fit the event
     * @throws IllegalArgumentException if a rule of an application tells a negative cost
     * @throws IllegalStateException if a rule of an application tells the search another cost than the checker
     */
    public static SolveResult solve(Event event, SolveOptions options) {
        return start(event, options).result();
    }

    /**
     * Starts a search on a thread of its own, to be watched, cancelled and asked for its best timetable so far.
     *
     * @throws org.lectern.event.InvalidInputException as {@link #solve(Event, SolveOptions)}
     */
    public static SolveJob start(Event event, SolveOptions options) {
        return SolveJob.start(event, options);
    }
}
