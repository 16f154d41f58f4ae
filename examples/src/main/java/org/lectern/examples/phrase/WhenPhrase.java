package org.lectern.examples.phrase;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Window;
import org.lectern.text.Wording;

/**
 * Times in words, in the zone of the event: {@code Tuesday}, {@code from 14:00 on Tuesday} (until its midnight), {@code from
 * Tuesday 14:00} (until the event ends), {@code Tuesday 10:00-12:00}, {@code Tuesday afternoon} (from noon), {@code from Monday to
 * Wednesday}.
 */
final class WhenPhrase {

    private static final int MINUTES_A_DAY = 24 * 60;
    /** How long before an event the year begins in which a date without one is. */
    private static final int MONTHS_BEFORE = 4;

    private final Event event;

    WhenPhrase(Event event) {
        this.event = event;
    }

    /**
     * Returns the window that words mean, or empty if they are no time.
     *
     * @throws InvalidInputException if a weekday is that of no day of the event, or of several
     */
    Optional<Window> findWindow(String text) {
        return WhenTokens.find(text).flatMap(tokens -> findWindow(tokens, text));
    }

    /** Returns the instant that words mean, such as {@code Tuesday 10:00}; empty if they are none. */
    Optional<Instant> findInstant(String text) {
        return WhenTokens.find(text)
                .filter(tokens -> tokens.shape().matches("U?(DT|TD)|UDFT"))
                .map(tokens -> instant(
                        date(tokens.days().getFirst(), text), tokens.times().getFirst()));
    }

    /** Returns the day, the time of day, or both, that words mean; empty if they mean anything else. */
    Optional<DayAndTime> findDayAndTime(String text) {
        return WhenTokens.findAny(text)
                .filter(tokens -> tokens.shape().matches("D|T|DT|TD"))
                .map(tokens -> DayAndTime.of(
                        tokens.days().stream().findFirst().map(day -> date(day, text)),
                        tokens.times().stream().findFirst()));
    }

    /** Returns the day that words mean, such as {@code Tuesday}; empty if they are none. */
    Optional<LocalDate> findDay(String text) {
        return WhenTokens.find(text)
                .filter(tokens -> tokens.shape().equals("D"))
                .map(tokens -> date(tokens.days().getFirst(), text));
    }

    private Optional<Window> findWindow(WhenTokens tokens, String text) {
        List<LocalDate> days = new ArrayList<>();
        tokens.days().forEach(day -> days.add(date(day, text)));
        List<Integer> times = tokens.times();
        // Before and after a time of day are until and from it; before and after a day leave it out.
        String shape = tokens.shape();
        return switch (times.isEmpty() ? shape : shape.replace('S', 'F').replace('B', 'U')) {
            case "D" -> window(days.get(0), 0, days.get(0), MINUTES_A_DAY, text);
            case "FTD", "DFT" -> window(days.get(0), times.get(0), days.get(0), MINUTES_A_DAY, text);
            case "UTD", "DUT" -> window(days.get(0), 0, days.get(0), times.get(0), text);
            case "FTUTD", "DFTUT", "TUTD", "DTUT" -> window(days.get(0), times.get(0), days.get(0), times.get(1), text);
            case "FDTUDT", "DTUDT" -> window(days.get(0), times.get(0), days.get(1), times.get(1), text);
            case "FDUD", "DUD" -> window(days.get(0), 0, days.get(1), MINUTES_A_DAY, text);
            case "FDT", "FDFT" -> window(instant(days.get(0), times.get(0)), end(), text);
            case "FD" -> window(instant(days.get(0), 0), end(), text);
            case "UDT", "UDUT" -> window(start(), instant(days.get(0), times.get(0)), text);
            case "UD" -> window(start(), instant(days.get(0), MINUTES_A_DAY), text);
            case "SD" -> window(instant(days.get(0), MINUTES_A_DAY), end(), text);
            case "BD" -> window(start(), instant(days.get(0), 0), text);
            default -> Optional.empty();
        };
    }

    /** Returns the midnight before the first day. */
    Instant start() {
        return instant(days().getFirst(), 0);
    }

    /** Returns the dates of the event, the earliest first. */
    List<LocalDate> days() {
        return event.days().stream().map(Day::date).sorted().toList();
    }

    /** Returns the midnight after the last window. */
    Instant end() {
        Instant last = event.days().stream()
                .flatMap(day -> day.windows().stream())
                .map(Window::endExclusive)
                .max(Instant::compareTo)
                .orElseThrow();
        return instant(last.atZone(event.zone()).toLocalDate(), MINUTES_A_DAY);
    }

    private Optional<Window> window(LocalDate from, int fromMinute, LocalDate to, int toMinute, String text) {
        return window(instant(from, fromMinute), instant(to, toMinute), text);
    }

    private static Optional<Window> window(Instant from, Instant to, String text) {
        if (!from.isBefore(to)) {
            throw NameFinder.mistake(
                    "empty-window",
                    text,
                    "'%s' ends before it starts.".formatted(text.strip()),
                    "Write the earlier time first. If the later one is on the next day, give each its day.");
        }
        return Optional.of(new Window(from, to));
    }

    private Instant instant(LocalDate date, int minute) {
        return date.plusDays(minute / MINUTES_A_DAY)
                .atTime(minute % MINUTES_A_DAY / 60, minute % 60)
                .atZone(event.zone())
                .toInstant();
    }

    /** Returns a date without a year as the one in the year that begins some months before the event. */
    private LocalDate dated(MonthDay day, String text) {
        LocalDate from = days().getFirst().minusMonths(MONTHS_BEFORE);
        int year = from.getYear() + (day.isBefore(MonthDay.from(from)) ? 1 : 0);
        if (!day.isValidYear(year)) {
            throw NameFinder.mistake(
                    "unknown-day",
                    text,
                    "%s has no 29 February.".formatted(year),
                    "Write another date, or its year too.");
        }
        return day.atYear(year);
    }

    private LocalDate date(WhenTokens.DayWord word, String text) {
        if (word.date() != null) {
            return word.date();
        }
        if (word.weekday() == null) {
            return dated(MonthDay.of(word.month(), word.dayOfMonth()), text);
        }
        DayOfWeek weekday = word.weekday();
        List<LocalDate> dates = event.days().stream()
                .map(Day::date)
                .filter(date -> date.getDayOfWeek() == weekday)
                .toList();
        String name = weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        if (dates.isEmpty()) {
            throw NameFinder.mistake(
                    "unknown-day",
                    text,
                    "No day of the event is a %s.".formatted(name),
                    "Write one of its days, such as %s, or a date."
                            .formatted(Wording.either(event.days().stream()
                                    .limit(3)
                                    .map(day -> Wording.day(day.date()))
                                    .toList())));
        }
        if (dates.size() > 1) {
            throw NameFinder.mistake(
                    "ambiguous-day",
                    text,
                    "'%s' can be %s days.".formatted(name, dates.size()),
                    "Write %s."
                            .formatted(Wording.either(
                                    dates.stream().map(Wording::day).toList())));
        }
        return dates.getFirst();
    }
}
