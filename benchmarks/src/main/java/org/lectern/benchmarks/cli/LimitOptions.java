package org.lectern.benchmarks.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.RunLimits;
import picocli.CommandLine.Option;

/** The options that end a run. */
final class LimitOptions {

    @Option(
            names = "--seconds",
            description =
                    "The maximum number of seconds of each run. Without a limit, it runs until no further improvement is found.")
    private @Nullable Double seconds;

    @Option(names = "--steps", description = "The maximum number of steps of each run.")
    private @Nullable Long steps;

    @Option(
            names = "--threads",
            description = "How many threads Lectern uses, from 1 to 64; 2 by default. Other engines take no notice.")
    private @Nullable Integer threads;

    RunLimits toLimits(long seed) {
        return new RunLimits(seed, seconds, steps, threads);
    }
}
