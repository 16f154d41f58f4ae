package org.lectern.benchmarks.engine.plain;

import java.util.function.ToIntBiFunction;

/**
 * Two sessions that ask something of one another.
 *
 * @param one the number of a session; not the session itself, of which Timefold makes copies
 * @param other that of another; where the order counts, the later one
 * @param people how many people are live in both
 * @param travellers how many of them travel between buildings: those who are not remote
 * @param changeoverMinutes the least minutes between them for each of these people
 * @param travelMinutes the minutes from one building to another
 * @param isOrdered whether one must end before the other starts
 * @param minLag the fewest minutes between them if so
 * @param maxLag the most minutes between them if so
 */
public record PlainPair(
        int one,
        int other,
        int people,
        int travellers,
        int changeoverMinutes,
        ToIntBiFunction<String, String> travelMinutes,
        boolean isOrdered,
        int minLag,
        int maxLag) {

    private static final int NO_LIMIT = Integer.MAX_VALUE / 2;

    /** Returns two sessions that share people. */
    static PlainPair sharing(
            int one, int other, int people, int travellers, int changeover, ToIntBiFunction<String, String> travel) {
        return new PlainPair(one, other, people, travellers, changeover, travel, false, 0, NO_LIMIT);
    }

    /** Returns two sessions in their order. */
    static PlainPair ordered(int first, int then, int minLag, int maxLag) {
        return new PlainPair(first, then, 0, 0, 0, (from, to) -> 0, true, minLag, maxLag);
    }

    /** Returns two sessions in their order, with no most minutes between them. */
    static PlainPair ordered(int first, int then, int minLag) {
        return ordered(first, then, minLag, NO_LIMIT);
    }

    /** Returns the minutes by which both are too near for the people they share, or out of order. */
    static int minutesOff(PlainPair pair, PlainSession one, PlainSession other) {
        int off = 0;
        if (pair.people > 0) {
            int between = Math.max(one.from(), other.from()) - Math.min(one.until(), other.until());
            int travel = pair.travelMinutes.applyAsInt(
                    one.room().room().building(), other.room().room().building());
            int forTravellers = Math.max(pair.changeoverMinutes, travel);
            off += pair.travellers * Math.max(0, forTravellers - between);
            off += (pair.people - pair.travellers) * Math.max(0, pair.changeoverMinutes - between);
        }
        if (pair.isOrdered) {
            int lag = other.from() - one.until();
            off += Math.max(0, Math.max(pair.minLag - lag, lag - pair.maxLag));
        }
        return off;
    }
}
