package org.lectern.benchmarks.engine.plain;

import org.lectern.event.Level;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;

/**
 * What one unit of each soft rule costs; 0 where it is off.
 *
 * @param shortMinutes a minute less than the most
 * @param preferredWindow a minute of a session outside its preferred windows
 * @param roomWish a unit of weight of a wish about the room
 * @param emptySeats ten started seats too many
 * @param seatsMarginPercent the share of the seats that may stay empty
 */
public record PlainWeights(
        long shortMinutes, long preferredWindow, long roomWish, long emptySeats, long seatsMarginPercent) {

    static PlainWeights of(EffectiveRules effectiveRules) {
        return new PlainWeights(
                soft(effectiveRules, "short-minutes"),
                soft(effectiveRules, "preferred-window"),
                soft(effectiveRules, "room-wish"),
                soft(effectiveRules, "empty-seats"),
                effectiveRules
                        .config("empty-seats")
                        .findParameter("marginPercent")
                        .orElse(0));
    }

    private static long soft(EffectiveRules effectiveRules, String rule) {
        RuleConfig config = effectiveRules.config(rule);
        return config.isActive() && config.level() == Level.SOFT ? config.weight() : 0;
    }
}
