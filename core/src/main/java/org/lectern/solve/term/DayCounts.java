package org.lectern.solve.term;

import org.lectern.solve.model.RankedPlaces;

/**
 * How many sessions each of some days may have at a node, and all of them together.
 *
 * @param must the sessions that can only be on each day
 * @param may the sessions that can be on each day
 * @param fewest the sessions that must be on one of the days
 * @param most the sessions that can be on one of the days
 */
@SuppressWarnings("ArrayRecordComponent")
record DayCounts(int[] must, int[] may, int fewest, int most) {

    static DayCounts of(TermModel model, int[] days, int[][] domains) {
        int[] position = new int[Long.SIZE];
        long counted = 0;
        for (int i = 0; i < days.length; i++) {
            position[days[i]] = i;
            counted |= 1L << days[i];
        }
        int[] must = new int[days.length];
        int[] may = new int[days.length];
        int fewest = 0;
        int most = 0;
        long elsewhere = 1L << (Long.SIZE - 1);
        for (int s = 0; s < domains.length; s++) {
            long on = model.places(s).unlistedCost() == RankedPlaces.NONE ? 0 : counted | elsewhere;
            for (int place : domains[s]) {
                int day = model.day(s, place);
                on |= day < 0 ? elsewhere : 1L << day;
            }
            fewest += (on & ~counted) == 0 ? 1 : 0;
            most += (on & counted) != 0 ? 1 : 0;
            for (int i = 0; i < days.length; i++) {
                may[i] += (int) ((on >> days[i]) & 1);
                must[i] += on == 1L << days[i] ? 1 : 0;
            }
        }
        return new DayCounts(must, may, fewest, most);
    }

    /** Returns the greatest number of sessions that any day may have. */
    int greatest() {
        int greatest = 0;
        for (int count : may) {
            greatest = Math.max(greatest, count);
        }
        return greatest;
    }

    /**
     * Fills days in an order, each with at least {@code least} and at most {@code greatest} sessions; returns whether
     * that is possible.
     */
    boolean fill(int[] order, int least, int greatest, int[] counts) {
        int left = most;
        int room = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.max(must[i], least);
            int upper = Math.min(may[i], greatest);
            if (counts[i] > upper) {
                return false;
            }
            left -= counts[i];
            room += upper - counts[i];
        }
        // The sessions that may be elsewhere are so, if they do not fit.
        if (left < 0 || most - left + room < fewest) {
            return false;
        }
        for (int i : order) {
            int more = Math.min(left, Math.min(may[i], greatest) - counts[i]);
            counts[i] += more;
            left -= more;
        }
        return true;
    }
}
