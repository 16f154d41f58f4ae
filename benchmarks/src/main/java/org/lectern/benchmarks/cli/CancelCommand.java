package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.cancel.JobKind;
import org.lectern.benchmarks.cancel.StopPlan;
import org.lectern.benchmarks.cancel.StopRun;
import org.lectern.benchmarks.engine.Seconds;
import org.lectern.benchmarks.generate.EventNumbers;
import org.lectern.job.JobState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how soon jobs end when they are cancelled at random moments, and by how much they exceed a time limit. */
@Command(
        name = "cancel",
        description = {
            "Cancels jobs at random moments and measures how soon they end, or gives them random time limits and",
            "measures by how much they exceed them. Every third event has more sessions than fit."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CancelCommand implements Callable<Integer> {

    private static final String ROW = "%-10s %8s %5s %8s %8s %8s %11s  %s";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--sessions",
            split = ",",
            defaultValue = "14,100,1000",
            paramLabel = "N",
            description = "The sizes of the events; ${DEFAULT-VALUE} by default.")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--jobs",
            defaultValue = "200",
            paramLabel = "N",
            description = "How many jobs of each kind and size; ${DEFAULT-VALUE} by default.")
    private int jobs;

    @Option(
            names = "--warm-up",
            defaultValue = "6",
            paramLabel = "N",
            description =
                    "How many jobs of each kind and size go before and do not count; ${DEFAULT-VALUE} by default.")
    private int warmUps;

    @Option(
            names = "--kinds",
            split = ",",
            paramLabel = "KIND",
            description = "Some of ${COMPLETION-CANDIDATES}; all by default.")
    private List<JobKind> kinds = List.of(JobKind.values());

    @Option(
            names = "--seconds",
            defaultValue = "3",
            paramLabel = "N",
            description = {
                "The latest moment after the start, in seconds; ${DEFAULT-VALUE} by default. A shorter job is ended earlier:",
                "while it ran in the last warm-up of its event."
            })
    private double seconds;

    @Option(names = "--limits", description = "Gives the jobs time limits instead of cancelling them.")
    private boolean isLimit;

    @Option(
            names = "--audience",
            paramLabel = "N",
            description = "The audience of the first session of each event; as drawn by default.")
    private @Nullable Integer audience;

    @Option(names = "--seed", defaultValue = "0", description = "The seed; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Override
    public Integer call() throws InterruptedException {
        if (jobs < 1) {
            throw new IllegalArgumentException("The number of jobs '%s' must be at least 1.".formatted(jobs));
        }
        if (warmUps < 0) {
            throw new IllegalArgumentException("The number of warm-ups '%s' must be at least 0.".formatted(warmUps));
        }
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("The number of seconds '%s' must be above 0.".formatted(seconds));
        }
        Seconds.requireCountable("The number of seconds", seconds);
        if (audience != null && audience < 0) {
            throw new IllegalArgumentException("The audience '%s' must be at least 0.".formatted(audience));
        }
        sizes.forEach(size -> EventNumbers.requireSessions(StopRun.classes(size), List.of(size)));
        PrintWriter out = Required.value(spec).commandLine().getOut();
        out.println(ROW.formatted(
                "job", "sessions", "ended", "p50 ms", "p99 ms", "max ms", "p99 CPU ms", "p99 ms by phase"));
        Duration window = Duration.ofNanos((long) (seconds * 1e9));
        for (int size : sizes) {
            for (JobKind kind : kinds) {
                List<StopRun> runs =
                        StopRun.of(kind, new StopPlan(size, jobs, warmUps, window, isLimit, audience, seed));
                List<StopRun> ended = runs.stream()
                        .filter(run -> run.state() != JobState.COMPLETED)
                        .toList();
                out.println(ROW.formatted(
                        kind,
                        size,
                        ended.size(),
                        StopRun.percentile(ended, 50),
                        StopRun.percentile(ended, 99),
                        StopRun.percentile(ended, 100),
                        isLimit ? "-" : StopRun.percentile(ended, 99, StopRun::work),
                        byPhase(ended)));
                out.flush();
            }
        }
        return 0;
    }

    private static String byPhase(List<StopRun> runs) {
        Map<String, List<StopRun>> phases =
                runs.stream().collect(Collectors.groupingBy(StopRun::phase, TreeMap::new, Collectors.toList()));
        return phases.entrySet().stream()
                .map(entry -> "%s %s".formatted(entry.getKey(), StopRun.percentile(entry.getValue(), 99)))
                .collect(Collectors.joining(", "));
    }
}
