package org.lectern.solve;

import org.lectern.event.Timetable;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Report;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.model.AssignmentSnapshot;
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
        AssignmentSnapshot best = search.bestAssignment();
        Timetable timetable = instance.timetable(best);
        Report report = Checker.of(options.catalogue()).check(instance.event(), timetable);
        if (!report.score().equals(search.best())) {
            EffectiveRules rules = EffectiveRules.of(instance.event(), options.catalogue());
            throw new ScoreMismatch(
                            instance.event(), options, rules, timetable, report, search.best(), search.certificate())
                    .toException(instance.costsByRule(best));
        }
    }
}
