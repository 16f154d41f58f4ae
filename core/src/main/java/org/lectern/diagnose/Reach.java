package org.lectern.diagnose;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How far the values left of one variable reach.
 *
 * @param leastStart the earliest start
 * @param mostStart the latest start
 * @param leastEnd the earliest end
 * @param mostEnd the latest end
 * @param days the days on which it may be
 * @param room the room if there is but one left, or -1
 */
record Reach(int leastStart, int mostStart, int leastEnd, int mostEnd, BitSet days, int room) {

    /** Returns the reach of a variable, or null if it may be left out. */
    static @Nullable Reach of(Domains domains, int v) {
        Places places = domains.problem.places[v];
        int leastStart = Integer.MAX_VALUE;
        int mostStart = Integer.MIN_VALUE;
        int leastEnd = Integer.MAX_VALUE;
        int mostEnd = Integer.MIN_VALUE;
        int room = -2;
        BitSet days = new BitSet();
        for (int value = domains.first(v); value >= 0; value = domains.next(v, value)) {
            if (domains.problem.isOut(v, value)) {
                return null;
            }
            leastStart = Math.min(leastStart, places.start()[value]);
            mostStart = Math.max(mostStart, places.start()[value]);
            leastEnd = Math.min(leastEnd, places.end()[value]);
            mostEnd = Math.max(mostEnd, places.end()[value]);
            days.set(places.day()[value]);
            room = room == -2 || room == places.room()[value] ? places.room()[value] : -1;
        }
        return new Reach(leastStart, mostStart, leastEnd, mostEnd, days, room);
    }

    /** Returns whether some value may go with another session at a time; true if in doubt. */
    boolean allows(Link link, boolean isOne, int start, int end, int day, int gap) {
        if (link.sameDay && !days.get(day)) {
            return false;
        }
        if (link.differentDay && days.cardinality() == 1 && days.get(day)) {
            return false;
        }
        if ((link.person || link.apart) && leastEnd + gap > start && end + gap > mostStart) {
            return false;
        }
        int least = isOne ? link.leastLag : link.leastBack;
        int most = isOne ? link.mostLag : link.mostBack;
        if (start - leastEnd < least || start - mostEnd > most) {
            return false;
        }
        int leastBefore = isOne ? link.leastBack : link.leastLag;
        int mostBefore = isOne ? link.mostBack : link.mostLag;
        return mostStart - end >= leastBefore && leastStart - end <= mostBefore;
    }
}
