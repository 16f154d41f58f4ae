package org.lectern.event;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.lectern.text.TimeFormat;

/**
 * A half-open span of time, {@code [startInclusive, endExclusive)}, counted in elapsed minutes.
 *
 * <p>Two windows that touch do not overlap. An event refuses a window that is empty, reversed or not on a minute.
 *
 * @param startInclusive the first instant that belongs to the window
 * @param endExclusive the first instant after the window
 * @since 0.1.0
 */
public record Window(Instant startInclusive, Instant endExclusive) {

    public Window {
        Objects.requireNonNull(startInclusive, "startInclusive");
        Objects.requireNonNull(endExclusive, "endExclusive");
    }

    /** Returns the window that starts at {@code startInclusive} and lasts {@code minutes} elapsed minutes. */
    public static Window of(Instant startInclusive, long minutes) {
        return new Window(startInclusive, startInclusive.plus(minutes, MINUTES));
    }

    /**
     * Returns the window that an ISO 8601 interval describes, such as {@code 2020-03-31T10:00/13:00} or {@code
     * 2020-03-31T22:00/2020-04-01T01:00}.
     *
     * @param interval start and end, separated by a slash; an end without a date is on the date of the start
     *     in {@code zone}
     * @param zone the zone of times that carry no offset
     * @throws IllegalArgumentException if the text is not such an interval
     */
    public static Window parse(String interval, ZoneId zone) {
        int slash = interval.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    ("The interval '%s' must be two times separated by a slash. Write it like"
                                    + " 2020-03-31T10:00/13:00.")
                            .formatted(interval));
        }
        LocalDate date = TimeFormat.parseDate(interval.substring(0, slash), zone);
        return new Window(
                TimeFormat.parseInstant(interval.substring(0, slash), date, zone),
                TimeFormat.parseInstant(interval.substring(slash + 1), date, zone));
    }

    /** Returns the length in elapsed minutes, negative if the window is reversed. */
    public long minutes() {
        return MINUTES.between(startInclusive, endExclusive);
    }

    /** Returns the minutes that this window shares with {@code other}, 0 when they do not overlap. */
    public long overlapMinutes(Window other) {
        return Math.max(0, intersection(other).minutes());
    }

    /** Returns what this window shares with {@code other}; reversed when they lie apart. */
    public Window intersection(Window other) {
        return new Window(
                startInclusive.isAfter(other.startInclusive) ? startInclusive : other.startInclusive,
                endExclusive.isBefore(other.endExclusive) ? endExclusive : other.endExclusive);
    }

    /** Returns the shortest window that contains this one and {@code other}. */
    public Window span(Window other) {
        return new Window(
                startInclusive.isBefore(other.startInclusive) ? startInclusive : other.startInclusive,
                endExclusive.isAfter(other.endExclusive) ? endExclusive : other.endExclusive);
    }

    /** Returns whether {@code other} lies wholly in this window. */
    public boolean contains(Window other) {
        return !other.startInclusive.isBefore(startInclusive) && !other.endExclusive.isAfter(endExclusive);
    }

    /**
     * Returns this window made longer by {@code minutesBefore} at its start and {@code minutesAfter} at its end; negative
     * minutes make it shorter.
     */
    public Window expand(long minutesBefore, long minutesAfter) {
        return new Window(startInclusive.minus(minutesBefore, MINUTES), endExclusive.plus(minutesAfter, MINUTES));
    }
}
