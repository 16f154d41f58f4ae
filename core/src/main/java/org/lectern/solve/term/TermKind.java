package org.lectern.solve.term;

/** What a bound can count of the rules about several sessions: one name for each resource and each kind of copies. */
public enum TermKind {
    /** {@code room-conflict}, by multipliers of rooms. */
    ROOMS,
    /** {@code no-slack}, by multipliers of rooms with their slack. */
    SLACK,
    /** {@code max-parallel}, by multipliers of the limit. */
    PARALLEL_LIMIT,
    /** {@code person-conflict}, by multipliers of people. */
    PEOPLE,
    /** {@code not-parallel}, by multipliers of relations. */
    NOT_PARALLEL,
    /** {@code idle-gap} and {@code long-stay}, by the ways through the sessions of a person. */
    PERSON_TIME,
    /** {@code long-stay}, by the first and the last day of those whose time is not counted. */
    STAYS,
    /** {@code session-order}. */
    ORDERS,
    /** {@code split-region}. */
    REGIONS,
    /** {@code seat-inversion}. */
    SEATS,
    /** {@code room-change}. */
    ROOM_CHANGES,
    /** {@code shared-audience}. */
    AUDIENCES,
    /** {@code daily-load}. */
    DAILY_LOADS,
    /** {@code different-day}. */
    DIFFERENT_DAYS,
    /** {@code same-day}. */
    SAME_DAYS,
    /** {@code back-to-back}. */
    BLOCKS,
    /** {@code interpreter-load}. */
    SHIFTS,
    /** An application's rules about pairs. */
    PAIR_RULES,
    /** {@code day-balance}. */
    DAYS
}
