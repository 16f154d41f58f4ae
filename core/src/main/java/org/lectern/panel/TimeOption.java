package org.lectern.panel;

import java.util.Objects;
import org.lectern.rule.Score;

/**
 * A start and a length that a session may have, with what that costs at best, its room aside.
 *
 * @param index its position among the options of its session
 * @param start first minute, counted from the origin of the time line
 * @param minutes length
 * @param halfDay index of the half-day to which it belongs, in order of start
 * @param score cost of all panel rules with the best inside, and of a pinned day and start
 * @param sequence the best inside
 */
public record TimeOption(int index, int start, int minutes, int halfDay, Score score, SessionSequence sequence) {

    public TimeOption {
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(sequence, "sequence");
    }

    /** Returns the first minute after the session. */
    public int end() {
        return start + minutes;
    }

    @Override
    public String toString() {
        return start + "+" + minutes;
    }
}
