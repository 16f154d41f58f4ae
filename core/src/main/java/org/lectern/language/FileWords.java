package org.lectern.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words of the files of events, such as {@code whole-session}, in the languages of Lectern. Workbooks may hold them in any.
 *
 * <p>The texts of a language name them under {@code file.word.WORD}. No text means two words, whatever its language.
 *
 * @since 0.1.0
 */
public final class FileWords {

    private static final String PREFIX = "file.word.";
    private static final Map<String, String> WORDS = wordsByText();

    private FileWords() {}

    private static Map<String, String> wordsByText() {
        Map<String, String> words = new HashMap<>();
        for (Language language : Language.all()) {
            language.texts().forEach((key, text) -> {
                if (key.startsWith(PREFIX)) {
                    words.put(normalised(text), key.substring(PREFIX.length()));
                }
            });
        }
        return words;
    }

    private static String normalised(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the word that a text in any language is, such as {@code recorded} for {@code enregistré}; empty if it is none. */
    public static Optional<String> find(String text) {
        return Optional.ofNullable(WORDS.get(normalised(text)));
    }

    /** Returns a word in a language, or the word itself if it has no text there. */
    public static String of(String word, Language language) {
        return language.texts().getOrDefault(PREFIX + word, word);
    }
}
