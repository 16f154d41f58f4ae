package org.lectern.solve.proof;

import java.util.Arrays;

/**
 * The least cost of the sessions of one region plus their spread. It tries each set of half-days; each session takes
 * its cheapest place inside the set, or is unscheduled.
 */
final class RegionBound {

    /** Stands for a cost that no relevant timetable has. */
    static final long INFEASIBLE = Long.MAX_VALUE;

    private final ProofContext subject;
    private final ProofRegions.Region region;
    private final int halfDays;
    private final int used;
    /** The least cost of each member in each set of half-days; {@link #INFEASIBLE} if it has no place there. */
    private final long[][] minCosts;

    private final long[] totals;
    private final long value;
    /** What {@link #valueWithout} returns for each member by half-day, unscheduled last; empty until needed. */
    private final long[][] without;

    /**
     * @param costs the costs of the places of each session of the event, in parts of a unit
     * @param allowed the indices of these places for each session
     * @param used the half-days, as bits, that the region counts as used: it tries only sets that contain them
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
            ProofPlace place = subject.places().of(session).get(allowed[i]);
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
        int halfDay = subject.places().of(session).get(place).halfDay();
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
