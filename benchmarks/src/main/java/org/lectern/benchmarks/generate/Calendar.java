package org.lectern.benchmarks.generate;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Day;
import org.lectern.event.Window;

/**
 * The days of a generated event, from Monday, 3 May 2027, on.
 *
 * @param days the windows of each day, in order of time
 */
record Calendar(List<List<Span>> days) {

    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final LocalDate FIRST_DATE = LocalDate.of(2027, 5, 3);

    Calendar {
        days = days.stream().map(List::copyOf).toList();
    }

    /** Returns days of the same windows. */
    static Calendar of(int days, Span... windows) {
        return new Calendar(Collections.nCopies(days, List.of(windows)));
    }

    int size() {
        return days.size();
    }

    LocalDate date(int day) {
        return FIRST_DATE.plusDays(day);
    }

    /** Returns a day from the start of its first window to the end of its last. */
    Span wholeDay(int day) {
        return new Span(days.get(day).getFirst().from(), days.get(day).getLast().until());
    }

    Window window(int day, Span span) {
        return Window.of(date(day).atStartOfDay(ZONE).plusMinutes(span.from()).toInstant(), span.minutes());
    }

    List<Day> toDays() {
        return IntStream.range(0, size())
                .mapToObj(day -> new Day(
                        date(day),
                        days.get(day).stream().map(span -> window(day, span)).toList()))
                .toList();
    }
}
