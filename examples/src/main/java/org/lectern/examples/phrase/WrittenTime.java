package org.lectern.examples.phrase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/**
 * Reads days and times as people write them in options, as changes in words have them: {@code Tuesday}, {@code 31 March
 * 2020}, {@code 10:00}, {@code Tuesday at 10}.
 *
 * <p>Each method throws {@link InvalidInputException} with one mistake, which says what may have been meant.
 */
public final class WrittenTime {

    private WrittenTime() {}

    /** Returns the moment that a day and a time mean, such as {@code Tuesday 10:40}. */
    public static Instant instant(String words, Event event) {
        return new WhenPhrase(event)
                .findInstant(words)
                .orElseThrow(() -> mistake(words, "time", "Write a day and a time, such as Tuesday 10:40."));
    }

    /** Returns the day that words mean, such as {@code Tuesday}. */
    public static LocalDate day(String words, Event event) {
        return new WhenPhrase(event)
                .findDay(words)
                .orElseThrow(() -> mistake(words, "day", "Write a day, such as Tuesday or 2020-03-31."));
    }

    /** Returns the time of day that words mean, perhaps of one day, such as {@code 10:30} or {@code Tuesday 10:30}. */
    public static DayAndTime start(String words, Event event) {
        return new WhenPhrase(event)
                .findDayAndTime(words)
                .filter(found -> found.time() != null)
                .orElseThrow(() -> mistake(words, "time", "Write a time, such as 10:30 or Tuesday 10:30."));
    }

    /** Returns the date that words mean without an event, such as {@code 2020-03-31} or {@code 31 March 2020}. */
    public static LocalDate date(String words) {
        return WhenTokens.find(words)
                .filter(tokens -> tokens.shape().equals("D"))
                .flatMap(tokens -> Optional.ofNullable(tokens.days().getFirst().date()))
                .orElseThrow(() ->
                        mistake(words, "date", "Write day, month and year, such as 31 March 2020 or 2020-03-31."));
    }

    /** Returns start and end of the hours that words mean, such as {@code 9:00-18:00}, {@code 9am to 6pm}. */
    public static List<LocalTime> hours(String words) {
        List<LocalTime> hours = WhenTokens.findAny(words.replace('/', '-'))
                .filter(tokens -> tokens.shape().matches("F?TUT"))
                .filter(tokens -> tokens.times().getLast() < 24 * 60)
                .map(tokens -> tokens.times().stream()
                        .map(minute -> LocalTime.ofSecondOfDay(minute * 60L))
                        .toList())
                .orElseThrow(() -> mistake(words, "start and end", "Write two times, such as 09:00-18:00."));
        if (!hours.getFirst().isBefore(hours.getLast())) {
            throw NameFinder.mistake(
                    "empty-window",
                    words,
                    "'%s' ends before it starts.".formatted(Problem.shown(words.strip())),
                    "Write the earlier time first.");
        }
        return hours;
    }

    private static InvalidInputException mistake(String words, String what, String advice) {
        String meant = MisspeltTime.allIn(words).stream()
                .filter(misspelt -> WhenTokens.findAny(misspelt.corrected()).isPresent())
                .map(misspelt -> "Did you mean '%s'?".formatted(Problem.shown(misspelt.corrected())))
                .findFirst()
                .orElse(advice);
        return NameFinder.mistake(
                "bad-time", words, "'%s' is no %s.".formatted(Problem.shown(words.strip()), what), meant);
    }
}
