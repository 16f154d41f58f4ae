package org.lectern.solve.search;

/** Decides when a search ends. */
@FunctionalInterface
public interface Termination {

    /** Returns whether the search need not go on: it has reached a limit or has converged. */
    boolean isTerminated(Search search);

    /** Returns how many steps the search may still make. */
    default long stepsLeft(Search search) {
        return Long.MAX_VALUE;
    }
}
