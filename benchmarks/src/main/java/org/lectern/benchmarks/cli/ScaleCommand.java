package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventNumbers;
import org.lectern.benchmarks.report.Growth;
import org.lectern.benchmarks.report.Report;
import org.lectern.benchmarks.run.OutputFile;
import org.lectern.benchmarks.run.ProcessRuns;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.run.RunsJson;
import org.lectern.benchmarks.suite.BestKnown;
import org.lectern.benchmarks.suite.SuiteCourse;
import org.lectern.benchmarks.suite.SuiteInstance;
import org.lectern.benchmarks.suite.SuiteRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Solves events of growing size, and tells how the time to the first feasible timetable grows. */
@Command(
        name = "scale",
        description = {
            "Solves events of growing size, each run in a process of its own.",
            "Prints k of n^k, fitted to the seconds until the first feasible timetable, without the start of Java."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ScaleCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--class",
            paramLabel = "CLASS",
            defaultValue = "MEDIUM",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private EventClass eventClass = EventClass.MEDIUM;

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            defaultValue = "1000,2000,5000,10000,20000",
            description = "The numbers of sessions; ${DEFAULT-VALUE} by default.")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "SEED",
            split = ",",
            defaultValue = "1",
            description = "The seeds of the events; ${DEFAULT-VALUE} by default.")
    private List<Long> seeds = List.of();

    @Option(
            names = "--seconds",
            defaultValue = "60",
            description = "The maximum number of seconds of each run; ${DEFAULT-VALUE} by default.")
    private double seconds;

    @Option(
            names = "--heap",
            defaultValue = "4g",
            description = "The Java heap of each run; ${DEFAULT-VALUE} by default.")
    private String heap = "4g";

    @Mixin
    private @Nullable EngineOptions engine;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "The JSON file for the records of the runs. Runs that it holds already are not repeated.")
    private @Nullable Path json;

    @Option(names = "--out", paramLabel = "FOLDER", description = "The folder to write tables and charts to.")
    private @Nullable Path out;

    @Override
    public Integer call() throws InterruptedException {
        OutputFile.requireWritable(json);
        EventNumbers.requireSessions(List.of(eventClass), sizes);
        List<SuiteRun> runs = new ArrayList<>();
        for (int size : sizes) {
            for (long seed : seeds) {
                runs.add(new SuiteRun(
                        new SuiteInstance(eventClass, size, seed),
                        Required.value(engine).choice(),
                        RunLimits.of(seed, seconds, null),
                        heap));
            }
        }
        List<RunRecord> made = json != null && Files.exists(json) ? RunsJson.read(json) : List.of();
        PrintWriter print = Required.value(spec).commandLine().getOut();
        ProcessRuns processes = new ProcessRuns(BenchCommand.class.getName(), false);
        SuiteCourse course = new SuiteCourse(runs, made, false, BestKnown.inMemory(), processes::run, records -> {
            if (json != null) {
                RunsJson.write(records, json);
            }
        });
        print.println(RunsTable.HEADING);
        try (CommandProgress bar = CommandProgress.of("scale", course.expectedSeconds())) {
            course.run(bar::startOf, (run, record) -> {
                bar.printAbove(print, RunsTable.row(record, null));
                bar.endOf(run.expectedSeconds());
            });
        }
        List<RunRecord> records = course.recordsOfRuns();
        print.println(sentence("Time to 0 hard and 0 medium", Growth.of(records)));
        print.println(sentence("Time to fill the tables", Growth.of(records, RunRecord::secondsTables)));
        if (out != null && !records.isEmpty()) {
            System.setProperty("java.awt.headless", "true");
            Report.of(records, BestKnown.inMemory()).write(out);
            print.println("Written to " + out.resolve(Report.PAGE));
        }
        course.complaints().forEach(print::println);
        return course.complaints().isEmpty() ? 0 : BenchCommand.FAILED;
    }

    private static String sentence(String what, Growth growth) {
        return growth.isKnown() || growth.hasSeveralSizes()
                ? "%s grows like n^k: %s.".formatted(what, growth.inWords())
                : what + ": at least two sizes are needed to show the growth.";
    }
}
