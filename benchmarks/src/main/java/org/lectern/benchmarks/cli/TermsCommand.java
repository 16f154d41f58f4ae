package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.bound.TermShares;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventNumbers;
import org.lectern.benchmarks.suite.SuiteInstance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what each kind of terms brings to the bound of generated events. */
@Command(
        name = "terms",
        description = {
            "Bounds generated events as a search does before it branches, with all kinds of terms and without each.",
            "Prints a table for each size, in per cent of the best known cost at the level in its heading. The work is "
                    + "counted in arcs, so a busy machine prints the same."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TermsCommand implements Callable<Integer> {

    private static final long MILLION = 1_000_000;
    /** Beyond it, arcs cannot be counted. */
    private static final long MAX_WORK = Long.MAX_VALUE / MILLION;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--class",
            split = ",",
            paramLabel = "CLASS",
            description = "Some of ${COMPLETION-CANDIDATES}; all by default.")
    private List<EventClass> classes = List.of(EventClass.values());

    @Option(
            names = "--sessions",
            split = ",",
            defaultValue = "14,30",
            description = "The numbers of sessions; ${DEFAULT-VALUE} by default.")
    private List<Integer> sessions = List.of();

    @Option(
            names = "--seeds",
            defaultValue = "2",
            description = "The number of events of each class and size; ${DEFAULT-VALUE} by default.")
    private int seeds;

    @Option(
            names = "--first-seed",
            defaultValue = "0",
            description = "The seed of the first event; ${DEFAULT-VALUE} by default.")
    private long firstSeed;

    @Option(
            names = "--steps",
            defaultValue = "20000",
            description = "The steps of the search for the best known timetable; ${DEFAULT-VALUE} by default.")
    private long steps;

    @Option(
            names = "--work",
            paramLabel = "MILLIONS",
            defaultValue = "320",
            description = "The millions of arcs that each bound may look at; ${DEFAULT-VALUE} by default.")
    private long work;

    @Override
    public Integer call() {
        if (seeds < 1) {
            throw new IllegalArgumentException("The number of seeds '%s' must be at least 1.".formatted(seeds));
        }
        if (work < 1) {
            throw new IllegalArgumentException("The work '%s' must be at least 1.".formatted(work));
        }
        if (work > MAX_WORK) {
            throw new IllegalArgumentException("The work '%s' must be at most %s.".formatted(work, MAX_WORK));
        }
        EventNumbers.requireSeeds(firstSeed, seeds);
        EventNumbers.requireSessions(classes, sessions);
        PrintWriter out = Required.value(spec).commandLine().getOut();
        try (CommandProgress progress =
                CommandProgress.ofCount("terms", " events", (long) classes.size() * sessions.size() * seeds)) {
            for (int size : sessions) {
                TermShares shares = new TermShares();
                for (EventClass eventClass : classes) {
                    for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
                        progress.startOf(new SuiteInstance(eventClass, size, seed));
                        shares.add(eventClass, size, seed, steps, work * MILLION);
                        progress.endOf(1);
                    }
                }
                progress.printAbove(out, "%s sessions:%n".formatted(size));
                shares.lines().forEach(line -> progress.printAbove(out, line));
                progress.printAbove(out, "");
            }
        }
        return 0;
    }
}
