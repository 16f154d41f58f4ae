package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.run.OutputFile;
import org.lectern.benchmarks.run.ProcessRuns;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.run.RunsJson;
import org.lectern.benchmarks.suite.BestKnown;
import org.lectern.benchmarks.suite.Suite;
import org.lectern.benchmarks.suite.SuiteCourse;
import org.lectern.benchmarks.suite.SuiteRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes all runs of a suite, each in a process of its own, and goes on where it was interrupted. */
@Command(
        name = "suite",
        description = {
            "Solves generated events with every engine, each run in a process of its own.",
            "Runs that the file holds already are not repeated, so an interrupted suite continues where it stopped.",
            "Exits with 1 if a run failed, a certificate was invalid or a lower bound was above the best known cost."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SuiteCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--quick", description = "Runs only a part, which ends within ten minutes on two cores.")
    private boolean isQuick;

    @Option(
            names = "--first-seed",
            paramLabel = "SEED",
            description = "The first of the five seeds, or of two with --quick (default: ${DEFAULT-VALUE}).")
    private long firstSeed = 1;

    @Mixin
    private @Nullable SuiteFilter filter;

    @Option(names = "--fresh", description = "Repeats all runs, whatever the file holds.")
    private boolean isFresh;

    @Option(names = "--no-verify", description = "Does not verify the certificates.")
    private boolean isUnverified;

    @Mixin
    private @Nullable BestKnownOption bestKnown;

    @Option(names = "--json", required = true, paramLabel = "FILE", description = "The JSON file of the runs.")
    private @Nullable Path json;

    @Override
    public Integer call() throws InterruptedException {
        Path file = Required.value(json);
        OutputFile.requireWritable(file);
        PrintWriter out = Required.value(spec).commandLine().getOut();
        List<RunRecord> made = isFresh || !Files.exists(file) ? List.of() : RunsJson.read(file);
        List<SuiteRun> runs = Required.value(filter).chosen(isQuick ? Suite.quick(firstSeed) : Suite.whole(firstSeed));
        ProcessRuns processes = new ProcessRuns(BenchCommand.class.getName(), !isUnverified);
        BestKnown known = Required.value(bestKnown).read();
        known.requireWritable(file);
        SuiteCourse course =
                new SuiteCourse(runs, made, !isUnverified, known, processes::run, so -> RunsJson.write(so, file));
        out.println(RunsTable.HEADING);
        try (CommandProgress bar = CommandProgress.of("suite", course.expectedSeconds())) {
            course.run(bar::startOf, (run, record) -> {
                bar.printAbove(out, RunsTable.row(record, course.bestKnownSoft(record)));
                bar.endOf(run.expectedSeconds());
            });
        }
        course.complaints().forEach(out::println);
        out.println("%s runs, %s of them reused. Written to %s."
                .formatted(course.records().size(), course.madeBefore(), file));
        return course.complaints().isEmpty() ? 0 : BenchCommand.FAILED;
    }
}
