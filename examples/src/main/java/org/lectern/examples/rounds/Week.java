package org.lectern.examples.rounds;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lectern.event.Day;
import org.lectern.event.Window;

/**
 * The days of a round in Geneva, one after the other; they are counted from 0.
 *
 * @param firstDay the date of the first
 * @param days how many there are
 */
public record Week(LocalDate firstDay, int days) {

    /** The zone of Geneva. */
    public static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime NOON_BREAK = LocalTime.of(13, 0);
    private static final LocalTime AFTER_BREAK = LocalTime.of(15, 0);
    private static final LocalTime CLOSES = LocalTime.of(20, 0);

    public Week {
        Objects.requireNonNull(firstDay, "firstDay");
    }

    /** Returns the days as they are open, a morning and an afternoon each; the first starts later, after a guest's remarks. */
    public List<Day> open() {
        return IntStream.range(0, days)
                .mapToObj(day -> day(day, day == 0 ? "10:30/13:00" : "10:00/13:00", "15:00/18:00"))
                .toList();
    }

    /** Returns a day, which is called by its day of the week, with these windows. */
    private Day day(int day, String... windows) {
        LocalDate date = date(day);
        return Day.parse(date.toString(), GENEVA, windows)
                .withName(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    /** Returns a day from early to late. */
    public Window wholeDay(int day) {
        return window(day, OPENS, day, CLOSES);
    }

    /** Returns the hours of a day until the break at noon. */
    public Window morning(int day) {
        return window(day, OPENS, day, NOON_BREAK);
    }

    /** Returns the hours of a day after the break at noon. */
    public Window afternoon(int day) {
        return window(day, AFTER_BREAK, day, CLOSES);
    }

    /** Returns the time from an arrival to the end of the round. */
    public Window from(int day, LocalTime arrival) {
        return window(day, arrival, days - 1, CLOSES);
    }

    /** Returns the time from the start of the round to a departure. */
    public Window until(int day, LocalTime departure) {
        return window(0, OPENS, day, departure);
    }

    private LocalDate date(int day) {
        return firstDay.plusDays(day);
    }

    private Window window(int firstDay, LocalTime start, int lastDay, LocalTime end) {
        return new Window(
                date(firstDay).atTime(start).atZone(GENEVA).toInstant(),
                date(lastDay).atTime(end).atZone(GENEVA).toInstant());
    }
}
