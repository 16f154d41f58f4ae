package org.lectern.solve.model;

/**
 * A session's new place.
 *
 * @param session index of the session
 * @param room index of the room, or -1 to unschedule the session
 * @param option index of the time option among the session's, or -1 to unschedule the session
 */
public record PlaceChange(int session, int room, int option) {}
