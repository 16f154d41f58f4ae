package org.lectern.solve.timefold;

/**
 * A room as a planning value.
 *
 * @param index its position in the event
 */
public record RoomChoice(int index) {}
