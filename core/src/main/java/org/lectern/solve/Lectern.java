package org.lectern.solve;

import org.lectern.event.Event;

/**
 * The entry point: {@code Lectern.solve(event)} is all that most applications need.
 *
 * @since 0.1.0
 */
public final class Lectern {

    private Lectern() {}

    /**
     * Returns the best timetable found when it is proven optimal or the search has converged; see
     * {@link StopReason#CONVERGED}.
     *
     * @throws org.lectern.event.InvalidInputException if the event's rule settings do not fit the catalogue
     */
    public static SolveResult solve(Event event) {
        return solve(event, SolveOptions.defaults());
    }

    /**
     * Returns the best timetable found within the limits of the options.
     *
     * @throws org.lectern.event.InvalidInputException if the event's rule settings do not fit the catalogue, or the
     *     timetable to start from does not fit the event
     * @throws org.lectern.rule.RuleFailedException if a custom rule throws, or returns null or a negative amount
     * @throws SolveDefectException if a rule costs another amount in the search than in the checker, or {@link
     *     SolveOptions#verify} is set and the certificate does not prove the lower bound
     */
    public static SolveResult solve(Event event, SolveOptions options) {
        return start(event, options).result();
    }

    /**
     * Starts a search on a thread of its own and returns at once; the job can be watched, cancelled, and asked for its
     * best timetable so far.
     *
     * @throws org.lectern.event.InvalidInputException as {@link #solve(Event, SolveOptions)}
     */
    public static SolveJob start(Event event, SolveOptions options) {
        return SolveJob.start(event, options);
    }
}
