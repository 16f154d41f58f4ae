package org.lectern.diagnose.csp;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** Sets of indices. */
final class BitSets {

    private BitSets() {}

    static BitSet of(int index) {
        BitSet one = new BitSet();
        one.set(index);
        return one;
    }

    static BitSet of(List<Integer> indices) {
        BitSet some = new BitSet();
        indices.forEach(some::set);
        return some;
    }

    /** Returns the indices below a size that pass a test. */
    static BitSet where(int size, IntPredicate test) {
        BitSet passing = new BitSet();
        for (int i = 0; i < size; i++) {
            passing.set(i, test.test(i));
        }
        return passing;
    }

    /** Returns the indices in both sets. */
    static BitSet common(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return common;
    }
}
