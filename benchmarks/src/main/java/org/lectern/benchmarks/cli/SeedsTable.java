package org.lectern.benchmarks.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.lectern.benchmarks.report.Median;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.rule.Score;

/** Records of runs with many seeds as a person reads them. */
final class SeedsTable {

    static final String HEADING = "%4s  %-40s %-7s %15s %8s".formatted("seed", "score", "proven", "gap", "wall");

    private SeedsTable() {}

    static String row(RunRecord run) {
        return "%4s  %-40s %-7s %15s %8s"
                .formatted(
                        run.seed(),
                        run.score(),
                        run.isProven() ? "yes" : "no",
                        RunTable.gap(run),
                        RunTable.seconds(run.wholeProcess()));
    }

    static String summary(List<RunRecord> runs) {
        Score best = runs.stream().map(RunRecord::toScore).min(Score::compareTo).orElseThrow();
        long same = runs.stream().filter(run -> run.toScore().equals(best)).count();
        long proven = runs.stream().filter(RunRecord::isProven).count();
        double worst = runs.stream().mapToDouble(RunRecord::wholeProcess).max().orElseThrow();
        double median = Objects.requireNonNull(Median.of(runs, RunRecord::wholeProcess));
        return String.format(
                Locale.ROOT,
                "Best %s in %d of %d runs, proven in %d; wall time %.2f s in the median, %.2f s at worst.",
                best,
                same,
                runs.size(),
                proven,
                median,
                worst);
    }
}
