package org.lectern.panel;

import java.util.Arrays;
import org.lectern.panel.time.MinuteSpans;

/**
 * What the time of a turn costs whose speaker is needed for it alone, packed. Spans are counted from the session's start.
 *
 * @param available when the speaker is there; empty where any time will do
 * @param unavailableUnitCost what a minute outside {@code windows} costs
 * @param preferred when the speaker would rather speak
 * @param preferredUnitCost what a minute outside {@code preferred} costs
 * @param undesired when the speaker would rather not speak
 * @param undesiredUnitCost what a minute inside {@code undesired} costs
 * @param far when it is early or late where the speaker is
 * @param farUnitCost what a minute inside {@code far} costs
 */
@SuppressWarnings("ArrayRecordComponent")
record TurnTimeCosts(
        int[] available,
        long unavailableUnitCost,
        int[] preferred,
        long preferredUnitCost,
        int[] undesired,
        long undesiredUnitCost,
        int[] far,
        long farUnitCost) {

    /** The speaker can speak at any time. */
    static final TurnTimeCosts NONE = new TurnTimeCosts(new int[0], 0, new int[0], 0, new int[0], 0, new int[0], 0);

    /** Returns whether no time costs anything. */
    boolean isFree() {
        return (available.length == 0 || unavailableUnitCost == 0)
                && (preferred.length == 0 || preferredUnitCost == 0)
                && (undesired.length == 0 || undesiredUnitCost == 0)
                && (far.length == 0 || farUnitCost == 0);
    }

    /** Returns what a turn at {@code [from, to)} costs. */
    long of(int from, int to) {
        return unavailableUnitCost * MinuteSpans.minutesOutside(available, from, to)
                + preferredUnitCost * MinuteSpans.minutesOutside(preferred, from, to)
                + undesiredUnitCost * MinuteSpans.minutesInside(undesired, from, to)
                + farUnitCost * MinuteSpans.minutesInside(far, from, to);
    }

    /** Returns whether every time costs the same as under the other. */
    boolean isEquivalentTo(TurnTimeCosts other) {
        return unavailableUnitCost == other.unavailableUnitCost
                && preferredUnitCost == other.preferredUnitCost
                && undesiredUnitCost == other.undesiredUnitCost
                && farUnitCost == other.farUnitCost
                && Arrays.equals(available, other.available)
                && Arrays.equals(preferred, other.preferred)
                && Arrays.equals(undesired, other.undesired)
                && Arrays.equals(far, other.far);
    }
}
