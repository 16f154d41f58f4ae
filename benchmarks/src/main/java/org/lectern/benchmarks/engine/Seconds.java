package org.lectern.benchmarks.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations as records hold them: seconds to the millisecond. */
public final class Seconds {

    private Seconds() {}

    public static double of(long milliseconds) {
        return milliseconds / 1000.0;
    }

    public static @Nullable Double of(@Nullable Duration duration) {
        return duration == null ? null : Double.valueOf(of(duration.toMillis()));
    }
}
