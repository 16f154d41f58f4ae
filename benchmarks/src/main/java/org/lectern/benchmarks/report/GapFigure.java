package org.lectern.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.event.Level;

/**
 * The gap of several runs as tables show it: the median, where any gap at a higher level is larger than all at lower ones. Of an
 * even number, it is the mean of the two in the middle if they are of one level, else the larger one, since no mean is of two levels.
 */
final class GapFigure {

    /** A run without a bound comes last. */
    private static final Comparator<RunRecord> BY_GAP = Comparator.comparing((RunRecord run) -> run.gap() == null)
            .thenComparing(GapFigure::level, Comparator.reverseOrder())
            .thenComparingDouble(GapFigure::gap);

    private GapFigure() {}

    static String of(List<RunRecord> runs) {
        if (runs.stream().allMatch(run -> level(run) == Level.SOFT)) {
            return Figures.percent(Median.of(runs, RunRecord::gap));
        }
        List<RunRecord> sorted = runs.stream().sorted(BY_GAP).toList();
        RunRecord larger = sorted.get(runs.size() / 2);
        RunRecord smaller = sorted.get((runs.size() - 1) / 2);
        Level level = level(larger);
        List<RunRecord> middle = level(smaller) == level ? List.of(smaller, larger) : List.of(larger);
        return Figures.percent(Median.of(middle, RunRecord::gap))
                + (level == Level.SOFT ? "" : " " + level.name().toLowerCase(Locale.ROOT));
    }

    /** A proven run counts as one of the smallest gap at the lowest level. */
    private static Level level(RunRecord run) {
        Level level = run.gapLevel();
        return level == null ? Level.SOFT : level;
    }

    private static double gap(RunRecord run) {
        Double gap = run.gap();
        return gap == null ? 1 : gap;
    }
}
