package org.lectern.solve.bound;

import java.util.Arrays;
import org.lectern.solve.model.RankedPlaces;

/**
 * The Lagrangian subproblem of one region: places for its sessions with the least sum of cost, multipliers and spread.
 * It tries each set of half-days; each session takes its cheapest place inside the set.
 *
 * <p>The spread is measured against the least spread of all sessions of the region. No subset of them exceeds that, so
 * the value stays a lower bound if some are unscheduled. Time 2 to the number of half-days, times sessions.
 */
public final class RegionSubproblem {

    private final int[] sessions;
    private final int halfDays;
    private final int must;
    /**
     * For each session and half-day the least cost plus multipliers, and its place; the last column is for unscheduled.
     */
    private final long[][] costs;

    private final int[][] places;
    private final long[] totals;
    private int bestSet = -1;

    /** @param must the half-days, as bits, that the region counts as used */
    public RegionSubproblem(
            LagrangianModel model, int region, LagrangeMultipliers multipliers, int[][] allowed, int must) {
        this.sessions = model.regionSessions(region);
        this.halfDays = model.instance().couplingRules().halfDays().count();
        this.must = must;
        this.costs = new long[sessions.length][halfDays + 1];
        this.places = new int[sessions.length][halfDays + 1];
        for (int i = 0; i < sessions.length; i++) {
            findCheapest(model, multipliers, i, allowed[sessions[i]]);
        }
        this.totals = model.spreadCosts(region).clone();
        long[] cheapest = new long[totals.length];
        for (long[] own : costs) {
            cheapest[0] = own[halfDays];
            for (int set = 0; set < totals.length; set++) {
                if (set > 0) {
                    int lowest = Integer.numberOfTrailingZeros(set);
                    cheapest[set] = Math.min(cheapest[set & (set - 1)], own[lowest]);
                }
                totals[set] = Math.min(Relaxation.INFEASIBLE, totals[set] + cheapest[set]);
            }
        }
        for (int set = 0; set < totals.length; set++) {
            if ((set & must) == must && (bestSet < 0 || totals[set] < totals[bestSet])) {
                bestSet = set;
            }
        }
    }

    private void findCheapest(LagrangianModel model, LagrangeMultipliers multipliers, int i, int[] allowed) {
        long[] own = costs[i];
        Arrays.fill(own, Relaxation.INFEASIBLE);
        Arrays.fill(places[i], -1);
        RankedPlaces listed = model.places(sessions[i]);
        for (int place : allowed) {
            int halfDay = model.halfDay(sessions[i], place);
            int column = halfDay < 0 ? halfDays : halfDay;
            long cost = listed.cost(place) * model.scale();
            if (cost < own[column]) {
                cost += multipliers.penalty(sessions[i], place);
                if (cost < own[column]) {
                    own[column] = cost;
                    places[i][column] = place;
                }
            }
        }
    }

    private int column(int i, int set) {
        int best = halfDays;
        for (int h = 0; h < halfDays; h++) {
            if ((set >> h & 1) == 1 && costs[i][h] < costs[i][best]) {
                best = h;
            }
        }
        return best;
    }

    public long value() {
        return totals[bestSet];
    }

    /** Returns the half-days of the cheapest set, as bits. */
    int bestSet() {
        return bestSet;
    }

    /** Returns the place of the {@code i}th session of the region. */
    int place(int i) {
        return places[i][column(i, bestSet)];
    }

    /**
     * Returns a bound of the region without the cost of the {@code i}th session itself, for each half-day in which that
     * could be; the last entry is for unscheduled.
     */
    public long[] valuesWithout(int i) {
        long[] least = new long[halfDays + 1];
        Arrays.fill(least, Relaxation.INFEASIBLE);
        for (int set = 0; set < totals.length; set++) {
            if ((set & must) == must && totals[set] < Relaxation.INFEASIBLE) {
                long rest = totals[set] - costs[i][column(i, set)];
                least[halfDays] = Math.min(least[halfDays], rest);
                for (int h = 0; h < halfDays; h++) {
                    if ((set >> h & 1) == 1) {
                        least[h] = Math.min(least[h], rest);
                    }
                }
            }
        }
        return least;
    }
}
