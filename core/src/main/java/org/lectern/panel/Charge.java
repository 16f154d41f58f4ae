package org.lectern.panel;

import java.util.Collection;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;
import org.lectern.rule.Terms;

/**
 * What one unit of a rule costs for given subjects: nothing where the rule is off or waived.
 *
 * @param level the rule's level
 * @param weight the cost of one unit, 0 where it costs nothing
 */
public record Charge(Level level, long weight) {

    /** Returns the charge of a rule for a finding about these subjects. */
    public static Charge of(Rulebook rulebook, String ruleId, Collection<SubjectId> subjects) {
        Terms terms = rulebook.terms(ruleId);
        boolean free = !terms.counts() || rulebook.waiver(ruleId, subjects).isPresent();
        return new Charge(terms.level(), free ? 0 : terms.weight());
    }

    /** Returns the charge of a unit that counts so many times. */
    Charge times(long factor) {
        return new Charge(level, Math.multiplyExact(weight, factor));
    }

    /** Returns what {@code units} cost. */
    public Score of(long units) {
        return Score.of(level, Math.multiplyExact(weight, units));
    }
}
