package org.lectern.solve.coupling;

/** The units of one rule, waived ones left out, kept up to date as sessions come to a {@link Board} and leave it. */
interface Tally {

    /** Counts a session that the board has just got. */
    void add(int session);

    /** Takes back what {@link #add} counted; the board holds the session still. */
    void remove(int session);

    /** Returns the units, at least 0. */
    long units();
}
