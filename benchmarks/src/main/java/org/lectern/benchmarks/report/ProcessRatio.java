package org.lectern.benchmarks.report;

import java.util.List;
import java.util.Optional;
import org.lectern.benchmarks.report.Bars.Bar;

/** How long our process takes beside another engine's: the ratio of the medians over the same events. */
final class ProcessRatio {

    private ProcessRatio() {}

    /** Returns the bar of such a ratio, or empty of no pairs. */
    static Optional<Bar> of(List<Pair> pairs, double most, String what) {
        Double own =
                Median.of(pairs.stream().map(pair -> pair.own().wholeProcess()).toList());
        Double other = Median.of(
                pairs.stream().map(pair -> pair.other().wholeProcess()).toList());
        return own == null || other == null
                ? Optional.empty()
                : Optional.of(new Bar(
                        what,
                        "at most " + Figures.times(most),
                        "%s (%s s against %s s)"
                                .formatted(Figures.times(own / other), Figures.seconds(own), Figures.seconds(other)),
                        own <= most * other));
    }
}
