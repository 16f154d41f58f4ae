package org.lectern.diagnose.csp;

import java.util.List;

/**
 * The places of a session by its own requirements, by start; flat arrays, since there are many.
 *
 * @param start the first minute of each place
 * @param end the first minute after it
 * @param day the index of its day
 * @param room the index of its room
 * @param isExact whether each place is known to be valid; else some may not be
 */
@SuppressWarnings("ArrayRecordComponent")
record PlaceDomain(int[] start, int[] end, int[] day, int[] room, boolean isExact) {

    /** Returns places given as start, end, day and room each. */
    static PlaceDomain of(List<int[]> places, boolean isExact) {
        return new PlaceDomain(column(places, 0), column(places, 1), column(places, 2), column(places, 3), isExact);
    }

    private static int[] column(List<int[]> places, int part) {
        return places.stream().mapToInt(place -> place[part]).toArray();
    }

    int size() {
        return start.length;
    }

    /** Returns some of the places, by index. */
    PlaceDomain subset(List<Integer> kept) {
        return new PlaceDomain(pick(start, kept), pick(end, kept), pick(day, kept), pick(room, kept), isExact);
    }

    private static int[] pick(int[] column, List<Integer> kept) {
        return kept.stream().mapToInt(p -> column[p]).toArray();
    }
}
