package org.lectern.solve.proof;

import java.util.Arrays;

/**
 * The least that the sessions of one region cost together with what their spread costs: each set of half-days is tried,
 * and each session takes its cheapest place inside the set, or is left out.
 */
final class RegionBound {

    /** Stands for a cost that no timetable of interest has. */
    static final long INFEASIBLE = Long.MAX_VALUE;

    private final ProofContext subject;
    private final ProofRegions.Region region;
    private final int halfDays;
    private final int used;
    /** For each member and set of half-days its cheapest cost; {@link #INFEASIBLE} where it has no place there. */
    private final long[][] minCosts;

    private final long[] totals;
    private final long value;
    /** For each member what {@link #valueWithout} gives by half-day, left out last; empty until asked. */
    private final long[][] without;

    /**
     * @param costs for each session of the event the costs of its places, in parts of a unit
     * @param allowed for each session the indices of these places
     * @param used half-days, as bits, that the region is taken to use: only sets that hold them are tried
     */
    RegionBound(ProofContext subject, ProofRegions.Region region, long[][] costs, int[][] allowed, int used) {
        this.subject = subject;
        this.region = region;
        this.halfDays = subject.tables().halfDays().count();
        this.used = used;
        this.minCosts = new long[region.sessions().size()][];
        for (int m = 0; m < minCosts.length; m++) {
            int s = region.sessions().get(m);
            minCosts[m] = minCostsInSets(s, costs[s], allowed[s]);
        }
        this.totals = new long[1 << halfDays];
        Arrays.setAll(totals, set -> total(set, -1));
        this.value = Arrays.stream(totals).min().orElseThrow();
        this.without = new long[minCosts.length][0];
    }

    private long[] minCostsInSets(int session, long[] costs, int[] allowed) {
        long leftOut = INFEASIBLE;
        long[] inHalfDay = new long[halfDays];
        Arrays.fill(inHalfDay, INFEASIBLE);
        for (int i = 0; i < costs.length; i++) {
            ProofPlace place = subject.places(session).get(allowed[i]);
            if (place.isUnscheduled()) {
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

    /** Returns what a set of half-days costs all members but one; {@link #INFEASIBLE} where one of them has no place in it. */
    private long total(int set, int excepted) {
        long total = region.spreadCosts()[set];
        if ((set & used) != used || total == INFEASIBLE) {
            return INFEASIBLE;
        }
        for (int m = 0; m < minCosts.length; m++) {
            if (m != excepted) {
                if (minCosts[m][set] == INFEASIBLE) {
                    return INFEASIBLE;
                }
                total = Math.addExact(total, minCosts[m][set]);
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
            without[member] = minWithout(member);
        }
        int halfDay = subject.places(session).get(place).halfDay();
        return without[member][halfDay < 0 ? halfDays : halfDay];
    }

    private long[] minWithout(int member) {
        long[] best = new long[halfDays + 1];
        Arrays.fill(best, INFEASIBLE);
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
