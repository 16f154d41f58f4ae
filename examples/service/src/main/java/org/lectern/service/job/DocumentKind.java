package org.lectern.service.job;

/** The documents of a job, each a text of Lectern's JSON. */
public enum DocumentKind {
    /** The event of the timetable: for a replan, the one after the changes. */
    EVENT,
    TIMETABLE,
    RESULT,
    CERTIFICATE,
    /** What a replan starts from. */
    EVENT_BEFORE,
    PUBLISHED,
    CHANGES
}
