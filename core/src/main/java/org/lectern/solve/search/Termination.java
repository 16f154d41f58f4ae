package org.lectern.solve.search;

/** Decides when a search ends. */
@FunctionalInterface
public interface Termination {

    /** Returns whether the search need not go on: it has reached a limit or has converged. */
    boolean isTerminated(Search search);
}
