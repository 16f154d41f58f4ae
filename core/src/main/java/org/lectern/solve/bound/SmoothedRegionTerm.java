package org.lectern.solve.bound;

import java.util.Arrays;
import org.lectern.solve.diagram.Exponential;
import org.lectern.solve.diagram.Logarithm;

/**
 * The sessions of one region in the smoothed relaxation. Each set of half-days is used in part, cheaper ones more;
 * within a set each session uses all of its places in part. Time 2 to the number of half-days, times sessions and
 * half-days.
 */
final class SmoothedRegionTerm {

    private static final double NEVER = 1e300;

    private final LagrangianModel model;
    private final SmoothedRelaxation relaxation;
    private final int[] sessions;
    private final int halfDays;
    private final double temperature;
    /** What each session pays at each of its places, in the order of the node. */
    private final double[][] totals;

    /** For each session and half-day the least total, and the smoothed one; the last column is for unscheduled. */
    private final double[][] minTotals;

    private final double[][] smooth;
    private final double[][] ofSets;
    /** The half-days, as bits, that the region counts as used. */
    private final int must;

    private double value;
    private double exact = NEVER;

    /** Adds the use of resources by the sessions to the relaxation. */
    SmoothedRegionTerm(LagrangianModel model, int region, SmoothedRelaxation relaxation) {
        this.model = model;
        this.relaxation = relaxation;
        this.sessions = model.regionSessions(region);
        this.halfDays = model.halfDayCount();
        this.temperature = relaxation.temperature();
        this.totals = new double[sessions.length][];
        this.minTotals = new double[sessions.length][halfDays + 1];
        this.smooth = new double[sessions.length][halfDays + 1];
        this.ofSets = new double[sessions.length][1 << halfDays];
        for (int i = 0; i < sessions.length; i++) {
            soften(i);
        }
        this.must = relaxation.node().requiredHalfDays()[region];
        take(sets(model.spreadCosts(region)));
    }

    double value() {
        return value;
    }

    double exactValue() {
        return exact;
    }

    private void soften(int i) {
        Arrays.fill(minTotals[i], NEVER);
        int[] allowed = relaxation.node().domains()[sessions[i]];
        int size = allowed.length;
        double[] own = new double[size];
        totals[i] = own;
        for (int place = 0; place < size; place++) {
            own[place] = relaxation.penalisedCost(sessions[i], allowed[place]);
            int column = column(i, allowed[place]);
            minTotals[i][column] = Math.min(minTotals[i][column], own[place]);
        }
        double[] weights = new double[halfDays + 1];
        for (int place = 0; place < size; place++) {
            int column = column(i, allowed[place]);
            weights[column] += Exponential.of((minTotals[i][column] - own[place]) / temperature);
        }
        for (int column = 0; column <= halfDays; column++) {
            smooth[i][column] =
                    weights[column] == 0 ? NEVER : minTotals[i][column] - temperature * Logarithm.of(weights[column]);
        }
        for (int set = 0; set < ofSets[i].length; set++) {
            ofSets[i][set] = softMin(i, set);
        }
    }

    private int column(int i, int place) {
        int halfDay = model.halfDay(sessions[i], place);
        return halfDay < 0 ? halfDays : halfDay;
    }

    private double softMin(int i, int set) {
        double cheapest = smooth[i][halfDays];
        for (int h = 0; h < halfDays; h++) {
            cheapest = (set >> h & 1) == 1 ? Math.min(cheapest, smooth[i][h]) : cheapest;
        }
        double weight = Exponential.of((cheapest - smooth[i][halfDays]) / temperature);
        for (int h = 0; h < halfDays; h++) {
            weight += (set >> h & 1) == 1 ? Exponential.of((cheapest - smooth[i][h]) / temperature) : 0;
        }
        return cheapest == NEVER ? NEVER : cheapest - temperature * Logarithm.of(weight);
    }

    /** Returns the smoothed cost of each set of half-days. */
    private double[] sets(long[] spreadCosts) {
        double[] costs = new double[spreadCosts.length];
        for (int set = 0; set < costs.length; set++) {
            if ((set & must) != must) {
                costs[set] = NEVER;
                continue;
            }
            costs[set] = (double) spreadCosts[set] / model.scale();
            double exactly = costs[set];
            for (int i = 0; i < sessions.length; i++) {
                costs[set] += ofSets[i][set];
                double cheapest = minTotals[i][halfDays];
                for (int h = 0; h < halfDays; h++) {
                    cheapest = (set >> h & 1) == 1 ? Math.min(cheapest, minTotals[i][h]) : cheapest;
                }
                exactly += cheapest;
            }
            exact = Math.min(exact, exactly);
        }
        return costs;
    }

    private void take(double[] costs) {
        double cheapest = Arrays.stream(costs).min().orElseThrow();
        double[] shares = new double[costs.length];
        double weight = 0;
        for (int set = 0; set < costs.length; set++) {
            shares[set] = Exponential.of((cheapest - costs[set]) / temperature);
            weight += shares[set];
        }
        value = cheapest - temperature * Logarithm.of(weight);
        for (int i = 0; i < sessions.length; i++) {
            double[] parts = new double[halfDays + 1];
            for (int set = 0; set < shares.length; set++) {
                for (int h = 0; h <= halfDays && shares[set] > 1e-12 * weight; h++) {
                    if (h == halfDays || (set >> h & 1) == 1) {
                        parts[h] +=
                                shares[set] / weight * Exponential.of((ofSets[i][set] - smooth[i][h]) / temperature);
                    }
                }
            }
            hold(i, parts);
        }
    }

    private void hold(int i, double[] parts) {
        int[] allowed = relaxation.node().domains()[sessions[i]];
        for (int place = 0; place < allowed.length; place++) {
            int column = column(i, allowed[place]);
            double part = parts[column] * Exponential.of((smooth[i][column] - totals[i][place]) / temperature);
            if (part > 1e-9) {
                relaxation.addUse(sessions[i], allowed[place], part);
            }
        }
    }
}
