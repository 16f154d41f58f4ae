package org.lectern.solve.bound;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.function.ToLongFunction;
import org.lectern.event.Level;
import org.lectern.rule.RuleConfig;
import org.lectern.solve.model.Instance;

/**
 * What it costs to exceed a capacity at each point in time, which is the greatest multiplier that it may have. Where a rule is
 * hard, that is impossible, and there is none.
 *
 * @param unitCost what a minute costs that is too much for a rule at medium or soft level, in parts of a unit of packed cost;
 *     0 for other rules
 */
record ExcessCosts(Instance instance, ResourcePoints points, ToLongFunction<RuleConfig> unitCost) {

    /** Returns whether exceeding a capacity that a rule sets is impossible, or costs something. */
    boolean isPriced(String ruleId) {
        return isPriced(config(ruleId));
    }

    /** Returns whether exceeding a capacity that a rule, or a relation that it judges, sets is impossible, or costs something. */
    boolean isPriced(RuleConfig config) {
        return isHard(config) || unitCost.applyAsLong(config) > 0;
    }

    private RuleConfig config(String ruleId) {
        return instance.couplingRules().config(ruleId);
    }

    private static boolean isHard(RuleConfig config) {
        return config.isActive() && config.level() == Level.HARD;
    }

    /** Returns what a minute too much costs at medium or soft level. */
    long ofMinute(String ruleId) {
        return unitCost.applyAsLong(config(ruleId));
    }

    /**
     * Returns the costs, or nothing if the rule is hard. Sessions that share a point share the minutes up to the next point, or
     * to the end of one before it.
     *
     * @param heldUntil the minute until which a session holds the resource, by the minute at which it ends
     */
    long[] of(String ruleId, IntUnaryOperator heldUntil) {
        return of(config(ruleId), heldUntil);
    }

    long[] of(RuleConfig config, IntUnaryOperator heldUntil) {
        if (isHard(config)) {
            return new long[0];
        }
        int[] shared = new int[points.count()];
        for (int p = 0; p < shared.length; p++) {
            shared[p] = p + 1 < shared.length ? points.minute(p + 1) - points.minute(p) : 1;
        }
        for (int end : points.ends()) {
            int minute = heldUntil.applyAsInt(end);
            int point = points.at(minute) - 1;
            if (point >= 0) {
                shared[point] = Math.min(shared[point], minute - points.minute(point));
            }
        }
        long cost = unitCost.applyAsLong(config);
        return Arrays.stream(shared).mapToLong(minutes -> cost * minutes).toArray();
    }
}
