package org.lectern.examples.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.SolveOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of commands that may search after changes: how long, and with which seed. */
final class SearchLimits {

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = {
                "How many seconds to search for a better timetable that moves the same people, such as 10 or 0.5.",
                "Without this and --steps, each moved session only gets its cheapest place, one after the other."
            })
    private @Nullable Duration seconds;

    @Option(names = "--steps", paramLabel = "N", description = "The maximum number of steps of that search.")
    private @Nullable Long steps;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of that search; 0 by default.")
    private long seed;

    @Option(
            names = "--verify",
            description = "Verifies score and proof of that search before the timetable is shown; this takes longer.")
    private boolean isVerified;

    /** Returns the options of the search, without any limit where none is asked for. */
    SolveOptions options(CommandLine line) {
        SolveOptions.Builder options = SolveOptions.builder().seed(seed).verify(isVerified);
        if (seconds != null) {
            options.timeLimit(seconds);
        }
        limitSteps(options, steps, line);
        return options.build();
    }

    /** Sets a limit of steps, if there is one; a negative one is a mistake of the command line. */
    static void limitSteps(SolveOptions.Builder options, @Nullable Long steps, CommandLine line) {
        if (steps == null) {
            return;
        }
        if (steps < 0) {
            throw new ParameterException(line, "The step limit '%s' must be at least 0.".formatted(steps));
        }
        options.stepLimit(steps);
    }
}
