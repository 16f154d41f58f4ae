package org.lectern.panel.cost;

import java.util.Arrays;
import org.lectern.panel.time.MinuteSpans;
import org.lectern.rule.Score;

/**
 * What a session, or a person's presence in it, costs under one rule: so much for each minute inside or outside spans.
 *
 * @param unitCost the cost of a minute
 * @param spans on the time line, or counted from the start of a session; without spans nothing costs
 * @param isInside whether minutes inside the spans cost, and not those outside the span that covers most
 */
@SuppressWarnings("ArrayRecordComponent")
public record WindowCost(String ruleId, UnitCost unitCost, int[] spans, boolean isInside) {

    /** Returns how many minutes of {@code [from, to)} cost. */
    public int amount(int from, int to) {
        return isInside ? MinuteSpans.minutesInside(spans, from, to) : MinuteSpans.minutesOutside(spans, from, to);
    }

    /** Returns what {@code [from, to)} costs. */
    public Score of(int from, int to) {
        return unitCost.of(amount(from, to));
    }

    /** Returns the cost of the parts of a session at {@code [start, end)}, with spans counted from its start. */
    public WindowCost within(int start, int end) {
        int[] relative = isInside ? MinuteSpans.clipped(spans, start, end) : MinuteSpans.normalised(spans, start, end);
        return new WindowCost(ruleId, unitCost, relative, isInside);
    }

    public boolean isEquivalentTo(WindowCost other) {
        return ruleId.equals(other.ruleId) && unitCost.equals(other.unitCost) && Arrays.equals(spans, other.spans);
    }
}
