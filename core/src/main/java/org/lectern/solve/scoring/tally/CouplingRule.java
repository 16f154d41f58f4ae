package org.lectern.solve.scoring.tally;

/** One coupling rule of one event: all that can be worked out before any session has a place. */
public interface CouplingRule {

    /** Returns the id of the rule in the catalogue. */
    String id();

    /** Returns whether a session more never makes the rule cost less. */
    boolean isMonotone();

    /** Returns whether the rule can ever cost anything because of a session. */
    boolean concerns(int session);

    /** Returns a tally of the sessions on a board, which is empty. */
    UnitTally tally(SchedulePositions positions);
}
