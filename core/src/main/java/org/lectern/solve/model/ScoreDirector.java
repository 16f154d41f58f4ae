package org.lectern.solve.model;

import java.util.List;
import org.lectern.rule.Score;

/** Holds the current assignment and scores it over every rule. */
public interface ScoreDirector {

    /** Returns the score that the assignment would have after the changes, and leaves it as it is. */
    Score scoreAfter(List<PlaceChange> changes);

    /** Makes the changes. */
    void apply(List<PlaceChange> changes);

    /** Returns whether the search must end now; the thread that raises prices asks too. */
    boolean isStopped();
}
