package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.EngineChoice;
import org.lectern.benchmarks.run.OutputFile;
import org.lectern.benchmarks.run.ProcessRuns;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.run.RunsJson;
import org.lectern.benchmarks.run.SolveRun;
import org.lectern.json.EventJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves one event with many seeds, each in a process of its own, and tells how much they differ. */
@Command(
        name = "seeds",
        description = {
            "Solves one event with seeds 0, 1, 2 and so on, each in a process of its own.",
            "Exits with 1 if a run failed or a lower bound was above the cost of a timetable."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SeedsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "EVENT", description = "The event, as a JSON file.")
    private @Nullable Path event;

    @Mixin
    private @Nullable EngineOptions engine;

    @Option(names = "--seeds", defaultValue = "20", description = "The number of seeds; ${DEFAULT-VALUE} by default.")
    private int seeds;

    @Mixin
    private @Nullable LimitOptions limits;

    @Option(names = "--json", paramLabel = "FILE", description = "The JSON file to write the records of the runs to.")
    private @Nullable Path json;

    @Override
    public Integer call() throws InterruptedException {
        if (seeds < 1) {
            throw new IllegalArgumentException("The number of seeds '%s' must be at least 1.".formatted(seeds));
        }
        Path file = Required.value(event);
        OutputFile.requireWritable(json, file);
        // So that a mistake in the file is told once, and here.
        EventJson.read(file);
        EngineChoice choice = Required.value(engine).choice();
        SolveRun.requireLimit(choice, Required.value(limits).toLimits(0));
        ProcessRuns processes = new ProcessRuns(BenchCommand.class.getName(), false);
        PrintWriter out = Required.value(spec).commandLine().getOut();
        List<RunRecord> runs = new ArrayList<>();
        out.println(SeedsTable.HEADING);
        try (ProgressLine line = ProgressLine.onTerminal()) {
            for (int seed = 0; seed < seeds; seed++) {
                line.show("seed %s of %s".formatted(seed, seeds));
                RunRecord run =
                        processes.run(file, choice, Required.value(limits).toLimits(seed), null);
                runs.add(run);
                line.show("");
                out.println(SeedsTable.row(run));
                out.flush();
                if (json != null) {
                    RunsJson.write(runs, json);
                }
            }
        }
        int exit = Comparison.complain(runs, out);
        out.println(SeedsTable.summary(runs));
        return exit;
    }
}
