package org.lectern.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No English word is left over in another language, and each language has its own punctuation. */
final class LanguageWordsTest {

    /** Not words but names of a locale, a direction and patterns of dates. */
    private static final Set<String> NO_TEXTS = Set.of("locale", "direction", "difference.day", "difference.time");

    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> NAMES = Set.of("Lectern", "UTC", "JavaScript", "check", "json");
    private static final Set<String> ENGLISH_WORDS = Set.of(
            "all",
            "and",
            "are",
            "at",
            "cancelled",
            "changed",
            "day",
            "dropped",
            "for",
            "from",
            "hard",
            "in",
            "is",
            "left",
            "not",
            "of",
            "out",
            "room",
            "seats",
            "session",
            "shown",
            "soft",
            "speaker",
            "the",
            "this",
            "to",
            "turn",
            "was",
            "with",
            "you",
            "your");

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ru", "zh"})
    void texts_ofAnotherScript_haveNoLatinWords(String tag) {
        assertEquals(Map.of(), found(tag, LATIN_WORD, word -> !NAMES.contains(word)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "fr"})
    void texts_ofLatinScript_haveNoEnglishWords(String tag) {
        assertEquals(Map.of(), found(tag, WORD, ENGLISH_WORDS::contains));
    }

    @Test
    void found_textThatIsLeftInEnglish_isNamed() {
        assertEquals(List.of("of"), words("Journées of {day}", WORD, ENGLISH_WORDS::contains));
        assertEquals(List.of("Days"), words("Days {0}", LATIN_WORD, word -> !NAMES.contains(word)));
    }

    @Test
    void texts_inFrench_haveNarrowSpacesAtHighPunctuation() {
        Pattern missing = Pattern.compile("[^\\u202f][;?!»%]|[^\\u202f]:(?!\\d)|«[^\\u202f]");

        assertEquals(Map.of(), found("fr", missing, text -> true));
    }

    @Test
    void texts_inSpanish_openWhatTheyClose() {
        Pattern closed = Pattern.compile("^[^¿]*\\?|^[^¡]*!");

        assertEquals(Map.of(), found("es", closed, text -> true));
    }

    /** Returns what is found, by key. */
    private static Map<String, List<String>> found(String tag, Pattern pattern, Predicate<String> isMistake) {
        Map<String, List<String>> found = new TreeMap<>();
        Language.of(tag).texts().forEach((key, text) -> {
            List<String> words = NO_TEXTS.contains(key) ? List.of() : words(text, pattern, isMistake);
            if (!words.isEmpty()) {
                found.put(key, words);
            }
        });
        return found;
    }

    private static List<String> words(String text, Pattern pattern, Predicate<String> isMistake) {
        return pattern.matcher(text.replaceAll("\\{\\w+}", "{}"))
                .results()
                .map(MatchResult::group)
                .filter(isMistake)
                .toList();
    }
}
