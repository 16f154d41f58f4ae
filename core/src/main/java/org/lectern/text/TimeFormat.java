package org.lectern.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as organisers write them: {@code 9h30}, {@code 09h00}, {@code 10:30}, and ISO 8601 with or without a date and
 * an offset. They are written in one way: ISO 8601 to the minute, with the offset.
 */
public final class TimeFormat {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:hH](\\d{2})(?::00)?|[hH])");
    private static final Set<String> END_OF_DAY = Set.of("24:00", "24h00", "24h");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxxxx", Locale.ROOT);

    private TimeFormat() {}

    /**
     * Returns the time of day that {@code text} names.
     *
     * @throws IllegalArgumentException if it is no time of day on a minute
     */
    public static LocalTime parseTimeOfDay(String text) {
        Matcher matcher = CLOCK.matcher(text.strip());
        if (matcher.matches()) {
            int hour = Integer.parseInt(matcher.group(1));
            int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
            if (hour < 24 && minute < 60) {
                return LocalTime.of(hour, minute);
            }
        }
        throw new IllegalArgumentException("The time '%s' must be a time of day. Write it like 9h30, 09h00 or 10:30."
                .formatted(OneLine.shortened(text)));
    }

    /**
     * Returns the date and time that {@code text} names, its offset left aside.
     *
     * @throws IllegalArgumentException if it has no date or is not such a time
     */
    public static LocalDateTime parseDateTime(String text) {
        String stripped = text.strip();
        int separator = stripped.indexOf('T');
        if (separator > 0) {
            try {
                return hasOffset(stripped, separator)
                        ? OffsetDateTime.parse(stripped).toLocalDateTime()
                        : local(LocalDate.parse(stripped.substring(0, separator)), stripped.substring(separator + 1));
            } catch (DateTimeException e) {
                throw badDateTime(text, e);
            }
        }
        throw badDateTime(text, null);
    }

    /**
     * Returns the date, in a zone, of what {@code text} names; without an offset, that is the date in the text.
     *
     * @throws IllegalArgumentException if it has no date or is not such a time
     */
    public static LocalDate parseDate(String text, ZoneId zone) {
        LocalDateTime local = parseDateTime(text);
        try {
            return hasOffset(text)
                    ? OffsetDateTime.parse(text.strip()).atZoneSameInstant(zone).toLocalDate()
                    : local.toLocalDate();
        } catch (DateTimeException e) {
            throw badDateTime(text, e);
        }
    }

    /**
     * Returns the instant that {@code text} names: a time of day on {@code date}, or a full ISO date and time.
     *
     * @param date the date of a text that is a time of day alone; 24:00 is the midnight that ends the day
     * @param zone the zone of a text without an offset
     * @throws IllegalArgumentException if the text is no such time, falls into the hour that a change of clocks skips,
     *     or falls into the hour that it repeats and has no offset
     */
    public static Instant parseInstant(String text, LocalDate date, ZoneId zone) {
        String stripped = text.strip();
        int separator = stripped.indexOf('T');
        if (separator > 0) {
            LocalDateTime local = parseDateTime(stripped);
            if (hasOffset(stripped, separator)) {
                return onMinute(text, OffsetDateTime.parse(stripped).toInstant());
            }
            return instant(local, stripped.substring(separator + 1), zone);
        }
        return instant(local(date, stripped), stripped, zone);
    }

    private static Instant instant(LocalDateTime local, String time, ZoneId zone) {
        // A day ends at one instant, even where clocks change at midnight and 00:00 is skipped or repeated.
        return END_OF_DAY.contains(time)
                ? local.toLocalDate().atStartOfDay(zone).toInstant()
                : toInstant(local, zone);
    }

    private static LocalDateTime local(LocalDate date, String time) {
        return END_OF_DAY.contains(time) ? date.plusDays(1).atStartOfDay() : date.atTime(parseTimeOfDay(time));
    }

    /**
     * Returns the instant of a local time in a zone.
     *
     * @throws IllegalArgumentException if a change of clocks skips or repeats it
     */
    public static Instant toInstant(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return local.toInstant(offsets.get(0));
        }
        if (offsets.isEmpty()) {
            throw new IllegalArgumentException(
                    ("The time '%s' does not exist in %s, where the clocks go forward. Write the time after"
                                    + " the change.")
                            .formatted(local, zone));
        }
        throw new IllegalArgumentException(
                "The time '%s' happens twice in %s, where the clocks go back. Write its offset: %s or %s."
                        .formatted(
                                local,
                                zone,
                                WRITTEN.format(local.atOffset(offsets.get(0))),
                                WRITTEN.format(local.atOffset(offsets.get(1)))));
    }

    /** Returns the one way in which an instant is written: {@code 2020-03-31T09:30+02:00}. */
    public static String format(Instant instant, ZoneId zone) {
        return WRITTEN.format(ZonedDateTime.ofInstant(instant, zone));
    }

    /** Returns whether a text that is a time of any form names its offset. */
    public static boolean hasOffset(String text) {
        String stripped = text.strip();
        int separator = stripped.indexOf('T');
        return separator > 0 && hasOffset(stripped, separator);
    }

    private static boolean hasOffset(String text, int separator) {
        String time = text.substring(separator + 1);
        return time.endsWith("Z") || time.indexOf('+') > 0 || time.indexOf('-') > 0;
    }

    private static Instant onMinute(String text, Instant instant) {
        if (instant.getNano() != 0 || instant.getEpochSecond() % 60 != 0) {
            throw new IllegalArgumentException(
                    "The time '%s' must lie on a minute. Leave the seconds away.".formatted(OneLine.shortened(text)));
        }
        return instant;
    }

    private static IllegalArgumentException badDateTime(String text, @Nullable DateTimeException cause) {
        return new IllegalArgumentException(
                ("The time '%s' must be a date and a time. Write it like 2020-03-31T09:30 or"
                                + " 2020-03-31T09:30+02:00.")
                        .formatted(OneLine.shortened(text)),
                cause);
    }
}
