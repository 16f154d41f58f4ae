package org.lectern.benchmarks.engine.plain;

/** Windows as pairs of first minute and first minute after. */
final class Spans {

    private Spans() {}

    /** Returns the minutes of {@code [from, until)} outside the window that covers most of it. */
    static int outside(int[] windows, int from, int until) {
        int most = 0;
        for (int w = 0; w < windows.length; w += 2) {
            most = Math.max(most, Math.min(until, windows[w + 1]) - Math.max(from, windows[w]));
        }
        return until - from - most;
    }

    /** Returns the minutes of {@code [from, until)} inside windows that do not overlap. */
    static int inside(int[] windows, int from, int until) {
        int sum = 0;
        for (int w = 0; w < windows.length; w += 2) {
            sum += Math.max(0, Math.min(until, windows[w + 1]) - Math.max(from, windows[w]));
        }
        return sum;
    }

    /** Returns the first minute from {@code from} on, before {@code until}, that lies in a window; else {@code from}. */
    static int firstInside(int[] windows, int from, int until) {
        int first = until;
        for (int w = 0; w < windows.length; w += 2) {
            if (windows[w + 1] > from) {
                first = Math.min(first, Math.max(from, windows[w]));
            }
        }
        return first >= until ? from : first;
    }
}
