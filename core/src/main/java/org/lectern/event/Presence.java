package org.lectern.event;

/**
 * How much of a session the speaker of a slot attends.
 *
 * @since 0.1.0
 */
public enum Presence {
    /** The speaker sits through the whole session. */
    WHOLE_SESSION,
    /** The speaker may come late or leave early: only the slot itself must lie in a window. */
    OWN_SLOT,
    /** A video is shown: it needs no window and blocks no one. */
    RECORDED
}
