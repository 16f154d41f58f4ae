package org.lectern.solve.search;

import java.util.Arrays;
import org.lectern.panel.HalfDays;

/**
 * The cheapest choice of places for the sessions of one region under cost plus price plus what its spread costs: each
 * set of half-days is tried, and each session takes its cheapest place inside the set.
 *
 * <p>The spread is measured against the least spread of all sessions of the region, which no subset of them exceeds, so
 * that it stays a lower bound when some are left out. Time 2 to the number of half-days, times sessions.
 */
final class RegionChoice {

    private static final long NONE = Long.MAX_VALUE / 8;

    private final int[] sessions;
    private final int halfDays;
    /** For each session and half-day the cheapest cost plus price, and its place; the last column is left out. */
    private final long[][] costs;

    private final int[][] places;
    private final long[] spreadCosts;
    private long value = Long.MAX_VALUE;
    private int bestSet;

    RegionChoice(PricedModel model, int region, Prices prices, int[][] allowed) {
        this.sessions = model.regionSessions(region);
        this.halfDays = model.instance().coupling().halfDays().count();
        this.costs = new long[sessions.length][halfDays + 1];
        this.places = new int[sessions.length][halfDays + 1];
        for (int i = 0; i < sessions.length; i++) {
            Arrays.fill(costs[i], NONE);
            Arrays.fill(places[i], -1);
            Places own = model.places(sessions[i]);
            for (int place : allowed[sessions[i]]) {
                int halfDay = model.halfDay(sessions[i], place);
                int column = halfDay < 0 ? halfDays : halfDay;
                long cost = own.cost(place) * model.scale();
                if (cost < costs[i][column]) {
                    cost += prices.of(sessions[i], place);
                    if (cost < costs[i][column]) {
                        costs[i][column] = cost;
                        places[i][column] = place;
                    }
                }
            }
        }
        this.spreadCosts = spreadCosts(model, region);
        for (int set = 0; set < spreadCosts.length; set++) {
            long total = total(set, -1, -1);
            if (total < value) {
                value = total;
                bestSet = set;
            }
        }
    }

    private long[] spreadCosts(PricedModel model, int region) {
        Coupling coupling = model.instance().coupling();
        long minutes = 0;
        for (int session : sessions) {
            minutes += model.instance().table(session).session().shortestMinutes();
        }
        int least = coupling.leastSpread(minutes);
        long[] spread = new long[1 << halfDays];
        for (int set = 0; set < spread.length; set++) {
            int units = Math.max(0, Coupling.spread(days(coupling.halfDays(), set), Integer.bitCount(set)) - least);
            spread[set] = units * model.regionCost(region) * model.scale();
        }
        return spread;
    }

    private static int days(HalfDays halfDays, int set) {
        int days = 0;
        for (int h = 0; h < halfDays.count(); h++) {
            days |= (set >> h & 1) << halfDays.day(h);
        }
        return Integer.bitCount(days);
    }

    /** Returns the value of a set of half-days, session {@code forced} (or none) taking {@code forcedCost} instead. */
    private long total(int set, int forced, long forcedCost) {
        long total = spreadCosts[set];
        for (int i = 0; i < sessions.length && total < NONE; i++) {
            total += i == forced ? forcedCost : costs[i][column(i, set)];
        }
        return total;
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

    long value() {
        return Math.min(value, NONE);
    }

    /** Returns the place of the {@code i}th session of the region. */
    int place(int i) {
        return places[i][column(i, bestSet)];
    }

    /**
     * Returns, for the {@code i}th session, a bound of the region without that session's own cost, for each half-day in
     * which it could be, and last for when it is left out.
     */
    long[] without(int i) {
        long[] least = new long[halfDays + 1];
        Arrays.fill(least, NONE);
        for (int set = 0; set < spreadCosts.length; set++) {
            long total = total(set, i, 0);
            least[halfDays] = Math.min(least[halfDays], total);
            for (int h = 0; h < halfDays; h++) {
                if ((set >> h & 1) == 1) {
                    least[h] = Math.min(least[h], total);
                }
            }
        }
        return least;
    }
}
