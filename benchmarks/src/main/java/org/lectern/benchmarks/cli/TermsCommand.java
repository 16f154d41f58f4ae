package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.bound.TermShares;
import org.lectern.benchmarks.generate.EventClass;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what each kind of terms brings to the bound of generated events. */
@Command(
        name = "terms",
        description = {
            "Bounds generated events before any branching, with all kinds of terms and without each.",
            "Prints a table in per cent of the best known soft cost. The work is fixed, so a busy machine prints the same."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TermsCommand implements Callable<Integer> {

    private static final long MILLION = 1_000_000;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--class",
            split = ",",
            paramLabel = "CLASS",
            defaultValue = "full,track,committee,packed,shared,congress",
            description = "Some of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private List<EventClass> classes = List.of();

    @Option(
            names = "--sessions",
            split = ",",
            defaultValue = "14,30",
            description = "The numbers of sessions; ${DEFAULT-VALUE} by default.")
    private List<Integer> sessions = List.of();

    @Option(
            names = "--seeds",
            defaultValue = "3",
            description = "The number of events of each class and size; ${DEFAULT-VALUE} by default.")
    private int seeds;

    @Option(
            names = "--steps",
            defaultValue = "4000",
            description = "The steps of the search for the best known timetable; ${DEFAULT-VALUE} by default.")
    private long steps;

    @Option(
            names = "--work",
            paramLabel = "MILLIONS",
            defaultValue = "160",
            description = "The millions of arcs that each ascent may look at; ${DEFAULT-VALUE} by default.")
    private long work;

    @Override
    public Integer call() {
        PrintWriter out = Required.value(spec).commandLine().getOut();
        out.println(TermShares.heading());
        for (EventClass eventClass : classes) {
            for (int size : sessions) {
                TermShares shares = new TermShares(eventClass, size);
                int found = 0;
                for (long seed = 0; found < seeds && seed < 3L * seeds; seed++) {
                    found += shares.add(seed, steps, work * MILLION) ? 1 : 0;
                }
                out.println(shares.row());
                out.flush();
            }
        }
        return 0;
    }
}
