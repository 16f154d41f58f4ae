package org.lectern.diagnose.csp;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.stream.IntStream;

/** The domains of all variables, with the variables that caused each removal; changes can be undone. */
final class DomainStore {

    @SuppressWarnings("ArrayRecordComponent")
    private record Saved(int variable, long[] live, int count, BitSet reason) {}

    final FeasibilityCsp problem;
    final long[][] remaining;
    final int[] count;
    /** The variables that caused the removals. */
    final BitSet[] reasons;

    private final Deque<Saved> trail = new ArrayDeque<>();
    private final int[] savedAt;
    private int level;
    private final Deque<Integer> marks = new ArrayDeque<>();

    DomainStore(FeasibilityCsp problem) {
        this.problem = problem;
        int size = problem.size();
        remaining = new long[size][];
        count = new int[size];
        reasons = new BitSet[size];
        savedAt = new int[size];
        for (int v = 0; v < size; v++) {
            int values = problem.values(v);
            remaining[v] = new long[(values + 63) / 64];
            for (int value = 0; value < values; value++) {
                remaining[v][value >> 6] |= 1L << value;
            }
            count[v] = values;
            reasons[v] = new BitSet();
        }
    }

    /** Starts a level, which {@link #undo} takes back. */
    void mark() {
        marks.push(trail.size());
        level++;
    }

    void undo() {
        int size = marks.pop();
        while (trail.size() > size) {
            Saved saved = trail.pop();
            remaining[saved.variable()] = saved.live();
            count[saved.variable()] = saved.count();
            reasons[saved.variable()] = saved.reason();
        }
        // What a closed level has saved must be saved anew.
        level++;
        Arrays.fill(savedAt, 0);
    }

    /** Takes back all changes since the last level started. */
    void undoAll() {
        while (!marks.isEmpty()) {
            undo();
        }
    }

    private void save(int v) {
        if (savedAt[v] != level && !marks.isEmpty()) {
            trail.push(new Saved(v, remaining[v].clone(), count[v], (BitSet) reasons[v].clone()));
            savedAt[v] = level;
        }
    }

    int first(int v) {
        return FarkasMultipliers.next(remaining[v], 0);
    }

    int next(int v, int after) {
        return FarkasMultipliers.next(remaining[v], after + 1);
    }

    /** Returns the values left to a variable, in order. */
    IntStream values(int v) {
        return IntStream.iterate(first(v), value -> value >= 0, value -> next(v, value));
    }

    void remove(int v, int value) {
        save(v);
        remaining[v][value >> 6] &= ~(1L << value);
        count[v]--;
    }

    /** Keeps only some values, by a decision about the variable itself. */
    void restrict(int v, long[] values) {
        save(v);
        int left = 0;
        for (int i = 0; i < remaining[v].length; i++) {
            remaining[v][i] &= values[i];
            left += Long.bitCount(remaining[v][i]);
        }
        count[v] = left;
        reasons[v].set(v);
    }

    /** Records that another variable, and the causes of its removals, caused the removal of values of {@code v}. */
    void addReason(int v, int other) {
        save(v);
        reasons[v].set(other);
        reasons[v].or(reasons[other]);
    }

    /** Returns some variables and, transitively, the causes of their removals. */
    BitSet explanation(BitSet variables) {
        BitSet all = (BitSet) variables.clone();
        for (int v = variables.nextSetBit(0); v >= 0; v = variables.nextSetBit(v + 1)) {
            all.or(reasons[v]);
        }
        return all;
    }
}
