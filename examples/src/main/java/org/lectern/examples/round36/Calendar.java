package org.lectern.examples.round36;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.lectern.event.Day;
import org.lectern.event.Window;

/** The four days of the round in Geneva, Tuesday 31 March to Friday 3 April 2020; days are counted from 0. */
final class Calendar {

    static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    static final LocalDate FIRST_DAY = LocalDate.parse("2020-03-31");
    static final int DAYS = 4;

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(20, 0);

    private Calendar() {}

    /** Returns the days, each a morning and an afternoon; the first starts later, after a guest's remarks. */
    static List<Day> days() {
        return IntStream.range(0, DAYS)
                .mapToObj(day -> day(day, day == 0 ? "10:30/13:00" : "10:00/13:00", "15:00/18:00"))
                .toList();
    }

    /** Returns a day, which is called by its day of the week, with these windows. */
    static Day day(int day, String... windows) {
        LocalDate date = date(day);
        return Day.parse(date.toString(), GENEVA, windows)
                .withName(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    /** Returns a day from early to late. */
    static Window wholeDay(int day) {
        return window(day, OPENS, day, CLOSES);
    }

    static Window morning(int day) {
        return window(day, OPENS, day, LocalTime.of(13, 0));
    }

    static Window afternoon(int day) {
        return window(day, LocalTime.of(15, 0), day, CLOSES);
    }

    /** Returns the time from an arrival to the end of the round. */
    static Window from(int day, LocalTime arrival) {
        return window(day, arrival, DAYS - 1, CLOSES);
    }

    /** Returns the time from the start of the round to a departure. */
    static Window until(int day, LocalTime departure) {
        return window(0, OPENS, day, departure);
    }

    static LocalDate date(int day) {
        return FIRST_DAY.plusDays(day);
    }

    private static Window window(int firstDay, LocalTime start, int lastDay, LocalTime end) {
        return new Window(
                date(firstDay).atTime(start).atZone(GENEVA).toInstant(),
                date(lastDay).atTime(end).atZone(GENEVA).toInstant());
    }
}
