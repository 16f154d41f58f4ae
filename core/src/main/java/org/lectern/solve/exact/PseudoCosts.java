package org.lectern.solve.exact;

/**
 * By how much splits of each session have raised the bounds of their two parts so far: pseudo-costs (Benichou and others 1971). Some
 * sessions could be anywhere at no cost, and splitting them raises nothing. Splits of all kinds count: by whether a session takes place, by
 * half-day and by start.
 */
final class PseudoCosts {

    /** A session counts for this much in a part, whatever its splits brought. */
    private static final double MIN_RATIO = 0.01;

    /** A mean of no splits yet, as a share of what is missing. */
    private static final double FIRST_MEAN = 0.01;

    private final double[][] gains;
    private final int[] splits;
    private final double[] allGains = new double[2];
    private int allSplits;

    PseudoCosts(int sessions) {
        this.gains = new double[2][sessions];
        this.splits = new int[sessions];
    }

    /**
     * Takes what a split of a session brought.
     *
     * @param first by how much the bound of the first part rose, as a share of what was missing, from 0 to 1
     * @param second the same of the second part
     */
    void add(int session, double first, double second) {
        splits[session]++;
        allSplits++;
        add(0, session, first);
        add(1, session, second);
    }

    private void add(int part, int session, double gain) {
        gains[part][session] += gain;
        allGains[part] += gain;
    }

    /**
     * Returns how much a split of a session is likely to bring, where 1 is the mean of all: the geometric mean of both parts. A session
     * never split is like the others, and each of its splits says more of it.
     */
    double promise(int session) {
        return Math.sqrt(ratio(0, session) * ratio(1, session));
    }

    private double ratio(int part, int session) {
        double mean = (allGains[part] + FIRST_MEAN) / (allSplits + 1);
        return Math.max(MIN_RATIO, (gains[part][session] / mean + 1) / (splits[session] + 1));
    }
}
