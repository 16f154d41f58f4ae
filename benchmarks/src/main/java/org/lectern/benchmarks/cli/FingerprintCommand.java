package org.lectern.benchmarks.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.determinism.FixedSearch;
import org.lectern.benchmarks.determinism.ProcessReport;
import org.lectern.benchmarks.determinism.RepeatedRuns;
import org.lectern.event.Event;
import org.lectern.json.EventJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves events in this process and prints the fingerprints of the results; {@code determinism} compares them. */
@Command(
        name = "fingerprint",
        description = "Solves events in this process and prints SHA-256 of each timetable and certificate as JSON.",
        mixinStandardHelpOptions = true,
        hidden = true,
        sortOptions = false)
final class FingerprintCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "EVENT", arity = "1..*", description = "The events, as JSON files.")
    private List<Path> events = List.of();

    @Option(names = "--seed", required = true, description = "The seed of the search.")
    private long seed;

    @Option(names = "--steps", required = true, description = "The maximum number of steps of each search.")
    private long steps;

    @Option(names = "--threads", required = true, description = "How many threads each search uses.")
    private int threads;

    @Option(names = "--repeats", required = true, description = "How often each event is solved.")
    private int repeats;

    @Option(names = "--at-once", required = true, description = "How many are solved at once.")
    private int atOnce;

    @Option(names = "--busy-threads", required = true, description = "How many other threads keep the machine busy.")
    private int busyThreads;

    @Override
    public Integer call() throws InterruptedException {
        Map<String, Event> read = new LinkedHashMap<>();
        events.forEach(file -> read.put(file.toString(), EventJson.read(file)));
        RepeatedRuns runs = new RepeatedRuns(repeats, atOnce, busyThreads);
        Required.value(spec)
                .commandLine()
                .getOut()
                .println(ProcessReport.ofThisProcess(runs.run(read, FixedSearch.of(seed, steps, threads)))
                        .toJson());
        return 0;
    }
}
