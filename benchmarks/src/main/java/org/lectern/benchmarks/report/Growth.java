package org.lectern.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.run.RunRecord;

/**
 * How a time grows with the number of sessions: {@code a · n^k}, fitted by least squares to the logarithms of the medians
 * of each size.
 */
public final class Growth {

    private final double exponent;
    private final boolean isKnown;

    private Growth(double exponent, boolean isKnown) {
        this.exponent = exponent;
        this.isKnown = isKnown;
    }

    /** Returns how the seconds to the first timetable of 0 hard and 0 medium grow, the start of Java not counted. */
    public static Growth of(List<RunRecord> runs) {
        return of(runs, RunRecord::secondsToFirstFeasible);
    }

    /**
     * Returns how a time grows.
     *
     * @param seconds tells it of a run, or null where the run never got there
     */
    public static Growth of(List<RunRecord> runs, Function<RunRecord, @Nullable Double> seconds) {
        Map<Integer, List<RunRecord>> bySize = new LinkedHashMap<>();
        runs.forEach(run -> bySize.computeIfAbsent(run.sessions(), ignored -> new ArrayList<>())
                .add(run));
        List<double[]> points = new ArrayList<>();
        bySize.forEach((size, ofSize) -> {
            Double median = Median.of(ofSize, seconds);
            if (median != null) {
                points.add(new double[] {Math.log(size), Math.log(Math.max(0.001, median))});
            }
        });
        return points.size() < 2 ? new Growth(Double.NaN, false) : new Growth(slope(points), true);
    }

    private static double slope(List<double[]> points) {
        double meanX = points.stream().mapToDouble(point -> point[0]).average().orElseThrow();
        double meanY = points.stream().mapToDouble(point -> point[1]).average().orElseThrow();
        double together = 0;
        double alone = 0;
        for (double[] point : points) {
            together += (point[0] - meanX) * (point[1] - meanY);
            alone += (point[0] - meanX) * (point[0] - meanX);
        }
        return together / alone;
    }

    /** Returns whether there are two sizes or more. */
    public boolean isKnown() {
        return isKnown;
    }

    /** Returns k. */
    public double exponent() {
        return exponent;
    }
}
