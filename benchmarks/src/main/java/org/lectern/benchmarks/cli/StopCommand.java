package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventNumbers;
import org.lectern.benchmarks.report.Median;
import org.lectern.benchmarks.stop.EarlyEnd;
import org.lectern.benchmarks.suite.SuiteInstance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what is lost by ending a search when it has converged. */
@Command(
        name = "stop",
        description = {
            "Solves generated events without limits, and those not proven again with more steps from the same seed.",
            "Tells how long the first search took, and how much more its timetable costs than that of the second."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StopCommand implements Callable<Integer> {

    private static final String ROW = "%-20s %9s %12s  %-34s  %-34s %9s";

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--class",
            split = ",",
            paramLabel = "CLASS",
            defaultValue = "full,track,committee,packed,crowded,shared,congress,meetings",
            description = "Some of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    private List<EventClass> classes = List.of();

    @Option(
            names = "--sessions",
            split = ",",
            paramLabel = "N",
            defaultValue = "14,60",
            description = "The numbers of sessions; ${DEFAULT-VALUE} by default.")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "1",
            description = "The number of events of each class and size; ${DEFAULT-VALUE} by default.")
    private int seeds;

    @Option(
            names = "--first-seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "The seed of the first event; ${DEFAULT-VALUE} by default.")
    private long firstSeed;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many times as many steps the second search may take; ${DEFAULT-VALUE} by default.")
    private int times;

    @Override
    public Integer call() {
        requirePositive("seeds", seeds);
        requirePositive("times", times);
        EventNumbers.requireSeeds(firstSeed, seeds);
        EventNumbers.requireSessions(classes, sizes);
        PrintWriter out = Required.value(spec).commandLine().getOut();
        out.println(ROW.formatted("event", "seconds", "steps", "cost", "after " + times + " times the steps", "lost"));
        List<EarlyEnd> ends = new ArrayList<>();
        for (EventClass eventClass : classes) {
            for (int size : sizes) {
                for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
                    EarlyEnd end = EarlyEnd.measure(new SuiteInstance(eventClass, size, seed), times);
                    ends.add(end);
                    out.println(row(end));
                    out.flush();
                }
            }
        }
        out.println(summary(ends));
        return 0;
    }

    private static void requirePositive(String option, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("The number of %s '%s' must be at least 1.".formatted(option, value));
        }
    }

    private static String row(EarlyEnd end) {
        return ROW.formatted(
                end.instance().id(),
                String.format(Locale.ROOT, "%.1f", (double) end.time().toMillis() / 1000),
                end.steps(),
                end.score(),
                end.isProven() ? "proven" : end.later(),
                percent(end.loss()));
    }

    private static String summary(List<EarlyEnd> ends) {
        List<Double> losses = ends.stream().map(EarlyEnd::loss).toList();
        return "%s, %s of them proven; %s lost in the median, %s at most."
                .formatted(
                        ends.size() == 1 ? "1 event" : ends.size() + " events",
                        ends.stream().filter(EarlyEnd::isProven).count(),
                        percent(Objects.requireNonNull(Median.of(losses))),
                        percent(Collections.max(losses)));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
