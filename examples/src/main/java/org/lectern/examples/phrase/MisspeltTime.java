package org.lectern.examples.phrase;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
                    Stream.of(
                            "from",
                            "until",
                            "before",
                            "after",
                            "between",
                            "since",
                            "noon",
                            "midnight",
                            "morning",
                            "afternoon"))
            .flatMap(words -> words)
            .toList();

    /** Returns the words of a text that may be such, in their order, and then all of them at once if they are several. */
    static List<MisspeltTime> allIn(String text) {
        List<MatchResult> words = WORD.matcher(text)
                .results()
                .filter(word -> findKnown(word.group()).isPresent())
                .toList();
        List<MisspeltTime> all = new ArrayList<>();
        words.forEach(word -> all.add(corrected(List.of(word), text)));
        if (words.size() > 1) {
            all.add(corrected(words, text));
        }
        return all;
    }

    private static MisspeltTime corrected(List<MatchResult> words, String text) {
        StringBuilder corrected = new StringBuilder();
        int at = 0;
        for (MatchResult word : words) {
            corrected
                    .append(text, at, word.start())
                    .append(findKnown(word.group()).orElseThrow());
            at = word.end();
        }
        corrected.append(text, at, text.length());
        String written = words.stream().map(MatchResult::group).collect(Collectors.joining(" "));
        return new MisspeltTime(written, corrected.toString().strip());
    }

    private static Optional<String> findKnown(String written) {
        return NearestWord.findWithin(written.length() <= SHORT ? 1 : 2, written, KNOWN)
                .filter(known -> !known.equalsIgnoreCase(written));
    }
}
