package org.lectern.examples.phrase;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.text.NearestWord;

/**
 * A word that may be a weekday, a month or another word of a time with letters missing or swapped.
 *
 * @param word the word as written
 * @param corrected the whole text with the right word in its place
 */
record MisspeltTime(String word, String corrected) {

    private static final int SHORT = 4;
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final List<String> KNOWN = Stream.of(
                    Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                    Stream.of(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                    Stream.of("from", "until", "before", "after", "between", "since", "noon", "midnight"))
            .flatMap(words -> words)
            .toList();

    /** Returns the words of a text that may be such, in their order. */
    static List<MisspeltTime> allIn(String text) {
        return WORD.matcher(text)
                .results()
                .flatMap(word -> find(word, text).stream())
                .toList();
    }

    private static Optional<MisspeltTime> find(MatchResult word, String text) {
        String written = word.group();
        return NearestWord.findWithin(written.length() <= SHORT ? 1 : 2, written, KNOWN)
                .filter(known -> !known.equalsIgnoreCase(written))
                .map(known -> new MisspeltTime(
                        written, (text.substring(0, word.start()) + known + text.substring(word.end())).strip()));
    }
}
