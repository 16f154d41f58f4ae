package org.lectern.solve.proof.nogood;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** A list of numbers that cannot be changed and takes four bytes for each. */
public final class Literals extends AbstractList<Integer> implements RandomAccess {

    private final int[] values;

    private Literals(int[] values) {
        this.values = values;
    }

    /** Returns the numbers of a list. */
    public static List<Integer> of(List<Integer> values) {
        return values instanceof Literals
                ? values
                : new Literals(values.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Returns the first numbers of an array, which may change afterwards. */
    public static List<Integer> of(int[] values, int count) {
        return new Literals(Arrays.copyOf(values, count));
    }

    @Override
    public Integer get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }
}
