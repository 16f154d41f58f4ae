package org.lectern.solve.search;

/** Hears how a search goes on, and says when it is enough. */
public interface SearchWatch {

    /** What a search can be doing. */
    enum Stage {
        CONSTRUCTION,
        PRICES,
        IMPROVEMENT,
        PROOF
    }

    /** Called when a stage begins. */
    void begins(Stage stage, Search search);

    /** Called when score or bound got better, and now and then. */
    void improved(Search search);

    /** Returns whether the search need not go on: a limit is reached, or it no longer pays. */
    boolean isEnough(Search search);
}
