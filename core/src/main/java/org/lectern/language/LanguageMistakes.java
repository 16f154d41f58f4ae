package org.lectern.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/**
 * Finds what would fail only once a text is filled: values that no caller gives, and settings that are none.
 *
 * <p>A text may leave out values of the same text in Lectern's languages, but has no others.
 */
final class LanguageMistakes {

    private static final Set<String> PATTERNS = Set.of("difference.day", "difference.time");
    private static final ZonedDateTime SAMPLE = Instant.EPOCH.atZone(ZoneOffset.UTC);

    private final String tag;
    private final Map<String, String> known;
    private final List<Problem> problems = new ArrayList<>();

    private LanguageMistakes(String tag, Map<String, String> known) {
        this.tag = tag;
        this.known = known;
    }

    /**
     * Checks the texts of a language against those of Lectern, each of which has all of its values.
     *
     * @throws InvalidInputException if a text could not be filled; it carries all mistakes
     */
    static void requireNone(String tag, Map<String, String> texts) {
        Map<String, String> known = new TreeMap<>(Language.english().texts());
        // English has the sentences of findings in the code.
        Language.all().forEach(language -> language.texts().forEach(known::putIfAbsent));
        LanguageMistakes mistakes = new LanguageMistakes(tag, known);
        texts.forEach(mistakes::check);
        if (!mistakes.problems.isEmpty()) {
            throw new InvalidInputException(mistakes.problems);
        }
    }

    /** Returns the mistake of a file that has a backslash and no character after it. */
    static InvalidInputException brokenEscape(String tag) {
        return new InvalidInputException(List.of(new Problem(
                "broken-escape",
                "",
                tag,
                "A text of the language '%s' has '\\u' without four hexadecimal digits after it."
                        .formatted(Problem.shown(tag)),
                "Write the character itself, or '\\\\u' for the two letters.")));
    }

    private void check(String key, String text) {
        if (key.equals("plural.from")) {
            // A longer number is no count of anything.
            require(text.matches("[0-9]{1,18}"), key, text, "must be a whole number", "Write it like 2.");
        } else if (PATTERNS.contains(key)) {
            require(
                    isPattern(text),
                    key,
                    text,
                    "is no pattern of Java's DateTimeFormatter",
                    "Write it like '%s'.".formatted(known.get(key)));
        } else {
            findValues(key)
                    .ifPresent(values -> blanks(text).stream()
                            .filter(blank -> !values.contains(blank))
                            .forEach(blank -> require(
                                    false,
                                    key,
                                    text,
                                    "has {%s}, for which there is no value".formatted(blank),
                                    advice(values))));
        }
    }

    private void require(boolean isMet, String key, String text, String what, String advice) {
        if (!isMet) {
            String message =
                    "The text '%s' of the language '%s' %s.".formatted(Problem.shown(text), Problem.shown(tag), what);
            problems.add(new Problem("bad-text", key, Problem.shown(text), message, advice));
        }
    }

    private static boolean isPattern(String text) {
        try {
            return !DateTimeFormatter.ofPattern(text, Locale.ROOT)
                    .format(SAMPLE)
                    .isEmpty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    /** Returns the values that a text may have; empty if Lectern has no such text, as of a rule of an application. */
    private Optional<Set<String>> findValues(String key) {
        return Optional.ofNullable(known.get(key)).map(LanguageMistakes::blanks);
    }

    private static Set<String> blanks(String text) {
        return Language.BLANK
                .matcher(text)
                .results()
                .map(blank -> blank.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String advice(Set<String> values) {
        return values.isEmpty() ? "Leave it out." : "Use only {%s}.".formatted(String.join("}, {", values));
    }
}
