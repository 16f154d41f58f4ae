package org.lectern.solve;

/**
 * Receives progress and improvements of a search, on the search thread.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface SolveListener {

    /** Called at the start, from time to time, and whenever score or lower bound improve. */
    void onProgress(Progress progress);

    /**
     * Called with each timetable that is better than all earlier ones, and at the end with one that costs the same and is tidier, if
     * {@link SolveOptions#tidy} found any. After a change of the event, the first call has
     * what could be carried over, which may cost more than the timetable before the change.
     */
    default void onImprovement(Improvement improvement) {}
}
