package org.lectern.benchmarks.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Seconds;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.generate.EventNumbers;
import org.lectern.benchmarks.generate.GeneratedEvent;
import org.lectern.benchmarks.generate.RuleChoice;
import org.lectern.benchmarks.replan.ChangeDraw;
import org.lectern.benchmarks.replan.RepairBound;
import org.lectern.benchmarks.replan.RepairRun;
import org.lectern.benchmarks.report.Median;
import org.lectern.change.Changes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Repairs a published timetable after one cancellation or one lost room, and tells how long that takes. */
@Command(
        name = "replan",
        description = {
            "Replans the hidden timetable of generated events after one cancellation and after one lost room.",
            "Prints the time, the people moved and those displaced. It does not count the first replans of a process."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReplanCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--class",
            defaultValue = "medium",
            description = "The class of events, medium or tight; ${DEFAULT-VALUE} by default.")
    private EventClass eventClass = EventClass.MEDIUM;

    @Option(
            names = "--sessions",
            defaultValue = "1000",
            description = "The number of sessions; ${DEFAULT-VALUE} by default.")
    private int sessions;

    @Option(names = "--seeds", defaultValue = "20", description = "The number of seeds; ${DEFAULT-VALUE} by default.")
    private int seeds;

    @Option(
            names = "--warm-up",
            defaultValue = "3",
            description = "The number of seeds to run first without counting them; ${DEFAULT-VALUE} by default.")
    private int warmUp;

    @Option(
            names = "--lower-bound-seconds",
            paramLabel = "SECONDS",
            description = {
                "The maximum number of seconds that CP-SAT may use after each replan to prove",
                "how many people must move at least if nothing is unplaced. By default it is not run."
            })
    private @Nullable Double lowerBoundSeconds;

    @Override
    public Integer call() {
        if (seeds < 1 || warmUp < 0) {
            throw new IllegalArgumentException(
                    "The number of seeds '%s' must be at least 1 and the warm-up '%s' at least 0."
                            .formatted(seeds, warmUp));
        }
        if (lowerBoundSeconds != null && !(lowerBoundSeconds > 0)) {
            throw new IllegalArgumentException(
                    "The seconds '%s' of --lower-bound-seconds must be above 0.".formatted(lowerBoundSeconds));
        }
        if (lowerBoundSeconds != null) {
            Seconds.requireCountable("The seconds of --lower-bound-seconds", lowerBoundSeconds);
        }
        EventNumbers.requireSessions(List.of(eventClass), List.of(sessions));
        PrintWriter out = Required.value(spec).commandLine().getOut();
        List<RepairRun> cancelled = new ArrayList<>();
        List<RepairRun> lost = new ArrayList<>();
        out.println("change        seed  seconds  displaced  at least  moved  proof");
        for (int seed = -warmUp; seed < seeds; seed++) {
            GeneratedEvent generated = EventGenerator.generate(eventClass, sessions, Math.abs(seed), RuleChoice.ALL);
            ChangeDraw draw = new ChangeDraw(generated.event(), generated.hiddenPlan(), Math.abs(seed));
            run(seed, "cancellation", draw.cancellation(), generated, cancelled, out);
            run(seed, "lost room", draw.lostRoom(), generated, lost, out);
        }
        summary("cancellation", cancelled, out);
        summary("lost room", lost, out);
        return 0;
    }

    private void run(
            int seed, String what, Changes changes, GeneratedEvent generated, List<RepairRun> runs, PrintWriter out) {
        RepairRun run = RepairRun.of(seed, changes, generated.event(), generated.hiddenPlan());
        if (seed >= 0) {
            runs.add(run);
            out.println(String.format(
                    Locale.ROOT,
                    "%-12s  %4d  %7s  %9d  %8s  %5d  %s, %s",
                    what,
                    seed,
                    seconds(run.time().toMillis() / 1000.0),
                    run.displaced(),
                    bound(changes, generated),
                    run.moved(),
                    run.proof().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    run.score()));
            out.flush();
        }
    }

    private String bound(Changes changes, GeneratedEvent generated) {
        if (lowerBoundSeconds == null) {
            return "-";
        }
        Duration time = Duration.ofMillis(Math.round(1000 * lowerBoundSeconds));
        return RepairBound.of(changes.applyTo(generated.event(), generated.hiddenPlan()), time)
                .map(String::valueOf)
                .orElse("left out");
    }

    private static void summary(String what, List<RepairRun> runs, PrintWriter out) {
        List<Double> seconds =
                runs.stream().map(run -> run.time().toMillis() / 1000.0).toList();
        out.println(
                "%s: median %s s, most %s s; %s people displaced, %s moved; at most those displaced and a tenth in %s of %s"
                        .formatted(
                                what,
                                seconds(Objects.requireNonNull(Median.of(seconds))),
                                seconds(Collections.max(seconds)),
                                runs.stream().mapToInt(RepairRun::displaced).sum(),
                                runs.stream().mapToInt(RepairRun::moved).sum(),
                                runs.stream().filter(RepairRun::isWithinATenth).count(),
                                runs.size()));
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }
}
