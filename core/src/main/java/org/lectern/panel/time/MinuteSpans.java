package org.lectern.panel.time;

import java.util.Arrays;

/** Windows as flat pairs of start and end minutes. */
public final class MinuteSpans {

    private MinuteSpans() {}

    /** Returns the minutes of {@code [start, end)} outside the span that covers most of it; 0 without spans. */
    public static int minutesOutside(int[] spans, int start, int end) {
        if (spans.length == 0) {
            return 0;
        }
        int covered = 0;
        for (int i = 0; i < spans.length; i += 2) {
            covered = Math.max(covered, Math.min(end, spans[i + 1]) - Math.max(start, spans[i]));
        }
        return end - start - covered;
    }

    /** Returns the minutes of {@code [start, end)} inside spans that do not overlap. */
    public static int minutesInside(int[] spans, int start, int end) {
        int inside = 0;
        for (int i = 0; i < spans.length; i += 2) {
            inside += Math.max(0, Math.min(end, spans[i + 1]) - Math.max(start, spans[i]));
        }
        return inside;
    }

    /** Returns the minutes from {@code end} to the end of the span that lasts longest of those that contain {@code [start, end)}; else 0. */
    public static int minutesToEnd(int[] spans, int start, int end) {
        int longest = 0;
        for (int i = 0; i < spans.length; i += 2) {
            if (spans[i] <= start && spans[i + 1] >= end) {
                longest = Math.max(longest, spans[i + 1] - end);
            }
        }
        return longest;
    }

    /** Returns spans in order that cover the same minutes and neither overlap nor touch. */
    public static int[] merged(int[] spans) {
        long[] sorted = new long[spans.length / 2];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (long) spans[2 * i] << 32 | (spans[2 * i + 1] & 0xffffffffL);
        }
        Arrays.sort(sorted);
        int[] joined = new int[spans.length];
        int size = 0;
        for (long span : sorted) {
            int start = (int) (span >> 32);
            int end = (int) span;
            if (size > 0 && start <= joined[size - 1]) {
                joined[size - 1] = Math.max(joined[size - 1], end);
            } else {
                joined[size++] = start;
                joined[size++] = end;
            }
        }
        return Arrays.copyOf(joined, size);
    }

    /** Returns how many minutes spans last that do not overlap. */
    public static long minutes(int[] spans) {
        long minutes = 0;
        for (int i = 0; i < spans.length; i += 2) {
            minutes += (long) spans[i + 1] - spans[i];
        }
        return minutes;
    }

    /** Returns the spans that last so long or longer. */
    public static int[] lasting(int[] spans, int minutes) {
        int[] lasting = new int[spans.length];
        int size = 0;
        for (int i = 0; i < spans.length; i += 2) {
            if (spans[i + 1] - spans[i] >= minutes) {
                lasting[size++] = spans[i];
                lasting[size++] = spans[i + 1];
            }
        }
        return Arrays.copyOf(lasting, size);
    }

    /** Returns what two lists of spans, as {@link #merged} returns them, have in common. */
    public static int[] common(int[] some, int[] others) {
        int[] common = new int[some.length + others.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < some.length && j < others.length) {
            int start = Math.max(some[i], others[j]);
            int end = Math.min(some[i + 1], others[j + 1]);
            if (start < end) {
                common[size++] = start;
                common[size++] = end;
            }
            if (some[i + 1] < others[j + 1]) {
                i += 2;
            } else {
                j += 2;
            }
        }
        return Arrays.copyOf(common, size);
    }

    /** Returns what spans leave of others, both as {@link #merged} returns them. */
    public static int[] without(int[] spans, int[] removed) {
        int[] others = new int[removed.length + 2];
        others[0] = Integer.MIN_VALUE;
        System.arraycopy(removed, 0, others, 1, removed.length);
        others[others.length - 1] = Integer.MAX_VALUE;
        return common(spans, others);
    }

    /** Returns the parts of spans in {@code [start, end)}, counted from {@code start}. */
    public static int[] clipped(int[] spans, int start, int end) {
        int[] clipped = new int[spans.length];
        int size = 0;
        for (int i = 0; i < spans.length; i += 2) {
            int from = Math.max(start, spans[i]);
            int to = Math.min(end, spans[i + 1]);
            if (from < to) {
                clipped[size++] = from - start;
                clipped[size++] = to - start;
            }
        }
        return Arrays.copyOf(clipped, size);
    }

    /**
     * Returns the spans cut to {@code [start, end)} and counted from {@code start}. Spans that do not touch it are left
     * out, one empty span stands for "none of them does", and spans that cover it wholly become no spans at all.
     */
    public static int[] normalised(int[] spans, int start, int end) {
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
