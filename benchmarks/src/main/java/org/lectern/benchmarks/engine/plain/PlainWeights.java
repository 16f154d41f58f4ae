package org.lectern.benchmarks.engine.plain;

import org.lectern.event.Level;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Terms;

/**
 * What one unit of each soft rule costs; 0 where it is off.
 *
 * @param shortMinutes a minute less than the most
 * @param preferredWindow a minute of a session outside its preferred windows
 * @param emptySeats ten started seats too many
 * @param seatsMarginPercent the share of the seats that may stay empty
 */
public record PlainWeights(long shortMinutes, long preferredWindow, long emptySeats, long seatsMarginPercent) {

    static PlainWeights of(Rulebook rulebook) {
        return new PlainWeights(
                soft(rulebook, "short-minutes"),
                soft(rulebook, "preferred-window"),
                soft(rulebook, "empty-seats"),
                rulebook.terms("empty-seats").parameter("marginPercent").orElse(0));
    }

    private static long soft(Rulebook rulebook, String rule) {
        Terms terms = rulebook.terms(rule);
        return terms.counts() && terms.level() == Level.SOFT ? terms.weight() : 0;
    }
}
