package org.lectern.solve.bound;

import java.util.HashMap;
import java.util.Map;
import org.lectern.solve.term.DualTerm;
import org.lectern.solve.term.DualTerms;

/** Multipliers of copies, taken over from terms with other places. */
final class CopiesTakenOver {

    private CopiesTakenOver() {}

    /**
     * Returns the multipliers of some terms; 0 where the others had none.
     *
     * @param values the multipliers of the other terms
     */
    static long[] of(DualTerms terms, DualTerms others, long[] values) {
        Map<String, DualTerms.Part> byName = new HashMap<>();
        others.parts().forEach(other -> byName.put(other.term().name(), other));
        long[] taken = new long[terms.multiplierCount()];
        for (DualTerms.Part own : terms.parts()) {
            DualTerms.Part other = byName.get(own.term().name());
            if (other != null) {
                takeOver(own, taken, other, values);
            }
        }
        return taken;
    }

    /** Fewer sessions may have a part in a term of fewer places. */
    private static void takeOver(DualTerms.Part own, long[] into, DualTerms.Part other, long[] values) {
        Map<Integer, int[]> theirs = new HashMap<>();
        for (int i = 0; i < other.term().sessions().length; i++) {
            theirs.put(other.term().sessions()[i], other.term().multipliers()[i]);
        }
        DualTerm term = own.term();
        for (int i = 0; i < term.sessions().length; i++) {
            int[] multipliers = term.multipliers()[i];
            int[] taken = theirs.getOrDefault(term.sessions()[i], new int[0]);
            for (int key = 0; key < Math.min(taken.length, multipliers.length); key++) {
                if (multipliers[key] >= 0 && taken[key] >= 0) {
                    into[own.offset() + multipliers[key]] = values[other.offset() + taken[key]];
                }
            }
        }
    }
}
