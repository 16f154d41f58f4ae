package org.lectern.diagnose;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Counting arguments of any kind, by prices: what sessions compete for gets a price, and each session pays for its
 * cheapest place, or 1 if all cost more. Where the payments sum up to more than all that there is is worth, no timetable
 * holds all sessions. That is exact, since it is added up in whole numbers.
 *
 * <p>Good prices are found by subgradient steps. It is the dual of a linear program; for sessions of equal length in the
 * windows of equal rooms it finds every such argument, as matching would. Each step takes time linear in the places.
 */
final class Prices {

    private static final double UNIT = 1 << 20;

    private final Problem problem;
    private final Resources resources;
    private final double[][] time;
    private final double[] day;
    private final int[][] first;
    private final int[][][] last;
    private final int[] extras;
    private final int[][] timeRowsOf;
    private final int[][] dayRowsOf;
    private final int[] cheapest;
    private BitSet paying = new BitSet();

    Prices(Problem problem) {
        this.problem = problem;
        this.resources = new Resources(problem);
        this.time = new double[resources.timeRows.size()][resources.points.length];
        this.day = new double[resources.dayRows.size()];
        this.extras = resources.timeRows.stream()
                .mapToInt(Resources.TimeRow::extra)
                .distinct()
                .toArray();
        this.first = new int[problem.size()][];
        this.last = new int[problem.size()][extras.length][];
        this.timeRowsOf = new int[problem.size()][];
        this.dayRowsOf = new int[problem.size()][];
        this.cheapest = new int[problem.size()];
        for (int v = 0; v < problem.size(); v++) {
            index(v);
        }
    }

    private void index(int v) {
        Places places = problem.places[v];
        first[v] = new int[places.size()];
        for (int e = 0; e < extras.length; e++) {
            last[v][e] = new int[places.size()];
        }
        for (int p = 0; p < places.size(); p++) {
            first[v][p] = resources.point(places.start()[p]);
            for (int e = 0; e < extras.length; e++) {
                last[v][e][p] = resources.point(places.end()[p] + extras[e]);
            }
        }
        timeRowsOf[v] = rowsWith(
                v, resources.timeRows.stream().map(row -> row.members()).toList());
        dayRowsOf[v] =
                rowsWith(v, resources.dayRows.stream().map(row -> row.members()).toList());
    }

    private static int[] rowsWith(int v, List<int[]> members) {
        BitSet rows = new BitSet();
        for (int row = 0; row < members.size(); row++) {
            for (int member : members.get(row)) {
                if (member == v) {
                    rows.set(row);
                }
            }
        }
        return rows.stream().toArray();
    }

    /** Returns the value that was cheapest at the last step, or -1. */
    int cheapest(int v) {
        return cheapest[v];
    }

    /** Returns the variables that pay in the proof found. */
    BitSet paying() {
        return paying;
    }

    /**
     * Looks for prices that prove that not all can be held, from the last ones found on.
     *
     * @param live the values that each variable may still have
     * @return whether there are
     */
    boolean prove(long[][] live, int steps) {
        if (resources.timeRows.isEmpty() && resources.dayRows.isEmpty()) {
            return false;
        }
        double best = Double.NEGATIVE_INFINITY;
        double reach = 1;
        int idle = 0;
        for (int step = 0; step < steps && reach > 0.004; step++) {
            double value = value(live);
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
            if (!move(Math.max(best, 0) + reach - value)) {
                return false;
            }
        }
        return false;
    }

    /** Returns what the payments exceed the worth by, and notes the cheapest places. */
    private double value(long[][] live) {
        double[][] sums = sums();
        double value = -worth();
        for (int v = 0; v < problem.size(); v++) {
            cheapest[v] = -1;
            if (!problem.isOptional[v]) {
                value += pay(v, live[v], sums);
            }
        }
        return value;
    }

    private double pay(int v, long[] live, double[][] sums) {
        double least = 1;
        Places places = problem.places[v];
        for (int p = next(live, 0); p >= 0 && p < places.size(); p = next(live, p + 1)) {
            double price = price(v, p, sums, least);
            if (price < least) {
                least = price;
                cheapest[v] = p;
            }
        }
        return least;
    }

    private double price(int v, int p, double[][] sums, double limit) {
        int room = problem.places[v].room()[p];
        double price = 0;
        for (int row : timeRowsOf[v]) {
            Resources.TimeRow time = resources.timeRows.get(row);
            if (time.room() < 0 || time.room() == room) {
                price += sums[row][last[v][extra(time)][p]] - sums[row][first[v][p]];
                if (price >= limit) {
                    return price;
                }
            }
        }
        for (int row : dayRowsOf[v]) {
            price += day[row] * use(row, v, p);
        }
        return price;
    }

    private int extra(Resources.TimeRow row) {
        for (int e = 0; e < extras.length; e++) {
            if (extras[e] == row.extra()) {
                return e;
            }
        }
        throw new IllegalStateException("A row has an extent of its own.");
    }

    private double use(int row, int v, int p) {
        Resources.DayRow own = resources.dayRows.get(row);
        Places places = problem.places[v];
        boolean counts = own.days().get(places.day()[p]) && (own.room() < 0 || own.room() == places.room()[p]);
        if (!counts) {
            return 0;
        }
        return own.countsMinutes() ? places.end()[p] - places.start()[p] : 1;
    }

    private double[][] sums() {
        double[][] sums = new double[time.length][resources.points.length + 1];
        for (int row = 0; row < time.length; row++) {
            for (int i = 0; i < time[row].length; i++) {
                sums[row][i + 1] = sums[row][i] + time[row][i];
            }
        }
        return sums;
    }

    private double worth() {
        double worth = 0;
        for (int row = 0; row < time.length; row++) {
            int most = resources.timeRows.get(row).most();
            for (double price : time[row]) {
                worth += price * most;
            }
        }
        for (int row = 0; row < day.length; row++) {
            worth += day[row] * resources.dayRows.get(row).most();
        }
        return worth;
    }

    /** Takes one step against what is used too much; returns false if nothing is. */
    private boolean move(double ahead) {
        double[][] slope = new double[time.length][];
        double square = 0;
        boolean isOver = false;
        for (int row = 0; row < time.length; row++) {
            slope[row] = used(row);
            for (int i = 0; i < slope[row].length; i++) {
                slope[row][i] -= resources.timeRows.get(row).most();
                isOver |= slope[row][i] > 0;
                if (slope[row][i] < 0 && time[row][i] <= 0) {
                    slope[row][i] = 0;
                }
                square += slope[row][i] * slope[row][i];
            }
        }
        double[] daySlope = new double[day.length];
        for (int row = 0; row < day.length; row++) {
            Resources.DayRow own = resources.dayRows.get(row);
            for (int v : own.members()) {
                daySlope[row] += cheapest[v] < 0 ? 0 : use(row, v, cheapest[v]);
            }
            daySlope[row] -= own.most();
            isOver |= daySlope[row] > 0;
            if (daySlope[row] < 0 && day[row] <= 0) {
                daySlope[row] = 0;
            }
            // Rows of minutes are scaled, or their steps would be too large by far.
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
            double scale = resources.dayRows.get(row).countsMinutes() ? 1 / 3600.0 : 1;
            day[row] = Math.max(0, day[row] + length * scale * daySlope[row]);
        }
        return true;
    }

    private double[] used(int row) {
        Resources.TimeRow own = resources.timeRows.get(row);
        int extra = extra(own);
        double[] changes = new double[resources.points.length + 1];
        for (int v : own.members()) {
            int p = cheapest[v];
            if (p >= 0 && (own.room() < 0 || own.room() == problem.places[v].room()[p])) {
                changes[first[v][p]]++;
                changes[last[v][extra][p]]--;
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

    /** Adds up in whole numbers, in which nothing is lost, and notes who pays. */
    private boolean isProven(long[][] live) {
        long[][] sums = new long[time.length][resources.points.length + 1];
        long worth = 0;
        for (int row = 0; row < time.length; row++) {
            for (int i = 0; i < time[row].length; i++) {
                long price = (long) (time[row][i] * UNIT);
                sums[row][i + 1] = sums[row][i] + price;
                worth += price * resources.timeRows.get(row).most();
            }
        }
        long[] days = new long[day.length];
        for (int row = 0; row < day.length; row++) {
            days[row] = (long) (day[row] * UNIT);
            worth += days[row] * resources.dayRows.get(row).most();
        }
        long paid = 0;
        BitSet who = new BitSet();
        for (int v = 0; v < problem.size(); v++) {
            long least = problem.isOptional[v] ? 0 : (long) UNIT;
            Places places = problem.places[v];
            for (int p = next(live[v], 0); least > 0 && p >= 0 && p < places.size(); p = next(live[v], p + 1)) {
                long price = 0;
                for (int row : timeRowsOf[v]) {
                    Resources.TimeRow time = resources.timeRows.get(row);
                    if (time.room() < 0 || time.room() == places.room()[p]) {
                        price += sums[row][last[v][extra(time)][p]] - sums[row][first[v][p]];
                    }
                }
                for (int row : dayRowsOf[v]) {
                    price += days[row] * (long) use(row, v, p);
                }
                least = Math.min(least, price);
            }
            paid += least;
            who.set(v, least > 0);
        }
        if (paid > worth) {
            paying = who;
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
