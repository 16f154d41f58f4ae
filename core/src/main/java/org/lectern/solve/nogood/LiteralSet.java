package org.lectern.solve.nogood;

import java.util.Arrays;

/** A set of literals, to be used again and again. */
final class LiteralSet {

    private final int[] stamps;
    private final int[] literals;
    private int stamp;
    private int size;

    LiteralSet(PlaceVariables variables) {
        this.stamps = new int[2 * variables.count()];
        this.literals = new int[stamps.length];
    }

    void clear() {
        stamp++;
        size = 0;
    }

    void add(int literal) {
        if (stamps[literal] != stamp) {
            stamps[literal] = stamp;
            literals[size++] = literal;
        }
    }

    int[] toArray() {
        return Arrays.copyOf(literals, size);
    }
}
