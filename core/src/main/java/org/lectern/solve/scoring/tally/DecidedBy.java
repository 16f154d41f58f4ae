package org.lectern.solve.scoring.tally;

/** What of a place decides by how much a session that comes there increases a tally, so that it need not be asked at each. */
public enum DecidedBy {
    /** The half-day alone. */
    HALF_DAY,
    /** The time, in whatever room. */
    TIME,
    /** The room, at whatever time. */
    ROOM,
    /** Both. */
    PLACE
}
