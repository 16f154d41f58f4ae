package org.lectern.examples.phrase;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day, a time of day, or both, in the zone of the event.
 *
 * @param date the day, or null for any
 * @param time the time of day, or null for any
 */
public record DayAndTime(@Nullable LocalDate date, @Nullable LocalTime time) {

    private static final int MINUTES_A_DAY = 24 * 60;

    /** @param minute in minutes after midnight; 24:00 is the midnight after the day */
    static DayAndTime of(Optional<LocalDate> date, Optional<Integer> minute) {
        boolean isNextDay = minute.orElse(0) == MINUTES_A_DAY;
        return new DayAndTime(
                date.map(day -> isNextDay ? day.plusDays(1) : day).orElse(null),
                minute.map(at -> LocalTime.ofSecondOfDay(at % MINUTES_A_DAY * 60L))
                        .orElse(null));
    }

    /** Returns whether something that starts at a local time starts so. */
    public boolean matches(LocalDateTime start) {
        return (date == null || start.toLocalDate().equals(date))
                && (time == null || start.toLocalTime().equals(time));
    }
}
