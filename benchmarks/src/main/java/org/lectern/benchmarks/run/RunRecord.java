package org.lectern.benchmarks.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of one run of one engine on one event; a value that does not apply is null.
 *
 * @param instance the id of the event
 * @param engine what solved it
 * @param seed the seed of the engine's randomness
 * @param sessions how many sessions the event has
 * @param slots how many slots they have in all
 * @param hard hard cost of the timetable, told by the checker
 * @param medium medium cost
 * @param soft soft cost
 * @param floor soft cost of each session's cheapest place, taken alone, or null unless its hard and medium cost are those
 *     of the timetable
 * @param bound soft cost that no timetable goes below, or null unless hard and medium are proven least
 * @param gap {@code (soft − bound) / max(1, soft)}, or null where there is no bound
 * @param closed {@code (bound − floor) / (soft − floor)}, 1 where soft equals floor, or null where one is missing
 * @param status how the run ended
 * @param secondsStart from the start of the process until the search began: Java, and reading the event
 * @param secondsTables from there until the tables were filled
 * @param secondsToFirstFeasible from there until the first timetable of 0 hard and 0 medium, or null
 * @param secondsToBest from there until the best timetable
 * @param secondsInAll from there until the result was there
 * @param secondsProcess from the start of the process until the result was there
 * @param secondsWall from just before the process was started until it had ended, or null where no one outside measured
 * @param peakMemoryBytes the most memory that the process held
 * @param steps how many steps the search made
 * @param stepsPerSecond steps a second while timetables were improved
 * @param machine what it ran on
 * @param versions what it was made with
 */
public record RunRecord(
        String instance,
        String engine,
        long seed,
        int sessions,
        int slots,
        long hard,
        long medium,
        long soft,
        @Nullable Long floor,
        @Nullable Long bound,
        @Nullable Double gap,
        @Nullable Double closed,
        String status,
        double secondsStart,
        @Nullable Double secondsTables,
        @Nullable Double secondsToFirstFeasible,
        @Nullable Double secondsToBest,
        double secondsInAll,
        double secondsProcess,
        @Nullable Double secondsWall,
        long peakMemoryBytes,
        long steps,
        @Nullable Long stepsPerSecond,
        Machine machine,
        Versions versions) {

    public RunRecord {
        Objects.requireNonNull(instance, "instance");
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(machine, "machine");
        Objects.requireNonNull(versions, "versions");
    }

    /** Returns whether the timetable is proven to be a best one. */
    @JsonIgnore
    public boolean isProven() {
        return bound != null && bound == soft;
    }

    /** Returns the score in words, as the library writes it. */
    public String score() {
        return new org.lectern.rule.Score(hard, medium, soft).toString();
    }

    RunRecord withSecondsWall(double seconds) {
        return new RunRecord(
                instance,
                engine,
                seed,
                sessions,
                slots,
                hard,
                medium,
                soft,
                floor,
                bound,
                gap,
                closed,
                status,
                secondsStart,
                secondsTables,
                secondsToFirstFeasible,
                secondsToBest,
                secondsInAll,
                secondsProcess,
                seconds,
                peakMemoryBytes,
                steps,
                stepsPerSecond,
                machine,
                versions);
    }
}
