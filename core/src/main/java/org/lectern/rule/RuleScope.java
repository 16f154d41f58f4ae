package org.lectern.rule;

/**
 * What a rule can see, which decides how it is searched.
 *
 * @since 0.1.0
 */
public enum RuleScope {
    /** One session with its start, length and slots. */
    PANEL,
    /** That, and its room. */
    PLACE,
    /** Rooms, starts and lengths of several sessions, never their slots. */
    COUPLING,
    /** Whether a session is scheduled. */
    INCLUSION
}
