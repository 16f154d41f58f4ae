package org.lectern.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.Finding;
import org.lectern.rule.TranslatableSentence;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

/** The sentences of all rules in every language, over random timetables that break them. */
@Tag("slow")
final class FindingTextsTest {

    private static final int EVENTS = 2_200;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Language FRENCH = Language.of("fr");
    private static final List<Language> OTHERS = Language.all().stream()
            .filter(language -> !language.equals(Language.english()))
            .toList();

    @Test
    void everyRule_broken_isToldInEveryLanguageWithTheSameNumbers() {
        Set<String> rules = new TreeSet<>();
        Set<String> lacking = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = RandomEvents.smallOfModerateWeights(random);
            for (Finding finding : StandardRules.checker()
                    .check(event, RandomTimetables.of(event, random))
                    .findings()) {
                rules.add(finding.ruleId());
                TranslatableSentence wording = Objects.requireNonNull(finding.translatableSentence(), finding.ruleId());
                assertEquals(finding.sentence(), wording.toString());
                collect(wording, told, lacking);
                Map<String, Long> numbers = numbers(finding.sentence());
                OTHERS.forEach(language -> assertSameNumbers(finding.sentence(), numbers, wording, language));
            }
        }
        assertEquals(Set.of(), lacking);
        Set<String> never = StandardRules.catalogue().rules().stream()
                .map(rule -> rule.definition().id())
                .filter(id -> !rules.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), never, "each rule is broken somewhere");
        Set<String> unused = FRENCH.texts().keySet().stream()
                .filter(key -> key.startsWith("finding.") && !key.startsWith("finding.unplaced."))
                .map(key -> key.substring("finding.".length()))
                .filter(key -> !told.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused, "each text is told somewhere");
    }

    private static void assertSameNumbers(
            String english, Map<String, Long> numbers, TranslatableSentence wording, Language language) {
        String told = language.translate(wording);
        assertNotEquals(english, told);
        // Months are numbers in Chinese dates.
        if (!language.tag().equals("zh")) {
            assertEquals(numbers, numbers(told), () -> english + " / " + told);
        }
    }

    @Test
    void everyLanguage_always_hasTheTextsOfFrench() {
        for (Language language : OTHERS) {
            assertEquals(keys(FRENCH), keys(language), language::tag);
        }
    }

    private static Set<String> keys(Language language) {
        return language.texts().keySet().stream()
                .filter(key -> key.startsWith("finding.") || key.startsWith("thing.") || key.startsWith("list."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(Object value, Set<String> told, Set<String> lacking) {
        switch (value) {
            case TranslatableSentence sentence -> {
                told.add(sentence.key());
                if (FRENCH.findText("finding." + sentence.key()).isEmpty()) {
                    lacking.add("finding." + sentence.key());
                }
                sentence.values().forEach(inner -> collect(inner, told, lacking));
            }
            case TranslatableSentence.ValueList listing ->
                listing.values().forEach(inner -> collect(inner, told, lacking));
            case TranslatableSentence.Count count -> {
                if (FRENCH.findText("thing." + count.noun()).isEmpty()) {
                    lacking.add("thing." + count.noun());
                }
            }
            default -> {
                // A plain value is told as it is.
            }
        }
    }

    /** Returns how often each number stands in a text; whether an hour has a leading zero is a matter of the language. */
    private static Map<String, Long> numbers(String text) {
        Map<String, Long> numbers = new TreeMap<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String number = matcher.group();
            boolean isPadded = number.length() > 1 && number.startsWith("0");
            numbers.merge(isPadded ? number.substring(1) : number, 1L, Long::sum);
        }
        return numbers;
    }

    @Test
    void sentence_inFrench_isToldAsItsLanguageDoes() {
        TranslatableSentence sentence = TranslatableSentence.of(
                "short-qa",
                "%s leaves %s for Q&A, %s below the preferred %s.",
                "Belarus",
                new TranslatableSentence.Count(1, "minute"),
                9,
                10);

        assertEquals("Belarus leaves 1 minute for Q&A, 9 below the preferred 10.", sentence.toString());
        assertEquals(
                "Belarus laisse 1 minute de questions et réponses, 9 de moins que les 10 souhaitées.",
                FRENCH.translate(sentence));
        assertEquals(
                "На Belarus остаётся 1 минута на вопросы и ответы, на 9 меньше желаемых 10.",
                Language.of("ru").translate(sentence));
    }

    @Test
    void sentence_ofAnApplication_isToldInEnglish() {
        TranslatableSentence own = TranslatableSentence.of("my-rule", "%s hums.", "Room XX");

        assertEquals("Room XX hums.", FRENCH.translate(own));
        assertFalse(FRENCH.hasText(own));
    }
}
