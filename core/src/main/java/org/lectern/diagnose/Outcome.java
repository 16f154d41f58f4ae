package org.lectern.diagnose;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What came of a question.
 *
 * @param answer the answer
 * @param involved for an impossible one, sessions that are enough to see it, by index
 * @param values for a possible one, the value of each variable of the problem
 */
@SuppressWarnings("ArrayRecordComponent")
record Outcome(Answer answer, BitSet involved, int @Nullable [] values) {

    /** The three answers, never confused. */
    enum Answer {
        /** Proven impossible. */
        IMPOSSIBLE,
        /** A timetable was found. */
        POSSIBLE,
        /** Neither, within the budget. */
        UNKNOWN
    }

    static Outcome impossible(BitSet involved) {
        return new Outcome(Answer.IMPOSSIBLE, involved, null);
    }

    static Outcome possible(int[] values) {
        return new Outcome(Answer.POSSIBLE, new BitSet(), values);
    }

    static Outcome unknown() {
        return new Outcome(Answer.UNKNOWN, new BitSet(), null);
    }

    boolean isImpossible() {
        return answer == Answer.IMPOSSIBLE;
    }

    boolean isPossible() {
        return answer == Answer.POSSIBLE;
    }
}
