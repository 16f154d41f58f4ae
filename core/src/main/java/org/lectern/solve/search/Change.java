package org.lectern.solve.search;

/**
 * A session's new place.
 *
 * @param session index of the session
 * @param room index of the room, or -1 to leave the session out
 * @param option index of the time option among the session's, or -1 to leave the session out
 */
public record Change(int session, int room, int option) {

    /** Returns the change that leaves a session out. */
    public static Change leaveOut(int session) {
        return new Change(session, -1, -1);
    }
}
