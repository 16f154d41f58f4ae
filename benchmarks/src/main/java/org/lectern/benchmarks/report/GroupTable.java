package org.lectern.benchmarks.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.run.RunRecord;

/** The table of one group: a line for each engine, medians over its runs. */
final class GroupTable {

    private static final String HEADING = """
            | engine | limit, s | runs | complete | proven | medium | soft | above best | gap | closed | tables, s | feasible, s | best, s | process, s | peak, MiB |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    private GroupTable() {}

    static String of(Group group) {
        StringBuilder text = new StringBuilder(HEADING);
        for (Engine engine : group.engines()) {
            text.append(line(group, engine, group.runs(engine)));
        }
        for (Engine engine : group.engines()) {
            List<Limit> limits = group.mixedLimits(engine);
            if (!limits.isEmpty()) {
                text.append("%n%s has runs of different limits: %s. Of each event, those of the longest count.%n"
                        .formatted(engine, limits.stream().map(Limit::inWords).collect(Collectors.joining(", "))));
            }
        }
        for (Engine engine : group.engines()) {
            List<String> unweighed = group.runs(engine).stream()
                    .flatMap(run -> run.rulesNotWeighed().stream())
                    .distinct()
                    .toList();
            if (!unweighed.isEmpty()) {
                text.append("%n%s proves nothing where it does not weigh %s.%n"
                        .formatted(engine, String.join(", ", unweighed)));
            }
        }
        return text.toString();
    }

    private static String line(Group group, Engine engine, List<RunRecord> runs) {
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        engine,
                        runs.stream()
                                .map(Limit::of)
                                .distinct()
                                .sorted()
                                .map(limit -> Figures.number(limit.seconds()))
                                .collect(Collectors.joining(", ")),
                        runs.size(),
                        runs.stream().filter(run -> run.toScore().isFeasible()).count(),
                        runs.stream().filter(RunRecord::isProven).count(),
                        Figures.number(Median.of(runs, run -> (double) run.medium())),
                        Figures.number(Median.of(runs, GroupTable::completeSoft)),
                        Figures.percent(Median.of(runs, run -> group.aboveBest(run, run.toScore()))),
                        GapFigure.of(runs),
                        Figures.share(Median.of(runs, RunRecord::closed)),
                        Figures.seconds(Median.of(runs, RunRecord::secondsTables)),
                        Figures.seconds(Median.of(runs, RunRecord::secondsToFirstFeasible)),
                        Figures.seconds(Median.of(runs, RunRecord::secondsToBest)),
                        Figures.seconds(Median.of(runs, RunRecord::wholeProcess)),
                        Figures.number(Median.of(runs, run -> (double) (run.peakMemoryBytes() >> 20))));
    }

    private static @Nullable Double completeSoft(RunRecord run) {
        return run.toScore().isFeasible() ? Double.valueOf((double) run.soft()) : null;
    }
}
