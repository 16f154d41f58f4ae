package org.lectern.solve.search;

/** How long rounds are, and which are for the proof: once no better timetable is found, that decides how soon the search ends. */
final class RoundLengths {

    private static final int FIRST_IF_BRANCHED = 250;
    private static final int MAX_IF_BRANCHED = 1 << 15;
    private static final int FIRST = 2000;
    private static final int FIRST_A_SESSION = 20;
    private static final int MAX = 1 << 28;
    private static final int LEAD_A_SESSION = 12;
    private static final int MAX_LEAD = 15_000;

    /** After so many steps without a better timetable, the search helps with the bound in three rounds of four. */
    private static final int HELP_AFTER = 30_000;

    private static final int HELPED = 4;

    /** After so many in an event that is not small, the round is followed by some as long for the proof alone. */
    private static final int PROVE_AFTER = 50_000;

    private static final int PROVED = 3;

    private final int max;
    private int next;
    private int number;

    private RoundLengths(int first, int max) {
        this.next = first;
        this.max = max;
    }

    /** Returns those of a small event, in which a tree grows from the start. */
    static RoundLengths ifBranched() {
        return new RoundLengths(FIRST_IF_BRANCHED, MAX_IF_BRANCHED);
    }

    static RoundLengths of(int sessions) {
        return new RoundLengths(Math.max(FIRST, FIRST_A_SESSION * sessions), MAX);
    }

    /** Returns how many steps are made before the first round, without multipliers: the second core is still busy compiling code. */
    static int lead(int sessions) {
        return Math.min(MAX_LEAD, LEAD_A_SESSION * sessions);
    }

    /** Returns the steps of the next round. */
    int next() {
        return next;
    }

    /** Makes the next round twice as long, unless those of a race come next, which are as long as each other. */
    void lengthen(boolean isRacing) {
        next = isRacing ? next : Math.min(max, next * 2);
    }

    /**
     * Returns whether the search helps with the bound in the next round, rather than looking for better timetables itself.
     *
     * @param sinceTimetable how many steps have been made since a better timetable was found
     */
    boolean isForProof(long sinceTimetable) {
        return sinceTimetable >= HELP_AFTER && ++number % HELPED != 0;
    }

    /**
     * Returns for how many steps the search helps with the bound after a round of an event that is not small, if little is missing there.
     *
     * @param sinceTimetable how many steps have been made since a better timetable was found
     */
    long stepsForProof(long sinceTimetable) {
        return sinceTimetable >= PROVE_AFTER ? (long) PROVED * next : 0;
    }
}
