package org.lectern.solve.scoring.tally;

/** The units of one rule, without waived ones, kept up to date as sessions come to a {@link SchedulePositions} and leave it. */
public interface UnitTally {

    /** Counts a session that the board has just got. */
    void add(int session);

    /** Takes back what {@link #add} counted; the board holds the session still. */
    void remove(int session);

    /** Returns the units, at least 0. */
    long amount();
}
