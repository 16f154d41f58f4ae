package org.lectern.diagnose.csp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Dominance between rooms that any number of sessions may share, without a daily limit. Among the places of a session
 * at one time, a room dominates another if no way from it is longer. Dominated places can be removed without making
 * anything infeasible; there are many when few facts are active.
 */
final class RoomDominance {

    private static final byte YES = 1;
    private static final byte NO = 2;

    private final boolean[] isSpare;
    private final int[][] transferMinutes;
    private final boolean hasSpare;
    /** What is known of each pair of rooms, which are compared when first asked about. */
    private final byte[][] known;

    /** @param transferMinutes the minutes between two turns of a person, by room and room */
    RoomDominance(boolean[] sharesRoom, List<LoadLimits.Daily> dailies, int[][] transferMinutes) {
        this.isSpare = sharesRoom.clone();
        this.transferMinutes = transferMinutes;
        dailies.stream().filter(daily -> daily.room() >= 0).forEach(daily -> isSpare[daily.room()] = false);
        this.hasSpare = IntStream.range(0, isSpare.length).anyMatch(room -> isSpare[room]);
        this.known = new byte[isSpare.length][];
    }

    /** Returns the places without dominated ones. */
    PlaceDomain undominated(PlaceDomain places) {
        if (!hasSpare) {
            return places;
        }
        List<Integer> kept = new ArrayList<>();
        for (int from = 0; from < places.size(); ) {
            int until = from + 1;
            while (until < places.size()
                    && places.start()[until] == places.start()[from]
                    && places.end()[until] == places.end()[from]) {
                until++;
            }
            for (int p = from; p < until; p++) {
                if (!isDominated(places.room(), p, from, until)) {
                    kept.add(p);
                }
            }
            from = until;
        }
        return kept.size() == places.size() ? places : places.subset(kept);
    }

    private boolean isDominated(int[] rooms, int p, int from, int until) {
        for (int q = from; q < until; q++) {
            if (q != p && dominates(rooms[q], rooms[p]) && (q < p || !dominates(rooms[p], rooms[q]))) {
                return true;
            }
        }
        return false;
    }

    private boolean dominates(int room, int other) {
        if (!isSpare[room]) {
            return false;
        }
        if (known[room] == null) {
            known[room] = new byte[isSpare.length];
        }
        if (known[room][other] == 0) {
            known[room][other] = isNoFarther(room, other) ? YES : NO;
        }
        return known[room][other] == YES;
    }

    private boolean isNoFarther(int room, int other) {
        if (transferMinutes[room][room] > transferMinutes[other][other]) {
            return false;
        }
        for (int third = 0; third < transferMinutes.length; third++) {
            if (transferMinutes[room][third] > transferMinutes[other][third]) {
                return false;
            }
        }
        return true;
    }
}
