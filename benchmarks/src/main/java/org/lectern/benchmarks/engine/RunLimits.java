package org.lectern.benchmarks.engine;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.SolveOptions;

/**
 * The seed of a run, and when it ends at the latest. Without a limit it ends when it is proven or no longer pays.
 *
 * @param seed the seed
 * @param seconds how long to search, or null
 * @param steps how many steps to make, or null
 * @param threads how many threads Lectern uses, or null for its default
 */
public record RunLimits(
        long seed,
        @Nullable Double seconds,
        @Nullable Long steps,
        @Nullable Integer threads) {

    public RunLimits {
        if (seconds != null && !(seconds >= 0.001)) {
            throw new IllegalArgumentException("The seconds '%s' must be at least 0.001.".formatted(seconds));
        }
        if (seconds != null) {
            Seconds.requireCountable("The seconds", seconds);
        }
        if (steps != null && steps < 0) {
            throw new IllegalArgumentException("The step limit '%s' must be at least 0.".formatted(steps));
        }
        if (threads != null) {
            // The library knows how many are possible.
            SolveOptions.builder().threads(threads).build();
        }
    }

    /** Returns limits with Lectern's default number of threads. */
    public static RunLimits of(long seed, @Nullable Double seconds, @Nullable Long steps) {
        return new RunLimits(seed, seconds, steps, null);
    }

    public OptionalDouble givenSeconds() {
        return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }

    public OptionalLong givenSteps() {
        return steps == null ? OptionalLong.empty() : OptionalLong.of(steps);
    }

    public OptionalInt givenThreads() {
        return threads == null ? OptionalInt.empty() : OptionalInt.of(threads);
    }

    /** Returns the same with another seed. */
    public RunLimits withSeed(long other) {
        return new RunLimits(other, seconds, steps, threads);
    }
}
