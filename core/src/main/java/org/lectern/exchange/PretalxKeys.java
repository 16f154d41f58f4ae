package org.lectern.exchange;

/**
 * The keys under which {@code data} keeps what pretalx's API needs to take a timetable back.
 *
 * @since 0.1.0
 */
public final class PretalxKeys {

    /** The number of the slot of a session. */
    public static final String SLOT = "pretalx.slot";

    /** The number of a room. */
    public static final String ROOM = "pretalx.room";

    private PretalxKeys() {}
}
