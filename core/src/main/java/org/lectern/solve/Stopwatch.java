package org.lectern.solve;

import java.time.Duration;

/** The one place that asks what time it is; it only tells how much has passed. */
final class Stopwatch {

    private final long start = System.nanoTime();

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
