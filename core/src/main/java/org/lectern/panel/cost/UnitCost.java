package org.lectern.panel.cost;

import java.util.Collection;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.Score;

/**
 * What one unit of a rule costs for given subjects: nothing where the rule is off or waived.
 *
 * @param level the rule's level
 * @param weight the cost of one unit, 0 where it costs nothing
 */
public record UnitCost(Level level, long weight) {

    /** Returns the charge of a rule for a finding about these subjects. */
    public static UnitCost of(EffectiveRules rules, String ruleId, Collection<SubjectId> subjects) {
        return of(rules, rules.config(ruleId), subjects);
    }

    /** Returns the charge of a rule at a level and with a weight for a finding about these subjects. */
    public static UnitCost of(EffectiveRules rules, RuleConfig config, Collection<SubjectId> subjects) {
        boolean free = !config.isActive()
                || rules.findWaiver(config.definition().id(), subjects).isPresent();
        return new UnitCost(config.level(), free ? 0 : config.weight());
    }

    /** Returns the charge of a unit that counts so many times. */
    public UnitCost times(long factor) {
        return new UnitCost(level, Math.multiplyExact(weight, factor));
    }

    /** Returns what {@code units} cost. */
    public Score of(long units) {
        return Score.of(level, Math.multiplyExact(weight, units));
    }
}
