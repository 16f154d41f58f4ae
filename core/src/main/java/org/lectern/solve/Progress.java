package org.lectern.solve;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;

/**
 * How far a search has come.
 *
 * @param phase what it is doing
 * @param elapsed how long it has run
 * @param steps how many steps it has made
 * @param score the score of the best timetable so far, or null before there is one
 * @param lowerBound the best bound so far, or null before there is one
 */
public record Progress(
        Phase phase,
        Duration elapsed,
        long steps,
        @Nullable Score score,
        @Nullable Score lowerBound) {

    /** What a search can be doing. */
    public enum Phase {
        /** Working out the best inside of each session at each start. */
        TABLES,
        /** Placing sessions for the first time. */
        CONSTRUCTION,
        /** Raising the bound by prices. */
        BOUNDING,
        /** Looking for better timetables. */
        IMPROVEMENT,
        /** Closing the gap by splitting cases. */
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
}
