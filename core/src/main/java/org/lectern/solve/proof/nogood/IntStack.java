package org.lectern.solve.proof.nogood;

import java.util.Arrays;

/** Numbers, of which the last comes back first. */
final class IntStack {

    private int[] values = new int[16];
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int get(int index) {
        return values[index];
    }

    void push(int value) {
        values = size == values.length ? Arrays.copyOf(values, 2 * size) : values;
        values[size++] = value;
    }

    int pop() {
        return values[--size];
    }

    void clear() {
        size = 0;
    }
}
