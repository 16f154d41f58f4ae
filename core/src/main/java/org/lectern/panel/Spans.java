package org.lectern.panel;

import java.util.Arrays;

/** Windows as flat pairs of start and end minutes. */
final class Spans {

    private Spans() {}

    /** Returns the minutes of {@code [start, end)} outside the span that covers most of it; 0 without spans. */
    static int outside(int[] spans, int start, int end) {
        if (spans.length == 0) {
            return 0;
        }
        int covered = 0;
        for (int i = 0; i < spans.length; i += 2) {
            covered = Math.max(covered, Math.min(end, spans[i + 1]) - Math.max(start, spans[i]));
        }
        return end - start - covered;
    }

    /**
     * Returns the spans cut to {@code [start, end)} and counted from {@code start}. Spans that do not touch it are left
     * out, one empty span stands for "none of them does", and spans that cover it wholly become no spans at all.
     */
    static int[] cut(int[] spans, int start, int end) {
        if (spans.length == 0) {
            return spans;
        }
        int[] cut = new int[spans.length];
        int size = 0;
        for (int i = 0; i < spans.length; i += 2) {
            int from = Math.max(start, spans[i]);
            int to = Math.min(end, spans[i + 1]);
            if (from == start && to == end) {
                return new int[0];
            }
            if (from < to) {
                cut[size++] = from - start;
                cut[size++] = to - start;
            }
        }
        return size == 0 ? new int[2] : Arrays.copyOf(cut, size);
    }
}
