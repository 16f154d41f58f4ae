package org.lectern.panel;

import java.util.Arrays;

/** Labels of a search in flat arrays: elapsed minutes, cost, the turn that led here, the label before. */
final class LabelPool {

    private int size;
    private int[] time = new int[256];
    private long[] cost = new long[256];
    private int[] parent = new int[256];
    private int[] kind = new int[256];
    private int[] start = new int[256];
    private int[] next = new int[256];

    /** Forgets all labels and adds a first one. */
    int first(int minute) {
        size = 0;
        return add(-1, -1, minute, 0, 0);
    }

    int add(int before, int ofKind, int from, int minutes, long total) {
        if (size == time.length) {
            grow();
        }
        time[size] = from + minutes;
        cost[size] = total;
        parent[size] = before;
        kind[size] = ofKind;
        start[size] = from;
        next[size] = -1;
        return size++;
    }

    private void grow() {
        int capacity = size * 2;
        time = Arrays.copyOf(time, capacity);
        cost = Arrays.copyOf(cost, capacity);
        parent = Arrays.copyOf(parent, capacity);
        kind = Arrays.copyOf(kind, capacity);
        start = Arrays.copyOf(start, capacity);
        next = Arrays.copyOf(next, capacity);
    }

    /** Takes the label added last back. */
    void removeLast() {
        size--;
    }

    int time(int label) {
        return time[label];
    }

    long cost(int label) {
        return cost[label];
    }

    int parent(int label) {
        return parent[label];
    }

    int kind(int label) {
        return kind[label];
    }

    int start(int label) {
        return start[label];
    }

    /** Returns the next label of the same state, or -1. */
    int next(int label) {
        return next[label];
    }

    void next(int label, int following) {
        next[label] = following;
    }
}
