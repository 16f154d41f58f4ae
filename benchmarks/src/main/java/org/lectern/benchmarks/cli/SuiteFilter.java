package org.lectern.benchmarks.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.suite.Suite;
import org.lectern.benchmarks.suite.SuiteRun;
import picocli.CommandLine.Option;

/** The options that choose some runs of a suite. */
final class SuiteFilter {

    @Option(names = "--class", paramLabel = "CLASS", split = ",", description = "Runs only events of these classes.")
    private @Nullable List<EventClass> classes;

    @Option(
            names = "--sessions",
            paramLabel = "N",
            split = ",",
            description = "Runs only events with these numbers of sessions.")
    private @Nullable List<Integer> sessions;

    @Option(names = "--seeds", paramLabel = "SEED", split = ",", description = "Runs only events with these seeds.")
    private @Nullable List<Long> seeds;

    @Option(names = "--engines", paramLabel = "ENGINE", split = ",", description = "Runs only these engines.")
    private @Nullable List<String> engines;

    @Option(
            names = "--models",
            paramLabel = "MODEL",
            split = ",",
            description = "Runs only these variants of engines that have several, such as intervals.")
    private @Nullable List<String> models;

    List<SuiteRun> chosen(List<SuiteRun> all) {
        List<Engine> known =
                engines == null ? null : engines.stream().map(Engine::of).toList();
        if (models != null) {
            models.forEach(SuiteFilter::requireVariant);
        }
        List<SuiteRun> chosen = all.stream()
                .filter(run ->
                        classes == null || classes.contains(run.instance().eventClass()))
                .filter(run ->
                        sessions == null || sessions.contains(run.instance().sessions()))
                .filter(run -> seeds == null || seeds.contains(run.instance().seed()))
                .filter(run -> known == null || known.contains(run.choice().engine()))
                .filter(run -> models == null
                        || run.choice().model() == null
                        || models.contains(run.choice().model()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException(
                    "The suite has no such run. Leave out one of --class, --sessions, --seeds, --engines and --models.");
        }
        requireAll("--class", classes, chosen, run -> run.instance().eventClass());
        requireAll("--sessions", sessions, chosen, run -> run.instance().sessions());
        requireAll("--seeds", seeds, chosen, run -> run.instance().seed());
        requireAll("--engines", known, chosen, run -> run.choice().engine());
        requireAll("--models", models, chosen, run -> run.choice().model());
        return chosen;
    }

    /** A value of which there is no run is a mistake, not a smaller suite. */
    private static <T> void requireAll(
            String option, @Nullable List<T> values, List<SuiteRun> chosen, Function<SuiteRun, @Nullable T> value) {
        if (values == null) {
            return;
        }
        Set<@Nullable T> found = chosen.stream().map(value).collect(Collectors.toSet());
        values.stream().filter(wanted -> !found.contains(wanted)).findFirst().ifPresent(missing -> {
            throw new IllegalArgumentException(
                    "No run of the suite that the other options choose has '%s' of %s. Leave it out."
                            .formatted(missing, option));
        });
    }

    private static void requireVariant(String model) {
        if (!Suite.CP_SAT_MODELS.contains(model)) {
            throw new IllegalArgumentException("The suite has no model '%s'. Choose some of %s."
                    .formatted(model, String.join(", ", Suite.CP_SAT_MODELS)));
        }
    }
}
