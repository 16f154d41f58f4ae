package org.lectern.solve;

/** Hears how a search goes on. */
@FunctionalInterface
public interface SolveListener {

    /** Called when the search starts, now and then while it goes on, and whenever score or bound get better. */
    void onProgress(Progress progress);

    /**
     * Called with each timetable that is better than all before it, from the thread that searches. After a change of the
     * event the first is what could be carried over, which may cost more than the last one before.
     */
    default void onImprovement(Improvement improvement) {}
}
