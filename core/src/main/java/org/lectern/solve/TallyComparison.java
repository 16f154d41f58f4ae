package org.lectern.solve;

import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.model.Instance;
import org.lectern.solve.search.Search;

/**
 * Compares what the search counts by the rules of an application with what the checker does: soon, and again after twice as
 * many steps. A tally that miscounts then ends the solve at once, not at its time limit.
 */
final class TallyComparison {

    private static final int FIRST_STEPS = 1_000;

    private final Instance instance;
    private final SolveOptions options;
    private final boolean isNeeded;
    private long next;

    TallyComparison(Instance instance, SolveOptions options) {
        this.instance = instance;
        this.options = options;
        this.isNeeded = options.catalogue().rules().size()
                > StandardRules.catalogue().rules().size();
    }

    /** Does so if it is time. */
    void compare(Search search) {
        if (!isNeeded || search.steps() < next) {
            return;
        }
        next = Math.max(FIRST_STEPS, 2 * search.steps());
        ScoreMismatch.check(instance, options, search);
    }
}
