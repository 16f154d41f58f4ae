package org.lectern.solve.model;

/**
 * A session's new place.
 *
 * @param session index of the session
 * @param room index of the room, or -1 to leave the session out
 * @param option index of the time option among the session's, or -1 to leave the session out
 */
public record PlaceChange(int session, int room, int option) {

    /** Returns the change that leaves a session out. */
    public static PlaceChange unschedule(int session) {
        return new PlaceChange(session, -1, -1);
    }
}
