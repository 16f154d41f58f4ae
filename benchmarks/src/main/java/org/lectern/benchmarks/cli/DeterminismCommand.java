package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.determinism.Counted;
import org.lectern.benchmarks.determinism.Differences;
import org.lectern.benchmarks.determinism.FixedSearch;
import org.lectern.benchmarks.determinism.ProcessReport;
import org.lectern.benchmarks.determinism.Setting;
import org.lectern.benchmarks.determinism.SettingRuns;
import org.lectern.benchmarks.determinism.Surroundings;
import org.lectern.json.EventJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves events under many settings, each in a process of its own, and compares the bytes of the results. */
@Command(
        name = "determinism",
        description = {
            "Solves events with one seed, step limit and number of threads under several settings, each in a process of its own.",
            "Settings differ in Java, processors, locale, time zone, encoding, load and searches at once.",
            "Exits with 1 if any timetable or certificate differs from the first one of its event in a single byte."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DeterminismCommand implements Callable<Integer> {

    private static final String ROW = "%-12s %10s  %-6s  %-14s  %-10s  %7s  %4s  %s";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "EVENT", arity = "1..*", description = "The events, as JSON files.")
    private List<Path> events = List.of();

    @Option(
            names = "--jdk",
            paramLabel = "HOME",
            description = "The folder of a Java to run on; may be repeated. The Java of this process by default.")
    private List<Path> javaHomes = List.of(Path.of(System.getProperty("java.home")));

    @Option(names = "--whole", description = "Tries every combination of settings instead of a few.")
    private boolean isWhole;

    @Option(
            names = "--repeats",
            defaultValue = "4",
            description =
                    "How often a process that is under load solves each event, four at once; ${DEFAULT-VALUE} by default.")
    private int repeats;

    @Option(names = "--seed", defaultValue = "0", description = "The seed of the search; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(
            names = "--steps",
            defaultValue = "5000",
            description = "The maximum number of steps of each search; ${DEFAULT-VALUE} by default.")
    private long steps;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "How many threads each search uses, from 1 to 64; ${DEFAULT-VALUE} by default.")
    private int threads;

    @Override
    public Integer call() throws InterruptedException {
        if (repeats < 1) {
            throw new IllegalArgumentException("The number of repeats '%s' must be at least 1.".formatted(repeats));
        }
        // So that a mistake in a file is told once, and here.
        events.forEach(EventJson::read);
        javaHomes.forEach(DeterminismCommand::requireJava);
        FixedSearch search = FixedSearch.of(seed, steps, threads);
        PrintWriter out = Required.value(spec).commandLine().getOut();
        SettingRuns runs = new SettingRuns(
                BenchCommand.class.getName(), events, search, System.getenv().getOrDefault("LECTERN_OPTS", ""));
        Differences differences = new Differences();
        int processes = 0;
        int searches = 0;
        out.println(ROW.formatted("java", "processors", "locale", "zone", "encoding", "repeats", "load", "bytes"));
        for (Setting setting : isWhole ? Setting.all(repeats) : Setting.some(repeats)) {
            for (Path javaHome : javaHomes) {
                ProcessReport report = runs.run(javaHome, setting);
                out.println(row(report, setting, differences.add(report)));
                out.flush();
                processes++;
                searches += report.results().stream().mapToInt(Counted::count).sum();
            }
        }
        differences.sentences().forEach(out::println);
        out.println("%s searches in %s processes: %s"
                .formatted(
                        searches,
                        processes,
                        differences.sentences().isEmpty()
                                ? "the same bytes each time."
                                : differences.sentences().size() + " results differ."));
        return differences.sentences().isEmpty() ? 0 : BenchCommand.FAILED;
    }

    private static void requireJava(Path home) {
        if (!Files.isExecutable(home.resolve("bin").resolve("java"))) {
            throw new IllegalArgumentException(
                    "The folder '%s' holds no bin/java. Name the home of a JDK with --jdk.".formatted(home));
        }
    }

    private static String row(ProcessReport report, Setting setting, boolean isSame) {
        Surroundings found = report.surroundings();
        return ROW.formatted(
                report.java(),
                found.processors(),
                found.locale(),
                found.zone(),
                found.encoding(),
                setting.repeats(),
                setting.busyThreads() > 0 ? "yes" : "no",
                isSame ? "same" : "DIFFER");
    }
}
