package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.pace.BuiltClone;
import org.lectern.benchmarks.pace.Pace;
import org.lectern.json.EventJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares the steps a second of two builds. */
@Command(
        name = "pace",
        description = {
            "Compares the steps a second of two builds, in pairs of runs that follow each other on one thread.",
            "Exits with 1 if the later build is slower by more than --tolerance, all events together."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PaceCommand implements Callable<Integer> {

    private static final String ROW = "%-24s %12s %12s %10s   %s";

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "EVENT", arity = "1..*", description = "The events, as JSON files.")
    private List<Path> events = List.of();

    @Option(
            names = "--before",
            paramLabel = "CLONE",
            required = true,
            description = "The top folder of a clone with the earlier build.")
    private @Nullable Path before;

    @Option(
            names = "--after",
            paramLabel = "CLONE",
            description = "That of the later build; the one of this command by default.")
    private @Nullable Path after;

    @Option(
            names = "--pairs",
            defaultValue = "10",
            description = "The number of pairs of runs for each event; ${DEFAULT-VALUE} by default.")
    private int pairs;

    @Option(
            names = "--steps",
            defaultValue = "20000",
            description = "The maximum number of steps of each run; ${DEFAULT-VALUE} by default.")
    private long steps;

    @Option(
            names = "--tolerance",
            paramLabel = "PERCENT",
            defaultValue = "2",
            description = "How much slower the later build may be; ${DEFAULT-VALUE} by default.")
    private double tolerance;

    @Override
    public Integer call() throws InterruptedException {
        if (pairs < 1) {
            throw new IllegalArgumentException("The number of pairs '%s' must be at least 1.".formatted(pairs));
        }
        // So that a mistake is told once, and here.
        RunLimits.of(0, null, steps);
        events.forEach(EventJson::read);
        BuiltClone earlier = new BuiltClone(Required.value(before));
        BuiltClone later = new BuiltClone(after == null ? thisClone() : after);
        PrintWriter out = Required.value(spec).commandLine().getOut();
        out.println(ROW.formatted("steps a second", "before", "after", "change", "middle half of the pairs"));
        List<Pace> paces = new ArrayList<>();
        try (ProgressLine line = ProgressLine.onTerminal()) {
            for (Path event : events) {
                line.show(event.toString());
                Pace pace = Pace.measure(earlier, later, event, pairs, steps);
                paces.add(pace);
                line.show("");
                out.println(row(pace));
                out.flush();
            }
        }
        double change = Pace.ratio(paces) - 1;
        boolean isSlower = change < -tolerance / 100;
        out.println("%s in all: %s."
                .formatted(
                        percent(change + 1),
                        isSlower ? "slower than the tolerance allows" : "within the tolerance, or faster"));
        return isSlower ? BenchCommand.FAILED : 0;
    }

    private static Path thisClone() {
        String home = System.getenv("LECTERN_BENCH_HOME");
        if (home == null) {
            throw new IllegalArgumentException("Name the later build with --after.");
        }
        return Path.of(home).resolve("..").normalize();
    }

    private static String row(Pace pace) {
        return ROW.formatted(
                pace.instance(),
                Math.round(pace.before()),
                Math.round(pace.after()),
                percent(pace.ratio(0.5)),
                "%s to %s".formatted(percent(pace.ratio(0.25)), percent(pace.ratio(0.75))));
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * (ratio - 1));
    }
}
