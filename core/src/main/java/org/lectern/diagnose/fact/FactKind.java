package org.lectern.diagnose.fact;

/** The kinds of facts, each with the way in which a fact of it is relaxed in the event. */
public enum FactKind {
    /** A session is held; relaxed by a waiver of {@code unscheduled-session} for the session. */
    SESSION_HELD,
    /** A slot is seated if its session is held; relaxed by a waiver of {@code dropped-slot} for the slot. */
    SLOT_SEATED,
    /** What a session holds fits into its length; relaxed by a waiver of {@code session-minutes} for the session. */
    SESSION_MINUTES,
    /** A session has its least minutes of Q&amp;A; relaxed by setting them to 0. */
    MIN_QA,
    /** A session opens with remarks and a statement; relaxed by setting the minutes of both to 0. */
    OPENING,
    /** A slot has no fewer minutes than its least and no more than its most; relaxed by setting them to 1 and 1440. */
    SLOT_MINUTES,
    /** All slots of a session get the same minutes; relaxed by a waiver of {@code equal-minutes} for the session. */
    EQUAL_MINUTES,
    /** A slot stands where it wishes to; relaxed by taking its wishes away. */
    SLOT_ORDER,
    /** A session stays where it is pinned; relaxed by a waiver of {@code pinned} for the session. */
    PIN,
    /** A session's room has the features that it needs; relaxed by a waiver of {@code room-feature} for the session. */
    FEATURES,
    /** A session's room seats its audience; relaxed by a waiver of {@code room-seats} for the session. */
    SEATS,
    /** A speaker is there at certain times only; relaxed by a waiver of {@code speaker-window} for the person. */
    SPEAKER_WINDOWS,
    /** An attendant is there at certain times only; relaxed by a waiver of {@code attendant-window} for the person. */
    ATTENDANT_WINDOWS,
    /** A person is in one place at a time; relaxed by a waiver of {@code person-conflict} for the person. */
    ONE_PLACE_AT_A_TIME,
    /** People need the changeover minutes between two sessions; relaxed by setting them to 0. */
    CHANGEOVER,
    /** A way between two buildings takes time; relaxed by setting its minutes to 0. */
    TRAVEL,
    /** A person has a daily limit; relaxed by taking it away. */
    PERSON_LOAD,
    /** A team of interpreters has a limit of minutes or shifts; relaxed by setting that limit to its most. */
    TEAM_LOAD,
    /** A room is open at certain times only; relaxed by a waiver of {@code room-closed} for the room. */
    ROOM_HOURS,
    /** A room holds one session at a time; relaxed by a waiver of {@code room-conflict} for the room. */
    ONE_SESSION_AT_A_TIME,
    /** A room needs set-up and tear-down; relaxed by setting the minutes of both to 0. */
    SET_UP,
    /** A room has a daily limit; relaxed by taking it away. */
    ROOM_LOAD,
    /** Sessions of a day lie in its windows; relaxed by making the windows of the day one that lasts all day. */
    DAY_WINDOWS,
    /** The event has a daily limit; relaxed by taking it away. */
    EVENT_LOAD,
    /** The event has a limit of sessions at once; relaxed by switching {@code max-parallel} off. */
    SESSIONS_AT_ONCE,
    /** A relation between sessions holds; relaxed by taking it away. */
    RELATION,
    /** Any other rule at hard or medium level; relaxed by switching it off. Never part of a cause. */
    OTHER_RULE
}
