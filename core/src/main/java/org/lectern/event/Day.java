package org.lectern.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A date of the event with the windows in which sessions take place. Each window is a half-day.
 *
 * @param date the local date that names the day
 * @param name what people call it
 * @param windows one or more windows that do not overlap; each starts on the date or the day after, and may cross midnight
 * @since 0.1.0
 */
public record Day(LocalDate date, String name, List<Window> windows) {

    public Day {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(name, "name");
        windows = List.copyOf(windows);
    }

    /** A day that is called by its date. */
    public Day(LocalDate date, List<Window> windows) {
        this(date, date.toString(), windows);
    }

    public Day withName(String name) {
        return new Day(date, name, windows);
    }

    public Day withWindows(List<Window> windows) {
        return new Day(date, name, windows);
    }

    /** Returns whether an instant lies in a window of the day. */
    public boolean isOpenAt(Instant instant) {
        return windows.stream()
                .anyMatch(window ->
                        !instant.isBefore(window.startInclusive()) && instant.isBefore(window.endExclusive()));
    }

    /** Returns this day on another date; a name that is the date becomes the new date. */
    public Day withDate(LocalDate date) {
        return new Day(date, name.equals(this.date.toString()) ? date.toString() : name, windows);
    }

    /**
     * Returns a day from text.
     *
     * @param date an ISO date
     * @param zone the zone of the event
     * @param windows each a start and an end separated by a slash, such as {@code 10:00/13:00} or {@code
     *     22:00/2020-04-01T01:00}; a start without a date is on the day
     * @throws java.time.format.DateTimeParseException if the date is not an ISO date
     * @throws IllegalArgumentException if a window is not such an interval
     */
    public static Day parse(String date, ZoneId zone, String... windows) {
        LocalDate parsed = LocalDate.parse(date);
        return new Day(
                parsed,
                Arrays.stream(windows)
                        .map(window -> Window.parse(
                                window.split("/", 2)[0].contains("T") ? window : date + "T" + window, zone))
                        .toList());
    }
}
