package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.diagnose.CauseKind;
import org.lectern.benchmarks.diagnose.DiagnoseRun;
import org.lectern.benchmarks.diagnose.DiagnoseTally;
import org.lectern.benchmarks.diagnose.ImpossibleEvents;
import org.lectern.benchmarks.diagnose.PlannedEvents;
import org.lectern.benchmarks.generate.EventNumbers;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.event.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Diagnoses random events, half of them impossible by a planted cause, and tells how many were found out. */
@Command(
        name = "diagnose",
        description = {
            "Diagnoses random events: impossible ones of every kind, and as many possible ones.",
            "Prints how many it recognised."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DiagnoseCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--events",
            defaultValue = "200",
            description =
                    "The number of impossible events of each size, and of possible ones; ${DEFAULT-VALUE} by default.")
    private int events;

    @Option(
            names = "--sessions",
            split = ",",
            defaultValue = "6,14,100",
            description = "The numbers of sessions; ${DEFAULT-VALUE} by default.")
    private List<Integer> sessions = List.of();

    @Option(names = "--seed", defaultValue = "0", description = "The first seed; ${DEFAULT-VALUE} by default.")
    private long seed;

    @Option(names = "--judge", description = "Has CP-SAT check each cause, as it is and without each of its facts.")
    private boolean isJudged;

    @Override
    public Integer call() {
        if (events < 1) {
            throw new IllegalArgumentException("The number of events '%s' must be at least 1.".formatted(events));
        }
        sessions.stream().filter(size -> size < 6).findFirst().ifPresent(size -> {
            throw new IllegalArgumentException("The number of sessions '%s' must be at least 6.".formatted(size));
        });
        EventNumbers.requireSeeds(seed, events);
        PrintWriter out = Required.value(spec).commandLine().getOut();
        DiagnosisOptions options = DiagnosisOptions.defaults().withMaxCauses(1).withMaxRepairs(0);
        CauseKind[] kinds = CauseKind.values();
        out.println(DiagnoseTally.HEADING);
        boolean isSound = true;
        for (int size : sessions) {
            DiagnoseTally[] tallies = new DiagnoseTally[kinds.length + 1];
            for (int t = 0; t < tallies.length; t++) {
                tallies[t] = new DiagnoseTally(t < kinds.length ? kinds[t].word() : "possible", size, out);
            }
            for (int i = 0; i < events; i++) {
                CauseKind kind = kinds[i % kinds.length];
                Event event = ImpossibleEvents.of(kind, size, seed + i);
                DiagnoseRun run = DiagnoseRun.of(event, kind.word(), size, seed + i, options);
                tallies[i % kinds.length].add(run, isJudged);
                Event possible = PlannedEvents.of(size, seed + i).event();
                tallies[kinds.length].add(DiagnoseRun.of(possible, "possible", size, seed + i, options), isJudged);
            }
            for (DiagnoseTally tally : tallies) {
                out.println(tally.row());
                isSound &= tally.isSound();
            }
        }
        return isSound ? 0 : BenchCommand.FAILED;
    }
}
