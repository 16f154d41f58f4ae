package org.lectern.solve.timefold;

/**
 * A room as a planning value.
 *
 * @param index its position in the event
 * @since 0.1.0
 */
public record RoomChoice(int index) {}
