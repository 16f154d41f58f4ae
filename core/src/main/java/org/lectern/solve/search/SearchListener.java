package org.lectern.solve.search;

/** Hears how a search goes on, and says when it is enough. */
public interface SearchListener {

    /** What a search can be doing. */
    enum SearchPhase {
        CONSTRUCTION,
        BOUNDING,
        IMPROVEMENT,
        PROOF
    }

    /** Called when a stage begins. */
    void onPhaseStart(SearchPhase stage, Search search);

    /** Called when score or bound got better, and now and then. */
    void onProgress(Search search);

    /** Returns whether the search need not go on: a limit is reached, or it no longer pays. */
    boolean isTerminated(Search search);
}
