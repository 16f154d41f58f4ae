package org.lectern.event;

/** How grave it is to break a rule; scores compare the levels in this order. */
public enum Level {
    /** The timetable cannot be held. */
    HARD,
    /** Something is left out. */
    MEDIUM,
    /** The timetable is worse. */
    SOFT
}
