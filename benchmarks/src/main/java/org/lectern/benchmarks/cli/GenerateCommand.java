package org.lectern.benchmarks.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.generate.GeneratedEvent;
import org.lectern.benchmarks.generate.RuleChoice;
import org.lectern.benchmarks.run.OutputFile;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a generated event to a file. */
@Command(
        name = "generate",
        description = "Generates a random event around a hidden timetable that meets all its hard rules.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--class", required = true, paramLabel = "CLASS", description = "One of ${COMPLETION-CANDIDATES}.")
    private @Nullable EventClass eventClass;

    @Option(names = "--sessions", required = true, paramLabel = "N", description = "The number of sessions.")
    private int sessions;

    @Option(names = "--seed", defaultValue = "0", description = "The seed; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(
            names = "--all-rules",
            description = "Keeps all rules of the catalogue, not only those that every engine supports.")
    private boolean allRules;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "EVENT",
            description = "The JSON file to write the event to.")
    private @Nullable Path out;

    @Option(names = "--plan", paramLabel = "TIMETABLE", description = "The JSON file to write the hidden timetable to.")
    private @Nullable Path plan;

    @Override
    public Integer call() {
        OutputFile.requireWritable(out);
        OutputFile.requireApart(plan, out, "the file of the event too");
        OutputFile.requireWritable(plan);
        EventClass chosen = Required.value(eventClass);
        RuleChoice rules = allRules ? RuleChoice.ALL : chosen.rules();
        GeneratedEvent generated = EventGenerator.generate(chosen, sessions, seed, rules);
        EventJson.write(generated.event(), Required.value(out));
        if (plan != null) {
            TimetableJson.write(generated.event(), generated.hiddenPlan(), plan);
        }
        Required.value(spec)
                .commandLine()
                .getOut()
                .println("%s: %s sessions, %s people, %s rooms"
                        .formatted(
                                generated.event().id(),
                                sessions,
                                generated.event().people().size(),
                                generated.event().rooms().size()));
        return 0;
    }
}
