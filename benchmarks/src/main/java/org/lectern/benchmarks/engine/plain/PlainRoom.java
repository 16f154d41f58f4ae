package org.lectern.benchmarks.engine.plain;

import org.lectern.event.Room;

/**
 * A room as a planning value.
 *
 * @param room the room
 * @param windows when it is open, as pairs of first minute and first minute after
 * @param breaks its breaks, as such pairs
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by identity in effect: each room is made once.
public record PlainRoom(Room room, int[] windows, int[] breaks) {}
