package org.lectern.panel.cost;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the time of a turn costs if its speaker is needed for it alone.
 *
 * @param windows with spans counted from the start of the session
 * @param unitCosts the cost of a minute of each, packed
 */
@SuppressWarnings("ArrayRecordComponent")
public record TurnTimeCosts(List<WindowCost> windows, long[] unitCosts) {

    /** The speaker can speak at any time. */
    public static final TurnTimeCosts NONE = new TurnTimeCosts(List.of(), new long[0]);

    public static TurnTimeCosts of(List<WindowCost> windows, LexicographicPacking packing) {
        return new TurnTimeCosts(
                windows,
                windows.stream()
                        .mapToLong(window -> packing.pack(window.unitCost().of(1)))
                        .toArray());
    }

    /** Returns whether no time costs anything. */
    public boolean isFree() {
        return windows.stream().allMatch(window -> window.spans().length == 0);
    }

    /** Returns what a turn at {@code [from, to)} costs, packed. */
    public long of(int from, int to) {
        long cost = 0;
        for (int i = 0; i < unitCosts.length; i++) {
            cost += unitCosts[i] * windows.get(i).amount(from, to);
        }
        return cost;
    }

    /** Returns whether every time costs the same as under the other. */
    public boolean isEquivalentTo(TurnTimeCosts other) {
        return windows.size() == other.windows.size()
                && IntStream.range(0, windows.size())
                        .allMatch(i -> windows.get(i).isEquivalentTo(other.windows.get(i)));
    }
}
