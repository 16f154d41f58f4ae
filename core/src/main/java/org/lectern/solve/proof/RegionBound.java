package org.lectern.solve.proof;

import java.util.Arrays;

/**
 * The least that the sessions of one region cost together with what their spread costs: each set of half-days is tried,
 * and each session takes its cheapest place inside the set, or is left out.
 */
final class RegionBound {

    /** Stands for a cost that no timetable of interest has. */
    static final long NONE = Long.MAX_VALUE;

    private final ProofSubject subject;
    private final Regions.Region region;
    private final int halfDays;
    private final int used;
    /** For each member and set of half-days its cheapest cost; {@link #NONE} where it has no place there. */
    private final long[][] least;

    private final long[] totals;
    private final long value;
    /** For each member what {@link #valueWithout} gives by half-day, left out last; empty until asked. */
    private final long[][] without;

    /**
     * @param costs for each session of the event the costs of its places, in parts of a unit
     * @param allowed for each session the indices of these places
     * @param used half-days, as bits, that the region is taken to use: only sets that hold them are tried
     */
    RegionBound(ProofSubject subject, Regions.Region region, long[][] costs, int[][] allowed, int used) {
        this.subject = subject;
        this.region = region;
        this.halfDays = subject.tables().halfDays().count();
        this.used = used;
        this.least = new long[region.sessions().size()][];
        for (int m = 0; m < least.length; m++) {
            int s = region.sessions().get(m);
            least[m] = leastInSets(s, costs[s], allowed[s]);
        }
        this.totals = new long[1 << halfDays];
        Arrays.setAll(totals, set -> total(set, -1));
        this.value = Arrays.stream(totals).min().orElseThrow();
        this.without = new long[least.length][0];
    }

    private long[] leastInSets(int session, long[] costs, int[] allowed) {
        long leftOut = NONE;
        long[] inHalfDay = new long[halfDays];
        Arrays.fill(inHalfDay, NONE);
        for (int i = 0; i < costs.length; i++) {
            ProofPlace place = subject.places(session).get(allowed[i]);
            if (place.isLeftOut()) {
                leftOut = Math.min(leftOut, costs[i]);
            } else {
                inHalfDay[place.halfDay()] = Math.min(inHalfDay[place.halfDay()], costs[i]);
            }
        }
        long[] sets = new long[1 << halfDays];
        for (int set = 0; set < sets.length; set++) {
            sets[set] = leftOut;
            for (int h = 0; h < halfDays; h++) {
                if ((set >> h & 1) == 1) {
                    sets[set] = Math.min(sets[set], inHalfDay[h]);
                }
            }
        }
        return sets;
    }

    /** Returns what a set of half-days costs all members but one; {@link #NONE} where one of them has no place in it. */
    private long total(int set, int excepted) {
        long total = region.spreadCosts()[set];
        if ((set & used) != used || total == NONE) {
            return NONE;
        }
        for (int m = 0; m < least.length; m++) {
            if (m != excepted) {
                if (least[m][set] == NONE) {
                    return NONE;
                }
                total = Math.addExact(total, least[m][set]);
            }
        }
        return total;
    }

    long value() {
        return value;
    }

    /** Returns the value without the own cost of a session that takes a place. */
    long valueWithout(int session, int place) {
        int member = region.sessions().indexOf(session);
        if (without[member].length == 0) {
            without[member] = leastWithout(member);
        }
        int halfDay = subject.places(session).get(place).halfDay();
        return without[member][halfDay < 0 ? halfDays : halfDay];
    }

    private long[] leastWithout(int member) {
        long[] best = new long[halfDays + 1];
        Arrays.fill(best, NONE);
        for (int set = 0; set < totals.length; set++) {
            long total = total(set, member);
            for (int h = 0; h < halfDays; h++) {
                best[h] = (set >> h & 1) == 1 ? Math.min(best[h], total) : best[h];
            }
            best[halfDays] = Math.min(best[halfDays], total);
        }
        return best;
    }
}
