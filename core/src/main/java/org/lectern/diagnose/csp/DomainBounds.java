package org.lectern.diagnose.csp;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of the values left to one variable.
 *
 * @param minStart the earliest start
 * @param maxStart the latest start
 * @param minEnd the earliest end
 * @param maxEnd the latest end
 * @param days the possible days
 * @param room the room if there is only one left, or -1
 */
record DomainBounds(int minStart, int maxStart, int minEnd, int maxEnd, BitSet days, int room) {

    /** Returns the bounds of a variable, or null if its session may be unscheduled. */
    static @Nullable DomainBounds of(DomainStore domains, int v) {
        PlaceDomain places = domains.problem.places[v];
        int leastStart = Integer.MAX_VALUE;
        int mostStart = Integer.MIN_VALUE;
        int leastEnd = Integer.MAX_VALUE;
        int mostEnd = Integer.MIN_VALUE;
        int room = -2;
        BitSet days = new BitSet();
        for (int value = domains.first(v); value >= 0; value = domains.next(v, value)) {
            if (domains.problem.isUnscheduled(v, value)) {
                return null;
            }
            leastStart = Math.min(leastStart, places.start()[value]);
            mostStart = Math.max(mostStart, places.start()[value]);
            leastEnd = Math.min(leastEnd, places.end()[value]);
            mostEnd = Math.max(mostEnd, places.end()[value]);
            days.set(places.day()[value]);
            room = room == -2 || room == places.room()[value] ? places.room()[value] : -1;
        }
        return new DomainBounds(leastStart, mostStart, leastEnd, mostEnd, days, room);
    }

    /** Returns whether some value is compatible with another session at a time; true if in doubt. */
    boolean allows(PairConstraint link, boolean isOne, int start, int end, int day, int transfer) {
        if (link.sameDay && !days.get(day)) {
            return false;
        }
        if (link.differentDay && days.cardinality() == 1 && days.get(day)) {
            return false;
        }
        if ((link.person || link.disjoint) && minEnd + transfer > start && end + transfer > maxStart) {
            return false;
        }
        int least = isOne ? link.minLag : link.minReverseLag;
        int most = isOne ? link.maxLag : link.maxReverseLag;
        if (start - minEnd < least || start - maxEnd > most) {
            return false;
        }
        int leastBefore = isOne ? link.minReverseLag : link.minLag;
        int mostBefore = isOne ? link.maxReverseLag : link.maxLag;
        return maxStart - end >= leastBefore && minStart - end <= mostBefore;
    }
}
