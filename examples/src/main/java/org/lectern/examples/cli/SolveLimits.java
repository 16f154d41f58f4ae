package org.lectern.examples.cli;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.SolveOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of {@code lectern solve} that say how it searches: how long, on how many threads, and with which seed. */
final class SolveLimits {

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "The seed of all random choices; 0 by default. The same event, seed and step limit give the same timetable.")
    private long seed;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = {
                "The maximum number of seconds to read the event, to search and to say why anything is left out,",
                "such as 10 or 0.5. Reading takes at most a fifth of them from the search."
            })
    private @Nullable Duration seconds;

    @Option(names = "--steps", paramLabel = "N", description = "The maximum number of search steps.")
    private @Nullable Long steps;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "How many threads search, from 1 to 64; 2 by default. Each number gives a timetable of its own.")
    private @Nullable Integer threads;

    @Option(
            names = "--verify",
            description = {
                "Verifies score and proof before the timetable is shown; this takes longer.",
                "If they are wrong, writes a file that reproduces the defect, and no timetable."
            })
    private boolean isVerified;

    @Option(
            names = "--no-tidy",
            description = {
                "Leaves out the last step, which chooses a tidy timetable among those of the same cost:",
                "published places, starts at the hour, half or quarter, and no holes between sessions."
            })
    private boolean isUntidied;

    /** Returns the options of the search, with the whole time limit. */
    SolveOptions.Builder options(CommandLine line) {
        SolveOptions.Builder options =
                SolveOptions.builder().seed(seed).verify(isVerified).tidy(!isUntidied);
        if (seconds != null) {
            options.timeLimit(seconds);
        }
        SearchLimits.limitSteps(options, steps, line);
        if (threads != null) {
            if (threads < 1 || threads > SolveOptions.MAX_THREADS) {
                throw new ParameterException(
                        line,
                        "The number of threads '%s' must be from 1 to %s."
                                .formatted(threads, SolveOptions.MAX_THREADS));
            }
            options.threads(threads);
        }
        return options;
    }

    /** Returns what is left of the time limit after reading the event, at least four fifths; empty without a limit. */
    Optional<Duration> findLeft(long spentNanos) {
        return Optional.ofNullable(seconds).map(limit -> {
            Duration left = limit.minusNanos(spentNanos);
            Duration min = limit.multipliedBy(4).dividedBy(5);
            return left.compareTo(min) < 0 ? min : left;
        });
    }
}
