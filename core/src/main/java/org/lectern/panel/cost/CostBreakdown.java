package org.lectern.panel.cost;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.rule.Score;

/** The score of each rule that costs something, as it is added up. */
public final class CostBreakdown {

    private final Map<String, Score> costs = new LinkedHashMap<>();

    /** Adds units of a rule. */
    public void add(String ruleId, UnitCost charge, long units) {
        if (units > 0 && charge.weight() > 0) {
            costs.merge(ruleId, charge.of(units), Score::plus);
        }
    }

    public Map<String, Score> byRule() {
        return costs;
    }
}
