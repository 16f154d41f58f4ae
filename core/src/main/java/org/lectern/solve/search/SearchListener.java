package org.lectern.solve.search;

/** Hears which phase a search begins, and how it goes on. */
public interface SearchListener {

    /** Called when the search begins to place sessions for the first time. */
    void onConstruction(Search search);

    /** Called when the search begins to wait for another thread that raises the bound. */
    void onBounding(Search search);

    /** Called when the search begins a round of steps. */
    void onImprovement(Search search);

    /** Called when the search begins to wait for another thread that branches, or to help it. */
    void onProof(Search search);

    /** Called when score or bound improved, and at regular intervals. */
    void onProgress(Search search);
}
