package org.lectern.examples.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A start in the zone of the event: a time of day, or one of a date.
 *
 * @param date the date, or null for any
 * @param time the time of day
 */
record StartTime(@Nullable LocalDate date, LocalTime time) {

    private static final Pattern DATED = Pattern.compile("(\\S+?)(?:T|\\s+)(\\S+)");

    /**
     * Returns what a text such as {@code 10:30} or {@code 2020-03-31 10:30} means.
     *
     * @throws picocli.CommandLine.TypeConversionException if it is no such text
     */
    static StartTime parse(String text) {
        Matcher dated = DATED.matcher(text.strip());
        return dated.matches()
                ? new StartTime(OptionConverters.date(dated.group(1)), OptionConverters.time(dated.group(2)))
                : new StartTime(null, OptionConverters.time(text));
    }

    /** Returns whether something that starts at a local time starts so. */
    boolean matches(LocalDateTime start) {
        return start.toLocalTime().equals(time)
                && Optional.ofNullable(date).map(start.toLocalDate()::equals).orElse(true);
    }
}
