package org.lectern.solve;

import java.time.Duration;

/** The only class that reads the clock; it measures elapsed time. */
final class Stopwatch {

    private final long start = System.nanoTime();

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
