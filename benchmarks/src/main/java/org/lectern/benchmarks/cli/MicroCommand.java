package org.lectern.benchmarks.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.micro.HotPaths;
import org.lectern.benchmarks.run.OutputFile;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the microbenchmarks. */
@Command(
        name = "micro",
        description = {
            "Measures the hot paths with JMH, each in a process of its own: panel, bound, steps, checker, verifier,",
            "readEvent, writeEvent, readTimetable."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class MicroCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "PATTERN",
            defaultValue = ".*",
            description = "A regular expression for the names of the benchmarks to run; all by default.")
    private String pattern = ".*";

    @Option(names = "--sessions", paramLabel = "N", split = ",", description = "The numbers of sessions.")
    private @Nullable List<Integer> sessions;

    @Option(names = "--quick", description = "Runs one short round of each, to check that they work.")
    private boolean isQuick;

    @Option(names = "--json", paramLabel = "FILE", description = "The JSON file to write JMH's results to.")
    private @Nullable Path json;

    @Override
    public Integer call() {
        OutputFile.requireWritable(json);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(HotPaths.class.getSimpleName() + "\\..*" + pattern)
                .shouldFailOnError(true);
        if (sessions != null) {
            options.param("sessions", sessions.stream().map(String::valueOf).toArray(String[]::new));
        }
        if (isQuick) {
            options.warmupIterations(0).measurementIterations(1).measurementTime(TimeValue.milliseconds(100));
        }
        if (json != null) {
            options.resultFormat(ResultFormatType.JSON).result(json.toString());
        }
        try {
            new Runner(options.build()).run();
            return 0;
        } catch (NoBenchmarksException e) {
            throw new IllegalArgumentException(
                    "No benchmark matches the pattern '%s'. Leave it out to run all.".formatted(pattern), e);
        } catch (RunnerException e) {
            throw new IllegalStateException(String.valueOf(e.getMessage()), e);
        }
    }
}
