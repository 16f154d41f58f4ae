package org.lectern.benchmarks.engine;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Timetable;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;

/**
 * What an engine gives back. What its timetable costs is not for it to say: the checker does.
 *
 * @param timetable the best timetable found
 * @param status how the run ended
 * @param floor works out the sum of each session's cheapest place, after the run; null where that is not known
 * @param bound a score that no timetable goes below, or null where there is none
 * @param steps how many steps it made, whatever a step is to it
 * @param stepsPerSecond steps a second while timetables were improved, or null where that is not known
 * @param certificate why the bound holds, or null where the engine gives none
 * @param unweighed works out, after the run, the ids of the rules in force that the engine does not weigh; with any, there is no
 *     bound
 */
public record Outcome(
        Timetable timetable,
        String status,
        @Nullable Supplier<Score> floor,
        @Nullable Score bound,
        long steps,
        @Nullable Long stepsPerSecond,
        @Nullable Certificate certificate,
        Supplier<List<String>> unweighed) {

    public Outcome {
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(unweighed, "unweighed");
        if (bound != null && !unweighed.get().isEmpty()) {
            throw new IllegalArgumentException("An engine that does not weigh %s proves nothing of the event."
                    .formatted(String.join(", ", unweighed.get())));
        }
    }

    /** Returns the same with another bound. */
    public Outcome withBound(@Nullable Score other) {
        return new Outcome(timetable, status, floor, other, steps, stepsPerSecond, certificate, unweighed);
    }

    /** Returns the same with another status. */
    public Outcome withStatus(String other) {
        return new Outcome(timetable, other, floor, bound, steps, stepsPerSecond, certificate, unweighed);
    }
}
