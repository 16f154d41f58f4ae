package org.lectern.benchmarks.diagnose;

import java.util.Locale;

/** The kinds of causes that are planted, in equal shares. */
public enum CauseKind {
    /** Somebody is needed for longer than any window of theirs lasts. */
    EMPTY_WINDOW,
    /** What a session holds takes more minutes than it has. */
    MINUTES,
    /** No room fits a session, or the room to which it is pinned does not. */
    ROOM,
    /** Sessions share fewer places than they are: in a room, with a person, over days. */
    COUNTING,
    /** A person's sessions are forced to overlap by windows and sessions. */
    OVERLAP,
    /** Orders in a circle, or with more lag than there is time. */
    ORDER,
    /** Limits of a day for people, or of shifts for interpreters. */
    LOAD,
    /** Three or more facts of different rules. */
    MIXTURE;

    /** Returns the word for it in names and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
