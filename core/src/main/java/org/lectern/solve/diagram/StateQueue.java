package org.lectern.solve.diagram;

import java.util.Arrays;

/**
 * The states of a diagram that is being built: it numbers them as they are met, and hands them out in ascending order, each once. A
 * hash table with open addressing and a binary heap of plain numbers, since there are up to millions of them.
 */
final class StateQueue {

    private static final int FIRST_CAPACITY = 64;
    private static final int FREE = -1;
    /** Spreads states over the table (Fibonacci hashing, Knuth 1973). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] states = new long[FIRST_CAPACITY];
    /** The number of the state in each cell of the table; half of them at least are free. */
    private int[] table = new int[2 * FIRST_CAPACITY];

    private int count;
    /** None is above those at twice its position and one or two more. */
    private long[] heap = new long[FIRST_CAPACITY];

    private int waiting;

    StateQueue() {
        Arrays.fill(table, FREE);
    }

    /** Returns the number of a state; one that was not met before is queued. */
    int number(long state) {
        int cell = cell(state);
        if (table[cell] != FREE) {
            return table[cell];
        }
        if (count == states.length) {
            grow();
            cell = cell(state);
        }
        table[cell] = count;
        states[count] = state;
        add(state);
        return count++;
    }

    /** Returns how many states were met. */
    int count() {
        return count;
    }

    /** Returns the cell that holds a state, or that would. */
    private int cell(long state) {
        int mask = table.length - 1;
        int cell = (int) ((state * SPREAD) >>> (Long.SIZE / 2)) & mask;
        while (table[cell] != FREE && states[table[cell]] != state) {
            cell = (cell + 1) & mask;
        }
        return cell;
    }

    private void grow() {
        states = Arrays.copyOf(states, 2 * count);
        table = new int[2 * table.length];
        Arrays.fill(table, FREE);
        for (int number = 0; number < count; number++) {
            table[cell(states[number])] = number;
        }
    }

    private void add(long state) {
        if (waiting == heap.length) {
            heap = Arrays.copyOf(heap, 2 * waiting);
        }
        int at = waiting++;
        while (at > 0 && heap[(at - 1) / 2] > state) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = state;
    }

    /** Returns the lowest state that waits, and takes it out. */
    long removeLowest() {
        long lowest = heap[0];
        long moved = heap[--waiting];
        int at = 0;
        for (int child = 1; child < waiting; child = 2 * at + 1) {
            child += child + 1 < waiting && heap[child + 1] < heap[child] ? 1 : 0;
            if (heap[child] >= moved) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = moved;
        return lowest;
    }
}
