package org.lectern.solve;

/** How a search ended. */
public enum StopReason {
    /** No timetable can be better: the bound is met. */
    PROVEN_OPTIMAL("proven optimal"),
    /** No better timetable in the larger of 2,000 steps and half of all steps so far. */
    CONVERGED("stopped because it no longer paid"),
    /** The time limit was reached. */
    TIME_LIMIT("stopped at the time limit"),
    /** The step limit was reached. */
    STEP_LIMIT("stopped at the step limit"),
    /** The score asked for was reached. */
    SCORE_LIMIT("stopped at the score asked for"),
    /** It was cancelled. */
    CANCELLED("cancelled");

    private final String description;

    StopReason(String words) {
        this.description = words;
    }

    /** Returns the ending in words, to follow "The search was" or stand alone. */
    public String description() {
        return description;
    }
}
