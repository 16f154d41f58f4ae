package org.lectern.text;

import java.time.Instant;
import java.time.LocalDate;

/** The years in which events, timetables and changes can lie; all readers and validations have the same. */
public final class SupportedYears {

    /** The years in words, for messages. */
    public static final String RANGE = "the years 1973 to 9998";

    /** The first instant. */
    public static final Instant MIN = Instant.parse("1973-01-01T00:00:00Z");

    /** The first instant that is too late. */
    public static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final LocalDate MIN_DATE = LocalDate.parse("1973-01-01");
    private static final LocalDate END_DATE = LocalDate.parse("9999-01-01");

    private SupportedYears() {}

    /** Returns whether an instant lies in these years, in UTC. */
    public static boolean include(Instant instant) {
        return !instant.isBefore(MIN) && instant.isBefore(END);
    }

    public static boolean include(LocalDate date) {
        return !date.isBefore(MIN_DATE) && date.isBefore(END_DATE);
    }
}
