package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.run.OutputFile;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.run.RunsJson;
import org.lectern.benchmarks.run.SolveRun;
import org.lectern.event.Event;
import org.lectern.json.EventJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves one event in this process and tells what was measured. */
@Command(
        name = "solve",
        description = {
            "Solves one event and prints the measurements.",
            "Exits with 1 if the certificate was invalid or the lower bound was above the cost of the timetable."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SolveCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "EVENT", description = "The event, as a JSON file.")
    private @Nullable Path event;

    @Mixin
    private @Nullable EngineOptions engine;

    @Option(names = "--seed", defaultValue = "0", description = "The seed; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Mixin
    private @Nullable LimitOptions limits;

    @Option(names = "--verify", description = "Verifies the certificate afterwards.")
    private boolean isVerified;

    @Option(names = "--json", paramLabel = "FILE", description = "The JSON file to write the record of the run to.")
    private @Nullable Path json;

    @Override
    public Integer call() {
        Path file = Required.value(event);
        OutputFile.requireWritable(json, file);
        Event read = EventJson.read(file);
        RunRecord run;
        try (ProgressLine line = ProgressLine.onTerminal()) {
            run = SolveRun.run(
                    read,
                    Required.value(engine).choice(),
                    Required.value(limits).toLimits(seed),
                    isVerified,
                    line);
        }
        PrintWriter out = Required.value(spec).commandLine().getOut();
        out.print(RunTable.of(run));
        out.flush();
        if (json != null) {
            RunsJson.write(List.of(run), json);
        }
        return Comparison.complain(List.of(run), out);
    }
}
