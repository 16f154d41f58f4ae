package org.lectern.benchmarks.suite;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;

/**
 * The best that any engine ever found and proved of one instance.
 *
 * @param instance the id of the event
 * @param event SHA-256 of the event's file, so that an event drawn otherwise is not taken for it
 * @param hard hard cost of the best timetable
 * @param medium medium cost
 * @param soft soft cost
 * @param engine what found it first
 * @param seed the seed of that run
 * @param seconds the seconds of search after which it was found
 * @param lowerBound the greatest soft cost proven to be exceeded by no timetable, or null where hard and medium are not proven
 *     least
 * @param boundEngine what proved the bound, or null
 * @param boundSeed the seed of that run, or null
 * @param boundSeconds the limit of that run, or null
 */
public record BestKnownEntry(
        String instance,
        String event,
        long hard,
        long medium,
        long soft,
        String engine,
        long seed,
        double seconds,
        @Nullable Long lowerBound,
        @Nullable String boundEngine,
        @Nullable Long boundSeed,
        @Nullable Double boundSeconds) {

    public BestKnownEntry {
        Objects.requireNonNull(instance, "instance");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(engine, "engine");
    }

    /** Returns what the best timetable costs. */
    public Score toScore() {
        return new Score(hard, medium, soft);
    }
}
