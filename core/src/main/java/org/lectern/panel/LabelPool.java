package org.lectern.panel;

import java.util.Arrays;

/** Labels of a search in flat arrays: elapsed minutes, cost, the turn that led here, the label before. */
final class LabelPool {

    private int size;
    private int[] endMinute = new int[256];
    private long[] cost = new long[256];
    private int[] parent = new int[256];
    private int[] type = new int[256];
    private int[] start = new int[256];
    private int[] next = new int[256];

    /** Forgets all labels and adds a first one. */
    int reset(int minute) {
        size = 0;
        return add(-1, -1, minute, 0, 0);
    }

    int add(int before, int ofKind, int from, int minutes, long total) {
        if (size == endMinute.length) {
            grow();
        }
        endMinute[size] = from + minutes;
        cost[size] = total;
        parent[size] = before;
        type[size] = ofKind;
        start[size] = from;
        next[size] = -1;
        return size++;
    }

    private void grow() {
        int capacity = size * 2;
        endMinute = Arrays.copyOf(endMinute, capacity);
        cost = Arrays.copyOf(cost, capacity);
        parent = Arrays.copyOf(parent, capacity);
        type = Arrays.copyOf(type, capacity);
        start = Arrays.copyOf(start, capacity);
        next = Arrays.copyOf(next, capacity);
    }

    /** Takes the label added last back. */
    void removeLast() {
        size--;
    }

    int endMinute(int label) {
        return endMinute[label];
    }

    long cost(int label) {
        return cost[label];
    }

    int parent(int label) {
        return parent[label];
    }

    int type(int label) {
        return type[label];
    }

    int start(int label) {
        return start[label];
    }

    /** Returns the next label of the same state, or -1. */
    int next(int label) {
        return next[label];
    }

    void setNext(int label, int following) {
        next[label] = following;
    }
}
