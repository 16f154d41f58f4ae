package org.lectern.explain;

import java.util.Objects;
import org.lectern.event.Level;

/**
 * What one rule costs before and after.
 *
 * @param ruleId the rule
 * @param level its level after
 * @param before what it costs before
 * @param ifNothingMoves what it costs after, if nothing moves
 * @param after what it costs after, with the moves
 */
public record RuleCostDifference(String ruleId, Level level, long before, long ifNothingMoves, long after) {

    public RuleCostDifference {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(level, "level");
    }
}
