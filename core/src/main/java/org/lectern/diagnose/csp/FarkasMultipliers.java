package org.lectern.diagnose.csp;

import java.util.Arrays;
import java.util.BitSet;
import org.lectern.job.work.JobScope;

/**
 * Infeasibility proofs by Farkas multipliers. Each capacity constraint gets a multiplier, and each session pays for its
 * cheapest place, or 1 if all cost more. If the payments exceed the sum of multiplier times capacity, no timetable
 * schedules all sessions. The final sum uses whole numbers, so the proof is exact.
 *
 * <p>Bipartite matching finds multipliers at once if there are any of its kind; subgradient steps find others. The
 * multipliers solve the dual of a linear program (Farkas 1902). Each step takes time linear in the places.
 */
final class FarkasMultipliers {

    private static final double UNIT = 1 << 20;

    private final FeasibilityCsp problem;
    private final CapacityConstraints resources;
    private final CapacityUsage uses;
    private final double[][] time;
    private final double[] day;
    private final int[] cheapest;
    private BitSet support = new BitSet();
    private long evaluations;

    FarkasMultipliers(FeasibilityCsp problem) {
        this.problem = problem;
        this.resources = new CapacityConstraints(problem);
        this.uses = new CapacityUsage(problem, resources);
        this.time = new double[resources.timeCapacities.size()][resources.points.length];
        this.day = new double[resources.dayCapacities.size()];
        this.cheapest = new int[problem.size()];
        Arrays.fill(cheapest, -1);
    }

    /** Returns the value that was cheapest at the last step, or -1. */
    int cheapest(int v) {
        return cheapest[v];
    }

    /** Returns the variables that pay in the proof found. */
    BitSet support() {
        return support;
    }

    /** Looks for a proof by matching: sessions that share fewer slots than they need. */
    boolean proveByMatching(long[][] live) {
        for (ResourceSlots bins : ResourceSlots.all(problem, resources, uses, live)) {
            BitSet shortage = new BipartiteMatching(problem, bins).shortage();
            if (shortage != null) {
                bins.setMultipliers(shortage, time, day);
                boolean isProven = isProven(live);
                for (double[] row : time) {
                    Arrays.fill(row, 0);
                }
                Arrays.fill(day, 0);
                if (isProven) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Looks for multipliers that prove infeasibility, starting from the last ones.
     *
     * @param live the values left to each variable
     * @param mostLooks the number of places visited after which no step starts
     * @return whether it found a proof
     */
    boolean prove(long[][] live, int steps, long mostLooks) {
        long enough = evaluations + mostLooks;
        if (resources.timeCapacities.isEmpty() && resources.dayCapacities.isEmpty()) {
            return false;
        }
        double best = Double.NEGATIVE_INFINITY;
        double reach = 1;
        int idle = 0;
        for (int step = 0; step < steps && evaluations < enough && reach > 0.004; step++) {
            JobScope.checkpoint();
            double value = dualValue(live);
            if (value > 1e-4 && isProven(live)) {
                return true;
            }
            if (value > best + 1e-3) {
                best = value;
                idle = 0;
            } else if (++idle > 12) {
                reach /= 2;
                idle = 0;
            }
            if (!subgradientStep(Math.max(best, 0) + reach - value)) {
                return false;
            }
        }
        return false;
    }

    /** Returns the number of places visited so far. */
    long evaluations() {
        return evaluations;
    }

    /** Returns by how much the payments exceed the capacities' worth, and records the cheapest places. */
    private double dualValue(long[][] live) {
        double[][] sums = new double[time.length][resources.points.length + 1];
        double value = 0;
        for (int row = 0; row < time.length; row++) {
            for (int i = 0; i < time[row].length; i++) {
                sums[row][i + 1] = sums[row][i] + time[row][i];
            }
            value -= sums[row][time[row].length]
                    * resources.timeCapacities.get(row).capacity();
        }
        for (int row = 0; row < day.length; row++) {
            value -= day[row] * resources.dayCapacities.get(row).capacity();
        }
        for (int v = 0; v < problem.size(); v++) {
            cheapest[v] = -1;
            if (!problem.isOptional[v]) {
                value += cheapestCost(v, live[v], sums);
            }
        }
        return value;
    }

    private double cheapestCost(int v, long[] live, double[][] sums) {
        double least = 1;
        PlaceDomain places = problem.places[v];
        int points = resources.points.length;
        int[] timeRows = Arrays.stream(uses.timeRows(v))
                .filter(row -> sums[row][points] > 0)
                .toArray();
        int[] dayRows =
                Arrays.stream(uses.dayRows(v)).filter(row -> day[row] > 0).toArray();
        for (int p = next(live, 0); least > 0 && p >= 0 && p < places.size(); p = next(live, p + 1)) {
            double cost = reducedCost(v, p, timeRows, dayRows, sums, least);
            evaluations++;
            if (cost < least) {
                least = cost;
                cheapest[v] = p;
            }
        }
        return least;
    }

    private double reducedCost(int v, int p, int[] timeRows, int[] dayRows, double[][] sums, double limit) {
        double cost = 0;
        for (int row : timeRows) {
            if (uses.usesTime(row, v, p)) {
                cost += sums[row][uses.last(row, v, p)] - sums[row][uses.first(v, p)];
                if (cost >= limit) {
                    return cost;
                }
            }
        }
        for (int row : dayRows) {
            cost += day[row] * uses.dayUsage(row, v, p);
        }
        return cost;
    }

    /** Makes one subgradient step against overused rows; returns false if there are none. */
    private boolean subgradientStep(double ahead) {
        double[][] slope = new double[time.length][];
        double square = 0;
        boolean isOver = false;
        for (int row = 0; row < time.length; row++) {
            slope[row] = used(row);
            for (int i = 0; i < slope[row].length; i++) {
                slope[row][i] -= resources.timeCapacities.get(row).capacity();
                isOver |= slope[row][i] > 0;
                if (slope[row][i] < 0 && time[row][i] <= 0) {
                    slope[row][i] = 0;
                }
                square += slope[row][i] * slope[row][i];
            }
        }
        double[] daySlope = new double[day.length];
        for (int row = 0; row < day.length; row++) {
            CapacityConstraints.DayCapacity own = resources.dayCapacities.get(row);
            for (int v : own.members()) {
                daySlope[row] += cheapest[v] < 0 ? 0 : uses.dayUsage(row, v, cheapest[v]);
            }
            daySlope[row] -= own.capacity();
            isOver |= daySlope[row] > 0;
            if (daySlope[row] < 0 && day[row] <= 0) {
                daySlope[row] = 0;
            }
            // Rows of minutes are scaled, or their steps would be far too large.
            double scale = own.countsMinutes() ? 1 / 60.0 : 1;
            square += daySlope[row] * daySlope[row] * scale * scale;
        }
        if (!isOver && Arrays.stream(cheapest).noneMatch(p -> p < 0)) {
            return false;
        }
        if (square <= 0) {
            return false;
        }
        double length = ahead / square;
        for (int row = 0; row < time.length; row++) {
            for (int i = 0; i < slope[row].length; i++) {
                time[row][i] = Math.max(0, time[row][i] + length * slope[row][i]);
            }
        }
        for (int row = 0; row < day.length; row++) {
            double scale = resources.dayCapacities.get(row).countsMinutes() ? 1 / 3600.0 : 1;
            day[row] = Math.max(0, day[row] + length * scale * daySlope[row]);
        }
        return true;
    }

    private double[] used(int row) {
        double[] changes = new double[resources.points.length + 1];
        for (int v : resources.timeCapacities.get(row).members()) {
            int p = cheapest[v];
            if (p >= 0 && uses.usesTime(row, v, p)) {
                changes[uses.first(v, p)]++;
                changes[uses.last(row, v, p)]--;
            }
        }
        double[] used = new double[resources.points.length];
        double now = 0;
        for (int i = 0; i < used.length; i++) {
            now += changes[i];
            used[i] = now;
        }
        return used;
    }

    /** Adds up in whole numbers, without rounding, and records who pays. */
    private boolean isProven(long[][] live) {
        long[][] sums = new long[time.length][resources.points.length + 1];
        long worth = 0;
        for (int row = 0; row < time.length; row++) {
            for (int i = 0; i < time[row].length; i++) {
                long multiplier = (long) (time[row][i] * UNIT);
                sums[row][i + 1] = sums[row][i] + multiplier;
                worth += multiplier * resources.timeCapacities.get(row).capacity();
            }
        }
        long[] days = new long[day.length];
        for (int row = 0; row < day.length; row++) {
            days[row] = (long) (day[row] * UNIT);
            worth += days[row] * resources.dayCapacities.get(row).capacity();
        }
        long paid = 0;
        BitSet who = new BitSet();
        for (int v = 0; v < problem.size(); v++) {
            long least = problem.isOptional[v] ? 0 : (long) UNIT;
            PlaceDomain places = problem.places[v];
            for (int p = next(live[v], 0); least > 0 && p >= 0 && p < places.size(); p = next(live[v], p + 1)) {
                long cost = 0;
                for (int row : uses.timeRows(v)) {
                    if (uses.usesTime(row, v, p)) {
                        cost += sums[row][uses.last(row, v, p)] - sums[row][uses.first(v, p)];
                    }
                }
                for (int row : uses.dayRows(v)) {
                    cost += days[row] * uses.dayUsage(row, v, p);
                }
                least = Math.min(least, cost);
            }
            paid += least;
            who.set(v, least > 0);
        }
        if (paid > worth) {
            support = who;
            return true;
        }
        return false;
    }

    static int next(long[] set, int from) {
        int word = from >> 6;
        if (word >= set.length) {
            return -1;
        }
        long bits = set[word] & (-1L << from);
        while (bits == 0) {
            if (++word == set.length) {
                return -1;
            }
            bits = set[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }
}
