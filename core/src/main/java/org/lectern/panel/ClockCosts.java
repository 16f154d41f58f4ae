package org.lectern.panel;

import java.util.Arrays;

/**
 * What the time of a turn costs whose speaker is needed for it alone, packed. Spans are counted from the session's start.
 *
 * @param windows when the speaker is there; empty where any time will do
 * @param windowPrice what a minute outside {@code windows} costs
 * @param preferred when the speaker would rather speak
 * @param preferredPrice what a minute outside {@code preferred} costs
 * @param undesired when the speaker would rather not speak
 * @param undesiredPrice what a minute inside {@code undesired} costs
 * @param far when it is early or late where the speaker is
 * @param farPrice what a minute inside {@code far} costs
 */
@SuppressWarnings("ArrayRecordComponent")
record ClockCosts(
        int[] windows,
        long windowPrice,
        int[] preferred,
        long preferredPrice,
        int[] undesired,
        long undesiredPrice,
        int[] far,
        long farPrice) {

    /** The speaker can speak at any time. */
    static final ClockCosts NONE = new ClockCosts(new int[0], 0, new int[0], 0, new int[0], 0, new int[0], 0);

    /** Returns whether no time costs anything. */
    boolean isFree() {
        return (windows.length == 0 || windowPrice == 0)
                && (preferred.length == 0 || preferredPrice == 0)
                && (undesired.length == 0 || undesiredPrice == 0)
                && (far.length == 0 || farPrice == 0);
    }

    /** Returns what a turn at {@code [from, to)} costs. */
    long of(int from, int to) {
        return windowPrice * Spans.outside(windows, from, to)
                + preferredPrice * Spans.outside(preferred, from, to)
                + undesiredPrice * Spans.inside(undesired, from, to)
                + farPrice * Spans.inside(far, from, to);
    }

    /** Returns whether every time costs the same as under the other. */
    boolean isLike(ClockCosts other) {
        return windowPrice == other.windowPrice
                && preferredPrice == other.preferredPrice
                && undesiredPrice == other.undesiredPrice
                && farPrice == other.farPrice
                && Arrays.equals(windows, other.windows)
                && Arrays.equals(preferred, other.preferred)
                && Arrays.equals(undesired, other.undesired)
                && Arrays.equals(far, other.far);
    }
}
