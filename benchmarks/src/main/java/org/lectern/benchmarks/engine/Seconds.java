package org.lectern.benchmarks.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations as records hold them: seconds to the millisecond. */
public final class Seconds {

    /** The most that a command line may ask for, as of the library's own. */
    private static final long MAX = 1_000_000_000;

    private Seconds() {}

    /**
     * Sees that a time is no longer than can be counted.
     *
     * @param what what takes so long, for the message
     * @throws IllegalArgumentException if it is longer; the message names it and the limit
     */
    public static void requireCountable(String what, double seconds) {
        if (seconds > MAX) {
            throw new IllegalArgumentException("%s '%s' must be at most %s.".formatted(what, seconds, MAX));
        }
    }

    public static double of(long milliseconds) {
        return milliseconds / 1000.0;
    }

    public static @Nullable Double of(@Nullable Duration duration) {
        return duration == null ? null : Double.valueOf(of(duration.toMillis()));
    }
}
