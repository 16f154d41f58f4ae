package org.lectern.job.work;

import java.time.Duration;

/** The only class that reads the clock; it measures elapsed time. */
public final class Stopwatch {

    private final long start = System.nanoTime();

    public Duration elapsed() {
        return Duration.ofNanos(nanos());
    }

    long nanos() {
        return System.nanoTime() - start;
    }
}
