package org.lectern.solve.local;

import java.util.Map;
import java.util.TreeMap;
import org.lectern.rule.Score;

/**
 * Of the timetables that a search meets and that leave more out than its best one, those that cost less at soft level than all that leave out as
 * much or less (a Pareto front).
 */
public final class TradeOffs {

    /** So many are enough to tell what a unit at medium level must weigh. */
    private static final int MAX_KEPT = 64;

    /** The soft cost by the medium cost: the more is left out, the less it is. */
    private final TreeMap<Long, Long> front = new TreeMap<>();

    /** Takes a timetable that hurts no hard rule. */
    void meet(Score met) {
        Map.Entry<Long, Long> cheaper = front.floorEntry(met.medium());
        if (cheaper != null && cheaper.getValue() <= met.soft()) {
            return;
        }
        front.put(met.medium(), met.soft());
        for (Map.Entry<Long, Long> dearer = front.higherEntry(met.medium());
                dearer != null && dearer.getValue() >= met.soft();
                dearer = front.higherEntry(met.medium())) {
            front.remove(dearer.getKey());
        }
        if (front.size() > MAX_KEPT) {
            front.pollLastEntry();
        }
    }

    /**
     * Returns the least weight of a unit at medium level with which none of the timetables costs less than {@code best} by the weighted sum of
     * both levels, or 0 if none does with any.
     */
    public long minWeight(Score best) {
        return front.tailMap(best.medium(), false).entrySet().stream()
                .mapToLong(met -> Math.ceilDiv(best.soft() - met.getValue(), met.getKey() - best.medium()))
                .reduce(0, Math::max);
    }
}
