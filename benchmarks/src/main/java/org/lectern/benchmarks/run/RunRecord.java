package org.lectern.benchmarks.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.engine.Improvement;
import org.lectern.event.Level;
import org.lectern.rule.Score;

/**
 * What is measured of one run of one engine on one event; a value that does not apply is null.
 *
 * @param instance the id of the event
 * @param event SHA-256 of the event as the library writes it, so that an event drawn otherwise is not taken for it, or null in
 *     records of earlier versions
 * @param engine what solved it
 * @param model which of the engine's models did, or null where it has no choice
 * @param seed the seed of the engine's randomness
 * @param limitSeconds how long the search was given, or null
 * @param limitSteps how many steps it was given, or null
 * @param maxHeapBytes how large the heap of Java could grow
 * @param sessions how many sessions the event has
 * @param slots how many slots they have in all
 * @param hard hard cost of the timetable, told by the checker
 * @param medium medium cost
 * @param soft soft cost
 * @param trivialBound soft cost of each session's cheapest place, taken alone, or null unless its hard and medium cost are those
 *     of the timetable
 * @param mediumBound medium cost that no timetable goes below, or null unless hard is proven least
 * @param lowerBound soft cost that no timetable goes below, or null unless hard and medium are proven least
 * @param earlyBound what {@code lowerBound} was ten seconds after the start of the process
 * @param gap {@code (cost − bound) / cost} at the highest level at which cost and bound differ, 0 where proven, or null where
 *     there is no bound
 * @param gapLevel that level, or null where proven or where there is no bound
 * @param closed {@code (bound − floor) / (soft − floor)}, 1 where soft equals floor, or null where one is missing
 * @param status how the run ended
 * @param secondsStart from the start of the process until the search began: Java, and reading the event
 * @param secondsTables from there until the tables were filled
 * @param secondsToFirstFeasible from there until the first timetable of 0 hard and 0 medium, or null
 * @param secondsToBest from there until the best timetable
 * @param secondsInAll from there until the result was there
 * @param secondsProcess from the start of the process until the result was there
 * @param secondsWall from just before the process was started until it had ended, less what scoring and verifying took,
 *     or null where no one outside measured
 * @param secondsChecks what the process did besides the run: scoring by the checker, verifying the certificate, and the other
 *     variants where the best counts
 * @param peakMemoryBytes the most memory that the process held until the result was there
 * @param steps how many steps the search made, whatever a step is to the engine
 * @param stepsPerSecond steps a second while timetables were improved
 * @param improvements the timetables on the way, each better than those before
 * @param certificate a hash of the certificate, or null where there is none
 * @param certificateBytes how many bytes it has as JSON, or null where there is none
 * @param certificateValid whether it proves its bound, or null where that was not asked
 * @param secondsVerifying how long the verifier took, its own tables included, or null where it was not asked
 * @param unweighed the ids of the rules in force that the engine does not weigh, or null in records of earlier versions
 * @param machine what it ran on
 * @param versions what it was made with
 */
public record RunRecord(
        String instance,
        @Nullable String event,
        String engine,
        @Nullable String model,
        long seed,
        @Nullable Double limitSeconds,
        @Nullable Long limitSteps,
        long maxHeapBytes,
        int sessions,
        int slots,
        long hard,
        long medium,
        long soft,
        @Nullable Long trivialBound,
        @Nullable Long mediumBound,
        @Nullable Long lowerBound,
        @Nullable Long earlyBound,
        @Nullable Double gap,
        @Nullable Level gapLevel,
        @Nullable Double closed,
        String status,
        double secondsStart,
        @Nullable Double secondsTables,
        @Nullable Double secondsToFirstFeasible,
        @Nullable Double secondsToBest,
        double secondsInAll,
        double secondsProcess,
        @Nullable Double secondsWall,
        double secondsChecks,
        long peakMemoryBytes,
        long steps,
        @Nullable Long stepsPerSecond,
        List<Improvement> improvements,
        @Nullable String certificate,
        @Nullable Long certificateBytes,
        @Nullable Boolean certificateValid,
        @Nullable Double secondsVerifying,
        @Nullable List<String> unweighed,
        Machine machine,
        Versions versions) {

    public RunRecord {
        Objects.requireNonNull(instance, "instance");
        if (Arrays.stream(Engine.values()).noneMatch(known -> known.word().equals(engine))) {
            throw new IllegalArgumentException("the engine '%s' is unknown".formatted(engine));
        }
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(machine, "machine");
        Objects.requireNonNull(versions, "versions");
        improvements = List.copyOf(improvements);
        unweighed = unweighed == null ? List.of() : List.copyOf(unweighed);
    }

    /** Returns whether the timetable is proven to be a best one: by an engine that weighs every rule of the event. */
    @JsonIgnore
    public boolean isProven() {
        return lowerBound != null && lowerBound == soft && rulesNotWeighed().isEmpty();
    }

    /** Returns whether there is a certificate that was not verified. */
    public boolean lacksVerdict() {
        return certificate != null && certificateValid == null;
    }

    /** Returns whether another run is known to be on the same event. Of earlier versions, the id is all that is known. */
    public boolean hasEventOf(RunRecord other) {
        return instance.equals(other.instance) && Objects.equals(event, other.event);
    }

    /** Returns the ids of the rules in force that the engine does not weigh. */
    public List<String> rulesNotWeighed() {
        return unweighed == null ? List.of() : unweighed;
    }

    /** Returns the cost of the timetable. */
    public Score toScore() {
        return new Score(hard, medium, soft);
    }

    /** Returns the score in words, as the library writes it. */
    public String score() {
        return toScore().toString();
    }

    /** Returns the seconds of the whole process, measured from outside where that was done. */
    public double wholeProcess() {
        return secondsWall == null ? secondsProcess : secondsWall;
    }

    /** @param seconds from just before the process was started until it had ended */
    RunRecord withSecondsOutside(double seconds) {
        return new RunRecord(
                instance,
                event,
                engine,
                model,
                seed,
                limitSeconds,
                limitSteps,
                maxHeapBytes,
                sessions,
                slots,
                hard,
                medium,
                soft,
                trivialBound,
                mediumBound,
                lowerBound,
                earlyBound,
                gap,
                gapLevel,
                closed,
                status,
                secondsStart,
                secondsTables,
                secondsToFirstFeasible,
                secondsToBest,
                secondsInAll,
                secondsProcess,
                Math.round((seconds - secondsChecks) * 1000) / 1000.0,
                secondsChecks,
                peakMemoryBytes,
                steps,
                stepsPerSecond,
                improvements,
                certificate,
                certificateBytes,
                certificateValid,
                secondsVerifying,
                unweighed,
                machine,
                versions);
    }
}
