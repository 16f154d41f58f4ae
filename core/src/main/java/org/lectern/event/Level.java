package org.lectern.event;

/**
 * How severe it is to break a rule; scores compare the levels in this order.
 *
 * @since 0.1.0
 */
public enum Level {
    /** The timetable cannot take place. */
    HARD,
    /** A session is unscheduled or a slot is dropped. */
    MEDIUM,
    /** The timetable is worse. */
    SOFT
}
