package org.lectern.panel;

/**
 * Who speaks when in a session. Indices are those of the session's list of slots; starts are minutes from
 * the session's start.
 *
 * @param slots the slots with a turn, in running order
 * @param starts when each begins
 * @param minutes how long each speaks
 */
@SuppressWarnings("ArrayRecordComponent")
public record SessionSequence(int[] slots, int[] starts, int[] minutes) {

    /** Nobody speaks. */
    public static final SessionSequence EMPTY = new SessionSequence(new int[0], new int[0], new int[0]);
}
