package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.engine.EngineChoice;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.run.OutputFile;
import org.lectern.benchmarks.run.ProcessRuns;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.run.RunsJson;
import org.lectern.json.EventJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves one event with Lectern and with the reference engines, each in a process of its own. */
@Command(
        name = "compare",
        description = {
            "Solves one event with every engine, each in a process of its own.",
            "Exits with 1 if a run failed, a certificate was invalid or a lower bound was above the cost of a timetable."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "EVENT", description = "The event, as a JSON file.")
    private @Nullable Path event;

    @Option(
            names = "--engines",
            paramLabel = "ENGINE",
            split = ",",
            description = "One or more of ${COMPLETION-CANDIDATES}; all by default.",
            completionCandidates = EngineNames.class)
    private @Nullable List<String> engines;

    @Option(names = "--model", paramLabel = "MODEL", description = "The model of cp-sat; see solve --help.")
    private @Nullable String model;

    @Option(names = "--seed", defaultValue = "0", description = "The seed of each run; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            description = "The maximum number of seconds of each run; ${DEFAULT-VALUE} by default.")
    private double seconds;

    @Option(
            names = "--reference-seconds",
            description = "The maximum number of seconds of each run of other engines; as for Lectern by default.")
    private @Nullable Double referenceSeconds;

    @Option(names = "--no-verify", description = "Does not verify the certificate.")
    private boolean isUnverified;

    @Option(names = "--json", paramLabel = "FILE", description = "The JSON file to write the records of the runs to.")
    private @Nullable Path json;

    @Override
    public Integer call() throws InterruptedException {
        Path file = Required.value(event);
        OutputFile.requireWritable(json, file);
        // So that a mistake in the file is told once, and here.
        EventJson.read(file);
        List<EngineChoice> chosen = choices();
        double others = referenceSeconds == null ? seconds : referenceSeconds;
        RunLimits own = RunLimits.of(seed, seconds, null);
        RunLimits reference = RunLimits.of(seed, others, null);
        ProcessRuns processes = new ProcessRuns(BenchCommand.class.getName(), !isUnverified);
        PrintWriter out = Required.value(spec).commandLine().getOut();
        out.println(RunsTable.HEADING);
        List<RunRecord> runs = new ArrayList<>();
        try (CommandProgress bar = CommandProgress.of("compare", seconds + (chosen.size() - 1) * others)) {
            for (EngineChoice choice : chosen) {
                bar.startOf(choice.engine());
                RunLimits limits = choice.engine() == Engine.LECTERN ? own : reference;
                RunRecord run = processes.run(file, choice, limits, null);
                runs.add(run);
                bar.printAbove(out, RunsTable.row(run, null));
                bar.endOf(limits.givenSeconds().orElse(0));
                if (json != null) {
                    RunsJson.write(runs, json);
                }
            }
        }
        int exit = Comparison.complain(runs, out);
        out.println(Comparison.summary(runs));
        return exit;
    }

    /** So that a mistake in an option is told before the first run. */
    private List<EngineChoice> choices() {
        List<Engine> known = engines == null
                ? Arrays.asList(Engine.values())
                : engines.stream().map(Engine::of).toList();
        if (model != null && known.stream().allMatch(engine -> engine.models().isEmpty())) {
            throw new IllegalArgumentException(
                    "None of the engines has a choice of models, so model '%s' does not apply. Leave out --model."
                            .formatted(model));
        }
        return known.stream()
                .map(engine -> EngineChoice.of(engine, engine.models().isEmpty() ? null : model))
                .toList();
    }
}
