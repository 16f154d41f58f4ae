package org.lectern.diagnose.csp;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What came of a question.
 *
 * @param status the answer
 * @param conflict for an impossible one, sessions that are enough to see it, by index
 * @param values for a possible one, the value of each variable of the problem
 */
@SuppressWarnings("ArrayRecordComponent")
public record FeasibilityResult(Status status, BitSet conflict, int @Nullable [] values) {

    /** The three answers, never confused. */
    public enum Status {
        /** Proven impossible. */
        INFEASIBLE,
        /** A timetable was found. */
        FEASIBLE,
        /** Neither, within the budget. */
        UNKNOWN
    }

    static FeasibilityResult infeasible(BitSet involved) {
        return new FeasibilityResult(Status.INFEASIBLE, involved, null);
    }

    static FeasibilityResult feasible(int[] values) {
        return new FeasibilityResult(Status.FEASIBLE, new BitSet(), values);
    }

    public static FeasibilityResult unknown() {
        return new FeasibilityResult(Status.UNKNOWN, new BitSet(), null);
    }

    public boolean isInfeasible() {
        return status == Status.INFEASIBLE;
    }

    public boolean isFeasible() {
        return status == Status.FEASIBLE;
    }
}
