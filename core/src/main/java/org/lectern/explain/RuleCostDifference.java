package org.lectern.explain;

import org.lectern.event.Level;

/**
 * The cost of one rule before and after changes.
 *
 * @param ruleId the rule
 * @param level its level after
 * @param before the cost before
 * @param ifNothingMoves the cost after, if nothing moves
 * @param after the cost after, with the moves
 * @since 0.1.0
 */
public record RuleCostDifference(String ruleId, Level level, long before, long ifNothingMoves, long after) {}
