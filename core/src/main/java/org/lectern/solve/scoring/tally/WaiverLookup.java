package org.lectern.solve.scoring.tally;

import java.util.List;
import org.lectern.event.SubjectId;
import org.lectern.rule.EffectiveRules;

/** Whether findings of one rule are waived, quick where it has no waivers. */
public final class WaiverLookup {

    private final EffectiveRules effectiveRules;
    private final String ruleId;
    private final boolean isEmpty;

    WaiverLookup(EffectiveRules effectiveRules, String ruleId) {
        this.effectiveRules = effectiveRules;
        this.ruleId = ruleId;
        this.isEmpty = effectiveRules.waivers(ruleId).isEmpty();
    }

    /** Returns whether no finding of the rule is ever waived. */
    public boolean isEmpty() {
        return isEmpty;
    }

    public boolean covers(SubjectId... subjects) {
        return !isEmpty && effectiveRules.findWaiver(ruleId, List.of(subjects)).isPresent();
    }

    public boolean covers(List<SubjectId> subjects) {
        return !isEmpty && effectiveRules.findWaiver(ruleId, subjects).isPresent();
    }
}
