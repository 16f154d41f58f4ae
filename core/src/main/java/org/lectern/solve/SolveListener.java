package org.lectern.solve;

/** Hears how a search goes on. */
@FunctionalInterface
public interface SolveListener {

    /** Called when the search starts, now and then while it goes on, and whenever score or bound get better. */
    void progressed(Progress progress);
}
