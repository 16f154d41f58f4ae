package org.lectern.benchmarks.cli;

import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.RunLimits;
import picocli.CommandLine.Option;

/** The options that end a run. */
final class LimitOptions {

    @Option(names = "--seconds", description = "How long each run may search; without a limit, until it stops paying.")
    private @Nullable Double seconds;

    @Option(names = "--steps", description = "How many steps each run may make.")
    private @Nullable Long steps;

    RunLimits toLimits(long seed) {
        return new RunLimits(seed, seconds, steps);
    }
}
