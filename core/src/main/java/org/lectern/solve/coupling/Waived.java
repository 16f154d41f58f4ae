package org.lectern.solve.coupling;

import java.util.List;
import org.lectern.event.SubjectId;
import org.lectern.rule.Rulebook;

/** Whether findings of one rule are waived, quick where it has no waivers. */
final class Waived {

    private final Rulebook rulebook;
    private final String ruleId;
    private final boolean never;

    Waived(Rulebook rulebook, String ruleId) {
        this.rulebook = rulebook;
        this.ruleId = ruleId;
        this.never = rulebook.waivers(ruleId).isEmpty();
    }

    /** Returns whether no finding of the rule is ever waived. */
    boolean never() {
        return never;
    }

    boolean covers(SubjectId... subjects) {
        return !never && rulebook.waiver(ruleId, List.of(subjects)).isPresent();
    }

    boolean covers(List<SubjectId> subjects) {
        return !never && rulebook.waiver(ruleId, subjects).isPresent();
    }
}
