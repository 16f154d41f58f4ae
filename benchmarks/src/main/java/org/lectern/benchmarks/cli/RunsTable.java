package org.lectern.benchmarks.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.run.RunRecord;

/** Records of many runs as a person reads them: a line each. */
final class RunsTable {

    static final String HEADING = "%-16s %-24s %4s  %-40s %15s %9s %9s %9s %9s"
            .formatted("instance", "engine", "seed", "score", "gap", "to best", "feasible", "best", "wall");

    private RunsTable() {}

    /** @param bestKnownSoft the best known soft cost, or null where it says nothing of this run */
    static String row(RunRecord run, @Nullable Long bestKnownSoft) {
        Double toBestKnown = bestKnownSoft == null
                ? null
                : Double.valueOf((double) (run.soft() - bestKnownSoft) / Math.max(1, bestKnownSoft));
        String unweighed = run.rulesNotWeighed().isEmpty() ? "" : "  without " + RunTable.notWeighed(run);
        return String.format(
                Locale.ROOT,
                "%-16s %-24s %4s  %-40s %15s %9s %9s %9s %9s%s",
                run.instance(),
                RunTable.engine(run),
                run.seed(),
                run.score(),
                RunTable.gap(run),
                RunTable.percent(toBestKnown),
                RunTable.seconds(run.secondsToFirstFeasible()),
                RunTable.seconds(run.secondsToBest()),
                RunTable.seconds(run.wholeProcess()),
                unweighed);
    }
}
