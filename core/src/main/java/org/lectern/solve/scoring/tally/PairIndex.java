package org.lectern.solve.scoring.tally;

import java.util.Arrays;

/** Pairs of sessions about which a rule has something to say, with a number for each, found by either session. */
public final class PairIndex {

    private int size;
    private int[] ones = new int[16];
    private int[] others = new int[16];
    private int[] values = new int[16];
    private final MemberLists pairs;

    public PairIndex(int sessions) {
        this.pairs = new MemberLists(sessions);
    }

    /** Adds a pair, with a number that only the rule understands. */
    public void add(int one, int other, int value) {
        if (size == ones.length) {
            ones = Arrays.copyOf(ones, 2 * size);
            others = Arrays.copyOf(others, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        ones[size] = one;
        others[size] = other;
        values[size] = value;
        pairs.add(one, size);
        pairs.add(other, size);
        size++;
    }

    int one(int pair) {
        return ones[pair];
    }

    int other(int pair) {
        return others[pair];
    }

    int value(int pair) {
        return values[pair];
    }

    /** Returns of how many pairs a session is part. */
    int count(int session) {
        return pairs.size(session);
    }

    /** Returns the {@code i}th pair of a session. */
    int pair(int session, int i) {
        return pairs.get(session, i);
    }
}
