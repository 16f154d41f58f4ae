package org.lectern.solve.coupling;

/** How long two half-open spans of minutes share. */
final class Overlap {

    private Overlap() {}

    static int minutes(int start, int end, int otherStart, int otherEnd) {
        return Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));
    }
}
