package org.lectern.solve.bound;

/**
 * How far an ascent on a smoothed dual goes.
 *
 * @param firstBlur how much smoothing takes off the value in the first stage, in terms of what is missing to the incumbent;
 *     where that is little, the ascent stays near the multipliers that it starts from, good or not
 * @param sharpShare if smoothing takes off less than this share of what is missing, that is the last stage
 * @param slow a stage ends if {@link #STEPS_WATCHED} steps gain less than this share of what smoothing takes off; 0 if
 *     that does not matter
 * @param maxSteps the maximum number of steps of a stage
 * @param maxWork how many arcs a stage may look at; its first {@link #MIN_STEPS} steps may look at more
 */
record AscentSchedule(double firstBlur, double sharpShare, double slow, int maxSteps, long maxWork) {

    static final int MIN_STEPS = 50;
    static final int STEPS_WATCHED = 25;

    /** Soon gives multipliers that are of use. */
    static final AscentSchedule QUICK = new AscentSchedule(1.5, 0.01, 0, 150, 60_000_000);

    /** Stays at high temperatures, where multipliers change much, for as long as that gains much. */
    static final AscentSchedule THOROUGH = new AscentSchedule(3, 0.01, 0.015, 1000, Long.MAX_VALUE);

    /** For many sessions, once places have been removed: goes on for as long as that gains much. */
    static final AscentSchedule PATIENT = new AscentSchedule(1.5, 0.01, 0.015, 1000, Long.MAX_VALUE);

    /** The same, for so many arcs that each step takes long: what the first steps of a stage gain is most of it. */
    static final AscentSchedule BRIEF = new AscentSchedule(1.5, 0.01, 0.04, 1000, Long.MAX_VALUE);

    private static final long MANY_ARCS = 1_000_000;

    /** For the nodes of a tree, which start from the multipliers of their parents. Sharp values gain less than further nodes. */
    static final AscentSchedule OF_NODE = new AscentSchedule(2.5, 0.7, 0, 50, Long.MAX_VALUE);

    /** Returns the schedule for fewer places, for which more work pays. */
    AscentSchedule narrowed(long arcs) {
        if (equals(THOROUGH)) {
            return this;
        }
        return arcs > MANY_ARCS ? BRIEF : PATIENT;
    }
}
