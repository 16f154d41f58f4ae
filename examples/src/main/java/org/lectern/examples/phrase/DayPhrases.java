package org.lectern.examples.phrase;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.change.Change;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Window;

/** Phrases about the days of an event. */
record DayPhrases(Event event, WhenPhrase when, NewThings created) {

    /** Closes each day on which anything could be held at that time. */
    List<Change> closed(Phrase phrase) {
        Optional<LocalDate> whole = when.findDay(phrase.words());
        if (whole.isPresent()) {
            return List.of(new Change.CloseDay(whole.get(), null));
        }
        Window window = when.findWindow(phrase.words()).orElseThrow(() -> PhraseReader.unread(phrase));
        List<Day> days = event.days().stream()
                .filter(day -> day.windows().stream().anyMatch(open -> open.overlapMinutes(window) > 0))
                .toList();
        if (days.isEmpty()) {
            throw NameFinder.mistake(
                    "no-such-time",
                    phrase.words(),
                    "Nothing can be held at that time anyway.",
                    "Check the day and the time.");
        }
        return days.stream()
                .<Change>map(day -> new Change.CloseDay(day.date(), days.size() == 1 ? window : within(day, window)))
                .toList();
    }

    /** Returns the part of a window from the first start of a day to its last end, or null if that is all of the day. */
    private static @Nullable Window within(Day day, Window window) {
        Window open = day.windows().stream().reduce(Window::span).orElseThrow();
        boolean isWhole = !window.startInclusive().isAfter(open.startInclusive())
                && !window.endExclusive().isBefore(open.endExclusive());
        return isWhole ? null : window.intersection(open);
    }

    Change shifted(Phrase phrase) {
        if (phrase.words().toLowerCase(Locale.ROOT).contains(" by ")) {
            String[] sides = PhraseReader.sides(phrase, " by ");
            LocalDate day = when.findDay(sides[0]).orElseThrow(() -> PhraseReader.unread(phrase));
            boolean isEarlier = sides[1].startsWith("-");
            int minutes = PhraseReader.numbers(isEarlier ? sides[1].substring(1) : sides[1], phrase)
                    .getFirst();
            return new Change.ShiftDay(day, day, isEarlier ? -minutes : minutes);
        }
        String[] sides = PhraseReader.sides(phrase, " to ");
        LocalDate day = when.findDay(sides[0]).orElseThrow(() -> PhraseReader.unread(phrase));
        return new Change.ShiftDay(day, created.date(sides[1], day).orElseThrow(() -> PhraseReader.unread(phrase)), 0);
    }

    /** Returns a number of days. */
    static int count(Phrase phrase) {
        Matcher matcher = Pattern.compile("(?i)(a|an|one|-?\\d{1,4})\\s*(day|week)s?")
                .matcher(phrase.words().strip());
        if (!matcher.matches()) {
            throw PhraseReader.unread(phrase);
        }
        String count = matcher.group(1);
        int number = count.matches("-?\\d+") ? Integer.parseInt(count) : 1;
        return matcher.group(2).equalsIgnoreCase("week") ? 7 * number : number;
    }
}
