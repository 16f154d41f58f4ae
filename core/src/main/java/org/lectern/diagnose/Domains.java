package org.lectern.diagnose;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/** The values that each variable may still have, with who took the others away; changes can be undone. */
final class Domains {

    @SuppressWarnings("ArrayRecordComponent")
    private record Saved(int variable, long[] live, int count, BitSet reason) {}

    final Problem problem;
    final long[][] live;
    final int[] count;
    /** The variables on account of which values were taken away. */
    final BitSet[] reason;

    private final Deque<Saved> trail = new ArrayDeque<>();
    private final int[] savedAt;
    private int level;
    private final Deque<Integer> marks = new ArrayDeque<>();

    Domains(Problem problem) {
        this.problem = problem;
        int size = problem.size();
        live = new long[size][];
        count = new int[size];
        reason = new BitSet[size];
        savedAt = new int[size];
        for (int v = 0; v < size; v++) {
            int values = problem.values(v);
            live[v] = new long[(values + 63) / 64];
            for (int value = 0; value < values; value++) {
                live[v][value >> 6] |= 1L << value;
            }
            count[v] = values;
            reason[v] = new BitSet();
        }
    }

    /** Begins changes that {@link #undo} takes back. */
    void mark() {
        marks.push(trail.size());
        level++;
    }

    void undo() {
        int size = marks.pop();
        while (trail.size() > size) {
            Saved saved = trail.pop();
            live[saved.variable()] = saved.live();
            count[saved.variable()] = saved.count();
            reason[saved.variable()] = saved.reason();
        }
        // What was saved at a level that is left must be saved anew.
        level++;
        Arrays.fill(savedAt, 0);
    }

    /** Takes all changes since the first mark back. */
    void undoAll() {
        while (!marks.isEmpty()) {
            undo();
        }
    }

    private void save(int v) {
        if (savedAt[v] != level && !marks.isEmpty()) {
            trail.push(new Saved(v, live[v].clone(), count[v], (BitSet) reason[v].clone()));
            savedAt[v] = level;
        }
    }

    int first(int v) {
        return Prices.next(live[v], 0);
    }

    int next(int v, int after) {
        return Prices.next(live[v], after + 1);
    }

    void remove(int v, int value) {
        save(v);
        live[v][value >> 6] &= ~(1L << value);
        count[v]--;
    }

    /** Keeps only some values, by a decision about the variable itself. */
    void keep(int v, long[] values) {
        save(v);
        int left = 0;
        for (int i = 0; i < live[v].length; i++) {
            live[v][i] &= values[i];
            left += Long.bitCount(live[v][i]);
        }
        count[v] = left;
        reason[v].set(v);
    }

    /** Notes that values of {@code v} are gone on account of another variable and of whatever that is on account of. */
    void blame(int v, int other) {
        save(v);
        reason[v].set(other);
        reason[v].or(reason[other]);
    }

    /** Returns all that the values left of some variables are on account of, and these themselves. */
    BitSet accountOf(BitSet variables) {
        BitSet all = (BitSet) variables.clone();
        for (int v = variables.nextSetBit(0); v >= 0; v = variables.nextSetBit(v + 1)) {
            all.or(reason[v]);
        }
        return all;
    }
}
