package org.lectern.solve.proof.course;

import java.util.Arrays;

/**
 * How many sessions and gaps of a day there have been, as one number. It tells apart what the limits of days must know: gaps up to their
 * limit, and sessions only where there may be fewer than all.
 */
final class DayTally {

    /** One session more than the day allows. */
    static final int TOO_MANY = -1;

    /** The first session of a day, before any gap. */
    static final int FIRST = 0;

    private final int gapStates;
    private final int[] maxSessions;
    private final int maxCounted;

    /**
     * @param gapLimit how many gaps are free
     * @param maxSessions the sessions that there may be, by day
     * @param sessions how many there are in all
     */
    DayTally(int gapLimit, int[] maxSessions, int sessions) {
        this.gapStates = gapLimit + 1;
        this.maxSessions = Arrays.stream(maxSessions)
                .map(most -> most >= sessions ? Integer.MAX_VALUE : most)
                .toArray();
        this.maxCounted = Arrays.stream(this.maxSessions)
                .filter(most -> most < Integer.MAX_VALUE)
                .reduce(1, Math::max);
    }

    /** Returns how many numbers there are, from 0 on. */
    int states() {
        return gapStates * maxCounted;
    }

    /** Returns the tally after the first session of a day, or {@link #TOO_MANY}. */
    int first(int day) {
        return maxSessions[day] == 0 ? TOO_MANY : FIRST;
    }

    /**
     * Returns the tally after another session of the same day, or {@link #TOO_MANY}.
     *
     * @param isGap whether there is a gap before it
     */
    int next(int tally, int day, boolean isGap) {
        int sessions = tally / gapStates + 1;
        if (sessions >= maxSessions[day]) {
            return TOO_MANY;
        }
        int counted = maxSessions[day] == Integer.MAX_VALUE ? 0 : sessions;
        int gaps = tally % gapStates;
        return counted * gapStates + (isGap ? Math.min(gapStates - 1, gaps + 1) : gaps);
    }

    /** Returns whether no further gap is free. */
    boolean isAtGapLimit(int tally) {
        return tally % gapStates == gapStates - 1;
    }
}
