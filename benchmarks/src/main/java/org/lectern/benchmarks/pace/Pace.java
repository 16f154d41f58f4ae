package org.lectern.benchmarks.pace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.lectern.benchmarks.run.RunRecord;

/**
 * How many steps a second two builds make on one event, pair by pair: the two runs of a pair have the same seed and follow each
 * other, so that what else the machine does falls on both.
 *
 * @param instance the id of the event
 * @param pairs the pairs, in the order in which they ran
 */
public record Pace(String instance, List<Pair> pairs) {

    /**
     * The steps a second of two runs.
     *
     * @param before those of the earlier build
     * @param after those of the later one
     */
    public record Pair(long before, long after) {
        double ratio() {
            return (double) after / before;
        }
    }

    public Pace {
        pairs = List.copyOf(pairs);
    }

    /**
     * Measures both builds on an event. In every second pair the later build runs first.
     *
     * @throws IllegalStateException if a run fails, or makes too few steps to have a pace
     */
    public static Pace measure(BuiltClone before, BuiltClone after, Path event, int pairs, long steps)
            throws InterruptedException {
        List<Pair> all = new ArrayList<>();
        String instance = "";
        for (int seed = 0; seed < pairs; seed++) {
            boolean isTurned = seed % 2 == 1;
            RunRecord first = (isTurned ? after : before).run(event, seed, steps);
            RunRecord second = (isTurned ? before : after).run(event, seed, steps);
            all.add(
                    isTurned
                            ? new Pair(stepsPerSecond(second), stepsPerSecond(first))
                            : new Pair(stepsPerSecond(first), stepsPerSecond(second)));
            instance = first.instance();
        }
        return new Pace(instance, all);
    }

    private static long stepsPerSecond(RunRecord run) {
        Long pace = run.stepsPerSecond();
        if (pace == null || pace < 1) {
            throw new IllegalStateException(
                    "The run of '%s' improved nothing, so that it has no pace. Take a larger event, or raise --steps."
                            .formatted(run.instance()));
        }
        return pace;
    }

    /** Returns the median steps a second of the earlier build. */
    public double before() {
        return quantile(pairs.stream().mapToDouble(Pair::before), 0.5);
    }

    /** Returns the median steps a second of the later build. */
    public double after() {
        return quantile(pairs.stream().mapToDouble(Pair::after), 0.5);
    }

    /** Returns a quantile of the ratios of the pairs, such as 0.5 for the median: above 1 where the later build is faster. */
    public double ratio(double quantile) {
        return quantile(pairs.stream().mapToDouble(Pair::ratio), quantile);
    }

    /** Returns the geometric mean of the median ratios of some events. */
    public static double ratio(List<Pace> events) {
        return Math.exp(events.stream()
                .mapToDouble(pace -> Math.log(pace.ratio(0.5)))
                .average()
                .orElse(0));
    }

    /** Returns a quantile, with steps between neighbours in proportion. */
    private static double quantile(DoubleStream values, double quantile) {
        double[] sorted = values.sorted().toArray();
        double at = quantile * (sorted.length - 1);
        int low = (int) at;
        return low + 1 < sorted.length ? sorted[low] + (at - low) * (sorted[low + 1] - sorted[low]) : sorted[low];
    }
}
