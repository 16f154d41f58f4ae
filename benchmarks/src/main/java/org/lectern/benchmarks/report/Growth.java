package org.lectern.benchmarks.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.run.RunRecord;

/**
 * How a time grows with the number of sessions: {@code a · n^k}, fitted by least squares to the logarithms of the medians
 * of each size. A size that half of the runs never got through has no median, and is not part of the fit.
 */
public final class Growth {

    private final double exponent;
    private final boolean isKnown;
    private final boolean hasSeveralSizes;
    private final List<Integer> sizesLeftOut;

    private Growth(double exponent, boolean isKnown, boolean hasSeveralSizes, List<Integer> sizesLeftOut) {
        this.hasSeveralSizes = hasSeveralSizes;
        this.exponent = exponent;
        this.isKnown = isKnown;
        this.sizesLeftOut = List.copyOf(sizesLeftOut);
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
        List<Integer> sizesLeftOut = new ArrayList<>();
        bySize.forEach((size, ofSize) -> {
            Double median = Median.of(ofSize, seconds);
            if (median != null) {
                points.add(new double[] {Math.log(size), Math.log(Math.max(0.001, median))});
            } else {
                sizesLeftOut.add(size);
            }
        });
        Collections.sort(sizesLeftOut);
        boolean isKnown = points.size() > 1;
        return new Growth(isKnown ? slope(points) : Double.NaN, isKnown, bySize.size() > 1, sizesLeftOut);
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

    /** Returns whether at least two sizes have a median. */
    public boolean isKnown() {
        return isKnown;
    }

    /** Returns the numbers of sessions at which half of the runs never got there, the smallest first. */
    public List<Integer> sizesLeftOut() {
        return sizesLeftOut;
    }

    /** Returns whether there are runs of at least two sizes, whether they got there or not. */
    public boolean hasSeveralSizes() {
        return hasSeveralSizes;
    }

    /** Returns k, and the numbers of sessions that it leaves out, such as {@code k = 0.71 without 20,000 sessions}. */
    public String inWords() {
        String known = isKnown ? String.format(Locale.ROOT, "k = %.2f", exponent) : "k is unknown";
        return sizesLeftOut.isEmpty()
                ? known
                : "%s without %s sessions, where half of the runs never got there"
                        .formatted(
                                known,
                                sizesLeftOut.stream().map(Figures::number).collect(Collectors.joining(", ")));
    }

    /** Returns k. */
    public double exponent() {
        return exponent;
    }
}
