package org.lectern.solve.model;

import java.util.List;
import org.lectern.rule.Score;

/** Holds the current assignment and scores it over every rule. */
public interface ScoreDirector {

    /** Makes the changes, and returns the score of the assignment after them. */
    Score applyAndScore(List<PlaceChange> changes);

    /** Makes the changes; the next score counts them. */
    void apply(List<PlaceChange> changes);

    /** Returns whether the search must end now; the thread that raises multipliers asks too. */
    boolean isStopped();
}
