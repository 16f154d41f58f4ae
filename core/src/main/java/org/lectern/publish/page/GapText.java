package org.lectern.publish.page;

import java.math.BigDecimal;
import org.lectern.event.Event;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Gap;
import org.lectern.rule.standard.StandardRules;

/** What organisers read of a gap: the key of a text that says what the gap means at its level, and the values in it. */
record GapText(String key, BigDecimal percent, long lowerBound, long cost) {

    static GapText of(Gap gap, Event event) {
        // However narrow, a gap is not shown as none.
        double percent = Math.max(0.01, gap.share() * 100);
        return new GapText(key(gap, event), new BigDecimal(Decimal.of(percent)), gap.lowerBound(), gap.cost());
    }

    private static String key(Gap gap, Event event) {
        return switch (gap.level()) {
            case HARD -> "org.gap.hard";
            case MEDIUM -> isOfPriorities(event) ? "org.gap.left-out" : "org.gap.medium";
            case SOFT -> "org.gap.soft";
        };
    }

    /** Returns whether a medium cost tells how much of what the event asks for is unplaced, and nothing else. */
    static boolean isOfPriorities(Event event) {
        return EffectiveRules.of(event, StandardRules.catalogue()).isMediumCostPriorities(event);
    }
}
