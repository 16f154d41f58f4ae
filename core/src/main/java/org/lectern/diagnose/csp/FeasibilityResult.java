package org.lectern.diagnose.csp;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the prover.
 *
 * @param status the answer
 * @param conflict if infeasible, sessions that are enough for the conflict, by index
 * @param values if feasible, the value of each variable of the problem
 */
@SuppressWarnings("ArrayRecordComponent")
public record FeasibilityResult(Status status, BitSet conflict, int @Nullable [] values) {

    /** The three possible answers. */
    public enum Status {
        /** Proven infeasible. */
        INFEASIBLE,
        /** A timetable was found. */
        FEASIBLE,
        /** Unknown within the limits. */
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
