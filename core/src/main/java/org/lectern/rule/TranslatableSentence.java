package org.lectern.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lectern.event.Window;
import org.lectern.text.FilledText;
import org.lectern.text.Wording;

/**
 * A sentence as a pattern and its values, for translation. {@link #toString} returns it in English.
 *
 * @param key its key in the files of texts: the id of the rule, and a word if the rule has several sentences
 * @param englishPattern the pattern in English, with a {@code %s} for each value, or {@code %1$s} and so on
 * @param values the values: texts, numbers, further sentences, or one of the kinds below
 * @since 0.1.0
 */
public record TranslatableSentence(String key, String englishPattern, List<Object> values) {

    public TranslatableSentence {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(englishPattern, "englishPattern");
        values = List.copyOf(values);
    }

    public static TranslatableSentence of(String key, String english, Object... values) {
        return new TranslatableSentence(key, english, List.of(values));
    }

    /** Returns the sentence in English. */
    @Override
    public String toString() {
        return FilledText.of(englishPattern, values.toArray());
    }

    /**
     * A number of things, like {@code 1 day} or {@code 3 days}.
     *
     * @param count how many
     * @param noun what, in the singular, in English
     */
    public record Count(long count, String noun) {
        @Override
        public String toString() {
            return Wording.count(count, noun);
        }
    }

    /**
     * A date, like {@code Wednesday 1 April}.
     *
     * @param date the date
     */
    public record Date(LocalDate date) {
        @Override
        public String toString() {
            return Wording.day(date);
        }
    }

    /**
     * An instant, like {@code Wednesday 1 April 10:30}.
     *
     * @param instant the instant
     * @param zone the zone in which it is shown
     */
    public record DateAndTime(Instant instant, ZoneId zone) {
        @Override
        public String toString() {
            return Wording.dayAndTime(instant.atZone(zone));
        }
    }

    /**
     * A time from start to end, like {@code Wednesday 1 April 10:30–11:30}.
     *
     * @param window the time
     * @param zone the zone in which it is shown
     */
    public record TimeRange(Window window, ZoneId zone) {
        @Override
        public String toString() {
            return new DateAndTime(window.startInclusive(), zone) + "–"
                    + Wording.time(window.endExclusive().atZone(zone));
        }
    }

    /**
     * Several values one after the other.
     *
     * @param values the values
     * @param joinedByAnd whether {@code and} stands between them, else a comma
     */
    public record ValueList(List<Object> values, boolean joinedByAnd) {

        public ValueList {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return values.stream().map(String::valueOf).collect(Collectors.joining(joinedByAnd ? " and " : ", "));
        }
    }
}
