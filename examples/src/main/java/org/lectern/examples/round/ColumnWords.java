package org.lectern.examples.round;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.event.Level;
import org.lectern.event.Presence;
import org.lectern.event.TopicRelation;
import org.lectern.language.FileWords;
import org.lectern.language.Language;
import org.lectern.text.Wording;

/**
 * A column whose cells hold one of a few words, which a workbook has in the language of its round.
 *
 * @param words the words as files have them
 */
record ColumnWords(String sheet, String header, List<String> words) {

    static final List<String> YES_NO = List.of("yes", "no");

    private static final List<String> LEVELS = wordsOf(Level.values());

    static final List<ColumnWords> ALL = List.of(
            new ColumnWords("Breaks", "Splits half-day", YES_NO),
            new ColumnWords("People", "Interpreters", YES_NO),
            new ColumnWords("Slots", "Presence", wordsOf(Presence.values())),
            new ColumnWords("Slots", "First", YES_NO),
            new ColumnWords("Slots", "Last", YES_NO),
            new ColumnWords("Windows", "Of", List.of("room", "person", "session")),
            new ColumnWords("Windows", "Kind", List.of("available", "preferred", "undesired", "never")),
            new ColumnWords("Time wishes", "Of", List.of("person", "session")),
            new ColumnWords("Time wishes", "Kind", List.of("preferred", "undesired")),
            new ColumnWords("Time wishes", "Level", LEVELS),
            new ColumnWords(
                    "Relations",
                    "Kind",
                    List.of("before", "same-day", "different-day", "back-to-back", "not-parallel")),
            new ColumnWords("Relations", "Level", LEVELS),
            new ColumnWords("Topic relations", "Kind", wordsOf(TopicRelation.Kind.values())),
            new ColumnWords("Topic relations", "Level", LEVELS),
            new ColumnWords("Rules", "Level", LEVELS),
            new ColumnWords("Rules", "Enabled", YES_NO));

    private static List<String> wordsOf(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Wording::word).toList();
    }

    static Optional<ColumnWords> find(String sheet, String header) {
        return ALL.stream()
                .filter(column -> column.sheet.equalsIgnoreCase(sheet) && column.header.equalsIgnoreCase(header))
                .findFirst();
    }

    /** Returns the words in a language. */
    List<String> in(Language language) {
        return words.stream().map(word -> FileWords.of(word, language)).toList();
    }

    /** Returns a text with each of the words in a language. */
    String in(Language language, String text) {
        String local = text;
        for (String word : words) {
            local = local.replaceAll("(?<![\\w-])%s(?![\\w-])".formatted(word), FileWords.of(word, language));
        }
        return local;
    }
}
