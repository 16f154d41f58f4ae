package org.lectern.benchmarks.report;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.run.RunRecord;

/** The value in the middle: as many are less as are more. */
public final class Median {

    private Median() {}

    /** Returns the median, the mean of the two in the middle where there is no single one, or null of nothing. */
    public static @Nullable Double of(Collection<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        return size == 0 ? null : Double.valueOf((sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2);
    }

    /**
     * Returns the median of a figure of runs. A figure that is null is greater than all others: a run that never got there.
     *
     * @return null where it is null in half of the runs
     */
    public static @Nullable Double of(List<RunRecord> runs, Function<RunRecord, @Nullable Double> figure) {
        Double median = of(runs.stream()
                .map(figure)
                .map(value -> Objects.requireNonNullElse(value, Double.POSITIVE_INFINITY))
                .toList());
        return median == null || median.isInfinite() ? null : median;
    }
}
