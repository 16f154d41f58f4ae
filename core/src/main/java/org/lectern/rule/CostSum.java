package org.lectern.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.lectern.event.Event;

/**
 * What rules of a catalogue cost in views of one event: the checker's costs without its findings, which takes a fraction of the time.
 *
 * @since 0.1.0
 */
public final class CostSum {

    private final EffectiveRules rules;
    private final List<InForce> inForce;

    /** A rule at one level and weight at which it counts. */
    private record InForce(Rule rule, RuleConfig config) {}

    private CostSum(EffectiveRules rules, List<InForce> inForce) {
        this.rules = rules;
        this.inForce = inForce;
    }

    /** Returns the sum of those rules in force that a condition holds for. */
    public static CostSum of(Event event, EffectiveRules rules, Predicate<Rule> counts) {
        List<InForce> inForce = new ArrayList<>();
        rules.rules().stream()
                .filter(counts)
                .forEach(rule -> rules.configs(rule.definition().id(), event).stream()
                        .filter(RuleConfig::isActive)
                        .forEach(config -> inForce.add(new InForce(rule, config))));
        // Where a hard rule is broken, the others need not be asked.
        inForce.sort(Comparator.comparing(one -> one.config().level()));
        return new CostSum(rules, List.copyOf(inForce));
    }

    /**
     * Returns a score and what the rules cost beside it.
     *
     * @param start the score to which they are added
     * @param limit a sum of at least so much is not added up to the end
     * @throws RuleFailedException if a rule throws, or reports a negative amount or null
     * @throws ArithmeticException if a cost overflows
     */
    public Score of(TimetableView view, Score start, Score limit) {
        Score sum = start;
        for (InForce one : inForce) {
            if (sum.compareTo(limit) >= 0) {
                return sum;
            }
            long amount = amount(one, view);
            sum = sum.plus(Score.of(
                    one.config().level(),
                    Math.multiplyExact(amount, one.config().weight())));
        }
        return sum;
    }

    private long amount(InForce one, TimetableView view) {
        String id = one.config().definition().id();
        long[] sum = {0};
        Checker.evaluate(one.rule(), one.config(), view, (subjects, found) -> {
            if (rules.findWaiver(id, subjects).isEmpty()) {
                sum[0] = Math.addExact(sum[0], found);
            }
        });
        return sum[0];
    }
}
