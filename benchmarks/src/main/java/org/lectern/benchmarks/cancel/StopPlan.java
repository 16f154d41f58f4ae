package org.lectern.benchmarks.cancel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs to stop.
 *
 * @param sessions the size of their events
 * @param jobs how many are measured
 * @param warmUps how many run before until they end, so that Java has compiled what they run
 * @param window the latest moment after the start, and the longest time of a warm-up
 * @param isLimit whether the jobs get time limits instead of being cancelled
 * @param audience the audience of the first session of each event, or null for that which is drawn
 * @param seed the seed of events and moments
 */
public record StopPlan(
        int sessions,
        int jobs,
        int warmUps,
        Duration window,
        boolean isLimit,
        @Nullable Integer audience,
        long seed) {}
