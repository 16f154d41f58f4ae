package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Seconds;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.generate.EventNumbers;
import org.lectern.benchmarks.run.HeapRun;
import org.lectern.event.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the heap that solves take, beside what the library estimates. */
@Command(
        name = "heap",
        description = {
            "Measures the heap that the tables and the solve of generated events take, in MiB, beside the estimate of",
            "SolveOptions.estimate. Full collections go before each look."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class HeapCommand implements Callable<Integer> {

    private static final String ROW = "%-10s %8s %5s %12s %12s %8s %11s %8s %7s";
    private static final double MEBIBYTE = 1 << 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--class",
            split = ",",
            required = true,
            paramLabel = "CLASS",
            description = "Some of ${COMPLETION-CANDIDATES}.")
    private List<EventClass> classes = List.of();

    @Option(
            names = "--sessions",
            split = ",",
            required = true,
            paramLabel = "N",
            description = "The sizes of the events.")
    private List<Integer> sizes = List.of();

    @Option(names = "--seed", defaultValue = "1", description = "The seed; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(
            names = "--seconds",
            defaultValue = "30",
            paramLabel = "N",
            description = "The time of each solve, in seconds; ${DEFAULT-VALUE} by default.")
    private double seconds;

    @Option(
            names = "--interval",
            defaultValue = "1",
            paramLabel = "N",
            description = "The seconds from one look to the next; ${DEFAULT-VALUE} by default.")
    private double interval;

    @Override
    public Integer call() {
        Duration limit = time("seconds", seconds);
        Duration pause = time("interval", interval);
        EventNumbers.requireSessions(classes, sizes);
        PrintWriter out = Required.value(spec).commandLine().getOut();
        out.println(ROW.formatted(
                "class",
                "sessions",
                "rooms",
                "time options",
                "tables: est.",
                "measured",
                "solve: est.",
                "measured",
                "looks"));
        for (EventClass eventClass : classes) {
            for (int size : sizes) {
                Event event = EventGenerator.generate(eventClass, size, seed, eventClass.rules())
                        .event();
                HeapRun run = HeapRun.of(event, limit, pause);
                out.println(ROW.formatted(
                        eventClass.name().toLowerCase(Locale.ROOT),
                        size,
                        event.rooms().size(),
                        run.estimate().timeOptions(),
                        run.estimate().tableMebibytes(),
                        mebibytes(run.tableBytes()),
                        run.estimate().heapMebibytes(),
                        mebibytes(run.solveBytes()),
                        run.moments()));
                out.flush();
            }
        }
        return 0;
    }

    private static Duration time(String option, double seconds) {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("The %s '%s' must be above 0.".formatted(option, seconds));
        }
        Seconds.requireCountable("The " + option, seconds);
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    private static long mebibytes(long bytes) {
        return Math.round((double) bytes / MEBIBYTE);
    }
}
