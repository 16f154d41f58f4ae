package org.lectern.benchmarks.engine.plain;

/**
 * Two sessions that ask something of one another.
 *
 * @param one the number of a session; not the session itself, of which Timefold makes copies
 * @param other that of another; where the order counts, the later one
 * @param people how many people are live in both
 * @param gapMinutes the least minutes between them where they share people
 * @param isOrdered whether one must end before the other starts
 * @param minLag the fewest minutes between them if so
 * @param maxLag the most minutes between them if so
 */
public record PlainPair(int one, int other, int people, int gapMinutes, boolean isOrdered, int minLag, int maxLag) {

    /** Returns the minutes by which both are too near for the people they share, or out of order. */
    static int minutesOff(PlainPair pair, PlainSession one, PlainSession other) {
        int off = 0;
        if (pair.people > 0) {
            int between = Math.max(one.from(), other.from()) - Math.min(one.until(), other.until());
            off += pair.people * Math.max(0, pair.gapMinutes - between);
        }
        if (pair.isOrdered) {
            int lag = other.from() - one.until();
            off += Math.max(0, Math.max(pair.minLag - lag, lag - pair.maxLag));
        }
        return off;
    }
}
