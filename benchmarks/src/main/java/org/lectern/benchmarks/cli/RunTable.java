package org.lectern.benchmarks.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.event.Level;

/** A record as a person reads it: a line for each value. */
final class RunTable {

    private final StringBuilder text = new StringBuilder();

    private RunTable() {}

    static String of(RunRecord run) {
        return new RunTable()
                .line("instance", run.instance())
                .line("engine, seed", engine(run) + ", " + run.seed())
                .line("sessions, slots", String.format(Locale.ROOT, "%,d, %,d", run.sessions(), run.slots()))
                .line("score", run.score())
                .line("lower bound", number(run.lowerBound()))
                .line("trivial bound", number(run.trivialBound()))
                .line("medium bound", number(run.mediumBound()))
                .line("gap", gap(run))
                .line("closed", percent(run.closed()))
                .line("status", run.status())
                .line("rules not weighed", run.rulesNotWeighed().isEmpty() ? "none" : notWeighed(run))
                .line("start of process", seconds(run.secondsStart()))
                .line("then: tables", seconds(run.secondsTables()))
                .line("  0 hard, 0 medium", seconds(run.secondsToFirstFeasible()))
                .line("  best", seconds(run.secondsToBest()))
                .line("  in all", seconds(run.secondsInAll()))
                .line("peak memory", String.format(Locale.ROOT, "%,d MiB", run.peakMemoryBytes() >> 20))
                .line("steps", number(run.steps()))
                .line("steps a second", number(run.stepsPerSecond()))
                .line(
                        "machine",
                        "%s, %s, %s cores, %s"
                                .formatted(
                                        run.machine().os(),
                                        run.machine().arch(),
                                        run.machine().cores(),
                                        run.machine().jvm()))
                .line("certificate", certificate(run.certificateValid()))
                .line(
                        "versions",
                        "Lectern %s, Timefold %s, OR-Tools %s, Java %s"
                                .formatted(
                                        run.versions().lectern(),
                                        run.versions().timefold(),
                                        run.versions().ortools(),
                                        run.versions().java()))
                .text
                .toString();
    }

    /** Returns the engine and, where it has a choice, its model. */
    static String engine(RunRecord run) {
        return run.model() == null ? run.engine() : run.engine() + " (" + run.model() + ")";
    }

    /** Returns the ids of the rules that the engine does not weigh. */
    static String notWeighed(RunRecord run) {
        return String.join(", ", run.rulesNotWeighed());
    }

    private RunTable line(String label, String value) {
        text.append("%-20s %s%n".formatted(label, value));
        return this;
    }

    static String seconds(@Nullable Double seconds) {
        return seconds == null ? "never" : String.format(Locale.ROOT, "%.2f s", seconds);
    }

    static String percent(@Nullable Double share) {
        return share == null ? "unknown" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    /** Returns the gap, with its level unless that is the soft one. */
    static String gap(RunRecord run) {
        Level level = run.gapLevel();
        return level == null || level == Level.SOFT
                ? percent(run.gap())
                : percent(run.gap()) + " " + level.name().toLowerCase(Locale.ROOT);
    }

    private static String certificate(@Nullable Boolean isValid) {
        return isValid == null ? "not verified" : isValid ? "valid" : "not valid";
    }

    private static String number(@Nullable Long number) {
        return number == null ? "unknown" : String.format(Locale.ROOT, "%,d", number);
    }
}
