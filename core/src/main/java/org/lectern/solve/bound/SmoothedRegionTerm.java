package org.lectern.solve.bound;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lectern.solve.diagram.Exponential;
import org.lectern.solve.diagram.Logarithm;

/**
 * The sessions of one region in the smoothed relaxation. Each set of half-days is used in part, cheaper ones more;
 * within a set each session uses all of its places in part. Time 2 to the number of half-days, times sessions and
 * half-days.
 */
final class SmoothedRegionTerm {

    private static final double NEVER = SmoothedChoice.NEVER;

    /** A sum of weights below this may have lost what it is made of. */
    private static final double MIN_WEIGHT = 1e-250;

    /** Parts below this are left out. */
    private static final double MIN_PART = 1e-9;

    private final LagrangianModel model;
    private final int region;
    private final SmoothedRelaxation relaxation;
    private final int[] sessions;
    private final int halfDays;
    /** The places of each session in each half-day, cheapest first; the last column is for unscheduled. */
    private final int[][][] places;

    private final SmoothedChoice[][] choices;
    /** What each session costs, smoothed, in each half-day, and in each set of half-days. */
    private final double[][] smooth;

    private final double[][] ofSets;
    /** The half-days, as bits, that the region counts as used. */
    private final int must;

    private double value;
    private double exact;

    SmoothedRegionTerm(LagrangianModel model, int region, SmoothedRelaxation relaxation) {
        this.model = model;
        this.region = region;
        this.relaxation = relaxation;
        this.sessions = model.regionSessions(region);
        this.halfDays = model.halfDayCount();
        this.places = new int[sessions.length][][];
        this.choices = new SmoothedChoice[sessions.length][halfDays + 1];
        for (int i = 0; i < sessions.length; i++) {
            places[i] = byHalfDay(sessions[i]);
            Arrays.setAll(choices[i], column -> new SmoothedChoice(relaxation));
        }
        this.smooth = new double[sessions.length][halfDays + 1];
        this.ofSets = new double[sessions.length][1 << halfDays];
        this.must = relaxation.node().requiredHalfDays()[region];
    }

    private int[][] byHalfDay(int session) {
        int[] allowed = relaxation.node().domains()[session];
        int[] columns = Arrays.stream(allowed)
                .map(place -> model.halfDay(session, place))
                .map(halfDay -> halfDay < 0 ? halfDays : halfDay)
                .toArray();
        return IntStream.rangeClosed(0, halfDays)
                .mapToObj(column -> IntStream.range(0, allowed.length)
                        .filter(place -> columns[place] == column)
                        .map(place -> allowed[place])
                        .toArray())
                .toArray(int[][]::new);
    }

    /** Computes the term, and adds the use of resources by the sessions to the relaxation. */
    void evaluate() {
        for (int i = 0; i < sessions.length; i++) {
            soften(i);
        }
        exact = NEVER;
        take(sets(model.spreadCosts(region)));
    }

    double value() {
        return value;
    }

    double exactValue() {
        return exact;
    }

    private void soften(int i) {
        for (int column = 0; column <= halfDays; column++) {
            choices[i][column].lookAt(sessions[i], places[i][column], NEVER);
            smooth[i][column] = choices[i][column].smooth();
        }
        double cheapest = Arrays.stream(smooth[i]).min().orElseThrow();
        double[] weights = ofSets[i];
        weights[0] = Exponential.of((cheapest - smooth[i][halfDays]) / relaxation.temperature());
        for (int h = 0; h < halfDays; h++) {
            double weight = Exponential.of((cheapest - smooth[i][h]) / relaxation.temperature());
            for (int set = 0; set < 1 << h; set++) {
                weights[set | 1 << h] = weights[set] + weight;
            }
        }
        for (int set = 0; set < weights.length; set++) {
            weights[set] = weights[set] < MIN_WEIGHT
                    ? softMin(i, set)
                    : cheapest - relaxation.temperature() * Logarithm.of(weights[set]);
        }
    }

    /** Returns the smoothed cost of a session in a set of half-days that are all dear, or closed. */
    private double softMin(int i, int set) {
        double cheapest = cheapest(smooth[i], set);
        if (cheapest == NEVER) {
            return NEVER;
        }
        double temperature = relaxation.temperature();
        double weight = Exponential.of((cheapest - smooth[i][halfDays]) / temperature);
        for (int h = 0; h < halfDays; h++) {
            weight += (set >> h & 1) == 1 ? Exponential.of((cheapest - smooth[i][h]) / temperature) : 0;
        }
        return cheapest - temperature * Logarithm.of(weight);
    }

    private double cheapest(double[] ofColumns, int set) {
        double cheapest = ofColumns[halfDays];
        for (int h = 0; h < halfDays; h++) {
            cheapest = (set >> h & 1) == 1 ? Math.min(cheapest, ofColumns[h]) : cheapest;
        }
        return cheapest;
    }

    /** Returns the smoothed cost of each set of half-days. */
    private double[] sets(long[] spreadCosts) {
        double[][] least = Arrays.stream(choices)
                .map(own ->
                        Arrays.stream(own).mapToDouble(SmoothedChoice::least).toArray())
                .toArray(double[][]::new);
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
                exactly += cheapest(least[i], set);
            }
            exact = Math.min(exact, exactly);
        }
        return costs;
    }

    private void take(double[] costs) {
        double temperature = relaxation.temperature();
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
            for (int column = 0; column <= halfDays; column++) {
                if (parts[column] > MIN_PART) {
                    choices[i][column].use(parts[column]);
                }
            }
        }
    }
}
