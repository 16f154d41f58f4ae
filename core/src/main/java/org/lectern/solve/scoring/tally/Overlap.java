package org.lectern.solve.scoring.tally;

/** How long two half-open spans of minutes share. */
public final class Overlap {

    private Overlap() {}

    public static int minutes(int start, int end, int otherStart, int otherEnd) {
        return Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));
    }
}
