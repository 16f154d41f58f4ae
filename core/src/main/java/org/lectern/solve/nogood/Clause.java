package org.lectern.solve.nogood;

import java.util.BitSet;

/**
 * A learned clause, the negation of a nogood: one of its literals holds.
 *
 * @param number how many were learned before
 * @param literals its literals; the first two are watched
 * @param antecedents the numbers of the clauses from which it follows
 */
@SuppressWarnings("ArrayRecordComponent")
record Clause(int number, int[] literals, BitSet antecedents) implements Reason {

    @Override
    public int[] clause(int variable) {
        return literals;
    }
}
