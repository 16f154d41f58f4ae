package org.lectern.job;

/**
 * Whether a job runs, and how it ended.
 *
 * @since 0.1.0
 */
public enum JobState {
    /** It runs, or waits for a thread. */
    RUNNING,
    /** It ended by itself, within its own limits. */
    COMPLETED,
    /** It was cancelled or interrupted, and has a result of what was known by then. */
    CANCELLED,
    /** It reached its time limit, and has a result of what was known by then. */
    TIME_LIMIT,
    /** It ended with an error and has no result. */
    FAILED
}
