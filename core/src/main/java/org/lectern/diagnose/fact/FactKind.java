package org.lectern.diagnose.fact;

/**
 * The kinds of facts, each with the relaxation of a fact in the event.
 *
 * @since 0.1.0
 */
public enum FactKind {
    /** A session takes place; relaxed by a waiver of {@code unscheduled-session} for the session. */
    SESSION_HELD,
    /** A slot has a turn if its session takes place; relaxed by a waiver of {@code dropped-slot} for the slot. */
    SLOT_SEATED,
    /** The parts of a session fit into its length; relaxed by a waiver of {@code session-minutes} for the session. */
    SESSION_MINUTES,
    /** A session has its minimum minutes of Q&amp;A; relaxed by setting them to 0. */
    MIN_QA,
    /** A session opens with remarks and a statement; relaxed by setting the minutes of both to 0. */
    OPENING,
    /** The minutes of a slot lie between its minimum and maximum; relaxed by setting them to 1 and 1440. */
    SLOT_MINUTES,
    /** All slots of a session get the same minutes; relaxed by a waiver of {@code equal-minutes} for the session. */
    EQUAL_MINUTES,
    /** A slot is where it must be in the order; relaxed by removing its order wishes. */
    SLOT_ORDER,
    /** A session stays where it is pinned; relaxed by a waiver of {@code pinned} for the session. */
    PIN,
    /** A session may take place only at certain times; relaxed by a waiver of {@code session-window} for the session. */
    SESSION_HOURS,
    /** A session takes place only when it prefers, where that wish is not soft; relaxed by removing the wish. */
    PREFERRED_HOURS,
    /** A session keeps clear of times that it avoids, where that wish is not soft; relaxed by removing the wish. */
    UNDESIRED_HOURS,
    /** A session's room has the features that it needs; relaxed by a waiver of {@code room-feature} for the session. */
    FEATURES,
    /** A session's room seats its audience; relaxed by a waiver of {@code room-seats} for the session. */
    SEATS,
    /** A session's room has nothing that it excludes; relaxed by a waiver of {@code excluded-feature} for the session. */
    EXCLUDED_FEATURES,
    /** A session takes place in its allowed rooms; relaxed by a waiver of {@code session-room} for the session. */
    ALLOWED_ROOMS,
    /** A person cannot use every room; relaxed by a waiver of {@code person-room} for the person. */
    PERSON_ROOMS,
    /** A speaker is available only at certain times; relaxed by a waiver of {@code speaker-window} for the person. */
    SPEAKER_WINDOWS,
    /**
     * An attendant is available only at certain times; relaxed by a waiver of {@code attendant-window} for the person.
     */
    ATTENDANT_WINDOWS,
    /** A person is needed only when the person prefers, where that wish is not soft; relaxed by removing the wish. */
    PERSON_PREFERRED_HOURS,
    /** A person is not needed at times that the person avoids, where that wish is not soft; relaxed by removing the wish. */
    PERSON_UNDESIRED_HOURS,
    /** A person is in one place at a time; relaxed by a waiver of {@code person-conflict} for the person. */
    ONE_PLACE_AT_A_TIME,
    /** People need the changeover minutes between two sessions; relaxed by setting them to 0. */
    CHANGEOVER,
    /** A way between two buildings takes time; relaxed by setting its minutes to 0. */
    TRAVEL,
    /** A person has a daily limit; relaxed by removing it. */
    PERSON_LOAD,
    /** A person has a limit of gaps a day; relaxed by a waiver of {@code gap-limit} for the person. */
    GAP_LIMIT,
    /** A team of interpreters has a limit of minutes or shifts; relaxed by raising it to its maximum. */
    TEAM_LOAD,
    /** A room is open only at certain times; relaxed by a waiver of {@code room-closed} for the room. */
    ROOM_HOURS,
    /** A room holds one session at a time; relaxed by a waiver of {@code room-conflict} for the room. */
    ONE_SESSION_AT_A_TIME,
    /** A room consists of parts, which are taken with it; relaxed by removing them. */
    ROOM_PARTS,
    /** A room needs set-up and tear-down; relaxed by setting the minutes of both to 0. */
    SET_UP,
    /** Sessions keep clear of a break; relaxed by a waiver of {@code during-break} for the break. */
    BREAK,
    /** A room has a daily limit; relaxed by removing it. */
    ROOM_LOAD,
    /** Sessions of a day lie in its windows; relaxed by one window that lasts all day. */
    DAY_WINDOWS,
    /** The event has a daily limit; relaxed by removing it. */
    EVENT_LOAD,
    /** The event has a limit on parallel sessions; relaxed by switching {@code max-parallel} off. */
    SESSIONS_AT_ONCE,
    /** A relation between sessions must be met; relaxed by removing it. */
    RELATION,
    /** Exactly so many sessions of a topic run at once; relaxed by removing the topic relation. */
    TOPIC_COUNT,
    /** Any other rule at hard or medium level; relaxed by switching it off. Never part of a cause. */
    OTHER_RULE
}
