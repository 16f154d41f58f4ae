package org.lectern.publish.frab;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A day of a schedule.
 *
 * @param date the date that names it
 * @param start when the first half-day or talk starts
 * @param end when the last half-day or talk ends
 * @param rooms all rooms, in the order of the event
 * @since 0.1.0
 */
public record FrabDay(LocalDate date, OffsetDateTime start, OffsetDateTime end, List<FrabRoom> rooms) {

    public FrabDay {
        rooms = List.copyOf(rooms);
    }
}
