package org.lectern.solve;

/**
 * Why a search stopped.
 *
 * @since 0.1.0
 */
public enum StopReason {
    /** Score and lower bound are equal, so no timetable is better; see {@link SolveResult#isProvenOptimal}. */
    PROVEN_OPTIMAL("proven optimal"),
    /**
     * No improvement in at least 50,000 steps and 3,000 more for each session, and none of more than 0.5 % of the cost in two thirds of all
     * steps so far. Up to 40 sessions, any improvement counts, and half of all steps are enough, as they are if the gap is at most 0.5 % or
     * one unit. With such a gap in the soft cost, 300 more for each session are enough above 150 sessions. If more than that is left out
     * beyond what is proven, the least numbers are five times as high, up to 150
     * sessions. An improvement is a better timetable, or a bound that narrows the gap by a twentieth.
     */
    CONVERGED("stopped: no further improvement found"),
    /** The time limit was reached. */
    TIME_LIMIT("stopped at the time limit"),
    /** The step limit was reached. */
    STEP_LIMIT("stopped at the step limit"),
    /** The score limit was reached. */
    SCORE_LIMIT("stopped at the score limit"),
    /** {@link SolveJob#cancel} was called. */
    CANCELLED("cancelled");

    private final String description;

    StopReason(String words) {
        this.description = words;
    }

    /** Returns a short text without a full stop, such as {@code stopped at the time limit}. */
    public String description() {
        return description;
    }
}
