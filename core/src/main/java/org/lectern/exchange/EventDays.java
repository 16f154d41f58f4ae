package org.lectern.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.event.Day;
import org.lectern.event.Window;

/** The days of an event, from the hours that a tool gives them and the times at which something takes place. */
final class EventDays {

    /** A day of pretalx lasts from 4:00 to 3:59, whatever its hours; such a span says nothing about them. */
    private static final long MIN_WHOLE_DAY_MINUTES = 20 * 60;

    private final ZoneId zone;
    private final Map<LocalDate, Window> hours = new TreeMap<>();

    EventDays(ZoneId zone) {
        this.zone = zone;
    }

    /** Returns whether a span is that of a date rather than its hours. */
    static boolean isWholeDay(Window span) {
        return span.minutes() >= MIN_WHOLE_DAY_MINUTES;
    }

    /** Makes a day at least as long as a span. */
    void extend(LocalDate date, Window span) {
        if (span.minutes() > 0) {
            hours.merge(date, span, Window::span);
        }
    }

    /** Makes the day on which a time starts at least as long; a start before 4:00 is of the day before, if there is one. */
    void extend(Window time) {
        LocalDate date = time.startInclusive().atZone(zone).toLocalDate();
        boolean isNight = time.startInclusive().atZone(zone).toLocalTime().isBefore(LocalTime.of(4, 0));
        extend(isNight && hours.containsKey(date.minusDays(1)) ? date.minusDays(1) : date, time);
    }

    boolean has(LocalDate date) {
        return hours.containsKey(date);
    }

    boolean isEmpty() {
        return hours.isEmpty();
    }

    /** Returns the time between two times of day on a date, which ends later than it starts even where clocks change. */
    Window between(LocalDate date, LocalTime start, LocalTime end) {
        Instant from = date.atTime(start).atZone(zone).toInstant();
        Instant to = date.atTime(end).atZone(zone).toInstant();
        return to.isAfter(from) ? new Window(from, to) : Window.of(from, 60);
    }

    /** Returns the days by date. A day that would reach into the next one ends where that starts. */
    List<Day> days() {
        List<Map.Entry<LocalDate, Window>> all = new ArrayList<>(hours.entrySet());
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Window window = all.get(i).getValue();
            if (i + 1 < all.size()) {
                Instant next = all.get(i + 1).getValue().startInclusive();
                if (window.endExclusive().isAfter(next) && next.isAfter(window.startInclusive())) {
                    window = new Window(window.startInclusive(), next);
                }
            }
            days.add(new Day(all.get(i).getKey(), List.of(window)));
        }
        return days;
    }
}
