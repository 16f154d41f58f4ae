package org.lectern.solve;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Gap;
import org.lectern.rule.Score;
import org.lectern.text.JsonForm;
import org.lectern.text.Wording;

/**
 * The state of a running search.
 *
 * @param phase the current phase
 * @param elapsed the time since the start of the search
 * @param steps the number of steps made
 * @param score the score of the incumbent, or null before there is one
 * @param lowerBound the highest lower bound so far, or null before there is one
 * @param lastStep the step at which the search ends if it finds nothing better until then, or its step limit; null before
 *     the search, and if it has a time limit alone
 * @since 0.1.0
 */
public record Progress(
        Phase phase,
        Duration elapsed,
        long steps,
        @Nullable Score score,
        @Nullable Score lowerBound,
        @Nullable Long lastStep) {

    /** The phases of a search. */
    public enum Phase {
        /** Fills the cost tables: the best sequence of each session at each start. */
        TABLES,
        /** Builds a first timetable with the construction heuristic. */
        CONSTRUCTION,
        /** Waits for the thread that raises the lower bound by the Lagrange multipliers. */
        BOUNDING,
        /** Improves the timetable by local search. */
        IMPROVEMENT,
        /** Waits for the thread that closes the gap by branch and bound, or helps it. */
        PROOF
    }

    public Progress {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(elapsed, "elapsed");
    }

    public Optional<Score> findScore() {
        return Optional.ofNullable(score);
    }

    public Optional<Score> findLowerBound() {
        return Optional.ofNullable(lowerBound);
    }

    public OptionalLong findLastStep() {
        return lastStep == null ? OptionalLong.empty() : OptionalLong.of(lastStep);
    }

    /**
     * Returns the gap between score and lower bound at the highest level at which they differ, or empty if they are equal or one is
     * not known.
     */
    public Optional<Gap> findGap() {
        return score == null || lowerBound == null ? Optional.empty() : Gap.find(score, lowerBound);
    }

    /** Returns the state in one line: phase, time, steps, and the score and the lower bound if they are known. */
    @Override
    public String toString() {
        return "%s after %s s, %s steps%s%s"
                .formatted(
                        Wording.word(phase),
                        elapsed.toSeconds(),
                        steps,
                        score == null ? "" : ", score " + score,
                        lowerBound == null ? "" : ", lower bound " + lowerBound);
    }

    /** Returns this in Lectern's JSON on one line, which an application's own Jackson 2 or 3 writes too. */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.get().write(this);
    }
}
