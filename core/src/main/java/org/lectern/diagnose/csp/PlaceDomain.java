package org.lectern.diagnose.csp;

import java.util.List;

/**
 * The places that a session may take as far as it is concerned alone, by start; flat arrays, since there are many.
 *
 * @param start first minute of each place
 * @param end first minute after it
 * @param day index of the day to which it belongs
 * @param room index of its room
 * @param isExact whether each place is known to be free; else some may not be
 */
@SuppressWarnings("ArrayRecordComponent")
record PlaceDomain(int[] start, int[] end, int[] day, int[] room, boolean isExact) {

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

    boolean isEmpty() {
        return start.length == 0;
    }
}
