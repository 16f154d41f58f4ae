package org.lectern.benchmarks.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations as records hold them: seconds to the millisecond. */
final class Seconds {

    private Seconds() {}

    static double of(long milliseconds) {
        return milliseconds / 1000.0;
    }

    static @Nullable Double of(@Nullable Duration duration) {
        return duration == null ? null : Double.valueOf(of(duration.toMillis()));
    }
}
