package org.lectern.solve.bound;

import java.util.List;
import org.lectern.solve.scoring.tally.RegionIndex;

/**
 * The sets of half-days that a region may use. A state is the half-day, the numbers of days and half-days used so far, and
 * whether the day is among them. Arcs number half-days times days times half-days.
 */
final class SpreadDiagram {

    private static final int BITS = 15;

    private final List<Integer> days;
    private final int maxUsed;
    private final int minSpread;
    private final long unitCost;

    /**
     * @param days the day of each half-day, so that those of a day stand together
     * @param maxUsed the maximum number of half-days used
     * @param minSpread the spread that costs nothing
     * @param unitCost what a unit of spread beyond that costs, in parts of a unit of packed cost
     */
    SpreadDiagram(List<Integer> days, int maxUsed, int minSpread, long unitCost) {
        this.days = days;
        this.maxUsed = maxUsed;
        this.minSpread = minSpread;
        this.unitCost = unitCost;
    }

    /** Returns the diagram. Its multipliers are the positions of half-days. */
    DecisionDiagram build() {
        long last = state(days.size() + 1, 0, 0, false);
        return new DiagramBuilder(last).build(0, (state, into) -> {
            int position = (int) (state >> (2 * BITS + 1));
            int usedDays = (int) (state >> (BITS + 1)) & ((1 << BITS) - 1);
            int used = (int) (state >> 1) & ((1 << BITS) - 1);
            boolean isDayUsed = (state & 1) == 1;
            if (position == days.size()) {
                into.arc(last, DecisionDiagram.NONE, cost(usedDays, used));
                return;
            }
            boolean goesOn =
                    position + 1 < days.size() && days.get(position + 1).equals(days.get(position));
            into.arc(state(position + 1, usedDays, used, goesOn && isDayUsed), DecisionDiagram.NONE, 0);
            if (used < maxUsed) {
                int more = isDayUsed ? usedDays : usedDays + 1;
                into.arc(state(position + 1, more, used + 1, goesOn), position, 0);
            }
        });
    }

    private static long state(int position, int usedDays, int used, boolean isDayUsed) {
        return ((((((long) position << BITS) | usedDays) << BITS) | used) << 1) | (isDayUsed ? 1 : 0);
    }

    private long cost(int usedDays, int used) {
        int beyond = Math.max(0, RegionIndex.spread(usedDays, used) - minSpread);
        return Math.multiplyExact(beyond, unitCost);
    }
}
