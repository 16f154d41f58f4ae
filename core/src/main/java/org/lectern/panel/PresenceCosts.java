package org.lectern.panel;

import java.util.Collection;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.MinuteSpans;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;

/**
 * What it costs that a person is needed for a time: by the windows when the person is there and by wishes.
 *
 * @param availability the person's windows
 * @param windowRule the rule that the windows belong to: {@code speaker-window} or {@code attendant-window}
 * @param unavailable what a minute outside the window that covers most costs
 * @param preferred what a minute outside the preferred window that covers most costs
 * @param undesired what a minute inside undesired windows costs
 * @param far what a minute costs at which it is early or late where the person is
 */
record PresenceCosts(
        PersonAvailability availability,
        String windowRule,
        UnitCost unavailable,
        UnitCost preferred,
        UnitCost undesired,
        UnitCost far) {

    /** Returns the costs of a need that findings are about like this. */
    static PresenceCosts of(
            PersonAvailability spans,
            String windowRule,
            EffectiveRules effectiveRules,
            Collection<SubjectId> subjects) {
        return new PresenceCosts(
                spans,
                windowRule,
                UnitCost.of(effectiveRules, windowRule, subjects),
                UnitCost.of(effectiveRules, RuleIds.PREFERRED_WINDOW, subjects),
                UnitCost.of(effectiveRules, RuleIds.UNDESIRED_WINDOW, subjects),
                UnitCost.of(effectiveRules, RuleIds.FAR_ZONE, subjects));
    }

    /** Returns what being needed for {@code [from, to)} costs. */
    Score of(int from, int to) {
        return unavailable
                .of(MinuteSpans.minutesOutside(availability.available(), from, to))
                .plus(preferred.of(MinuteSpans.minutesOutside(availability.preferred(), from, to)))
                .plus(undesired.of(MinuteSpans.minutesInside(availability.undesired(), from, to)))
                .plus(far.of(MinuteSpans.minutesInside(availability.far(), from, to)));
    }

    /** Adds what being needed for {@code [from, to)} costs, rule by rule. */
    void addTo(CostBreakdown costs, int from, int to) {
        costs.add(windowRule, unavailable, MinuteSpans.minutesOutside(availability.available(), from, to));
        costs.add(RuleIds.PREFERRED_WINDOW, preferred, MinuteSpans.minutesOutside(availability.preferred(), from, to));
        costs.add(RuleIds.UNDESIRED_WINDOW, undesired, MinuteSpans.minutesInside(availability.undesired(), from, to));
        costs.add(RuleIds.FAR_ZONE, far, MinuteSpans.minutesInside(availability.far(), from, to));
    }

    /** Returns a score that being needed for so many minutes exceeds on no level. */
    Score maxCost(int minutes) {
        return unavailable
                .of(availability.available().length == 0 ? 0 : minutes)
                .plus(preferred.of(availability.preferred().length == 0 ? 0 : minutes))
                .plus(undesired.of(availability.undesired().length == 0 ? 0 : minutes))
                .plus(far.of(availability.far().length == 0 ? 0 : minutes));
    }

    /** Returns what the times of turns of the person's own cost in a session at {@code [start, end)}. */
    TurnTimeCosts turnTimeCosts(LexicographicPacking packing, int start, int end) {
        return new TurnTimeCosts(
                unavailable.weight() > 0 ? MinuteSpans.normalised(availability.available(), start, end) : new int[0],
                packing.pack(unavailable.of(1)),
                preferred.weight() > 0 ? MinuteSpans.normalised(availability.preferred(), start, end) : new int[0],
                packing.pack(preferred.of(1)),
                undesired.weight() > 0 ? MinuteSpans.clipped(availability.undesired(), start, end) : new int[0],
                packing.pack(undesired.of(1)),
                far.weight() > 0 ? MinuteSpans.clipped(availability.far(), start, end) : new int[0],
                packing.pack(far.of(1)));
    }
}
