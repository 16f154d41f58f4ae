package org.lectern.publish.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lectern.event.Level;
import org.lectern.event.Window;
import org.lectern.language.Language;
import org.lectern.publish.QualityReport;
import org.lectern.rule.Finding;
import org.lectern.rule.RuleIds;
import org.lectern.rule.TranslatableSentence;

/** Every sentence of a page comes out of its data, in every language, as the language says it. */
final class SentenceTableTest {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final Pattern BLANK = Pattern.compile("\\{(\\d{1,4})}");

    private final SentenceTable table = new SentenceTable(Language.english());

    @Test
    void findingsOfARound_inEveryLanguage_comeOutOfTheData() {
        QualityReport quality = QualityReport.of(RoundPage.EVENT, RoundPage.timetable(RoundPage.BELARUS));
        assertTrue(quality.report().findings().size() > 3);

        for (Finding finding : quality.report().findings()) {
            assertComesOut(finding.findTranslatableSentence().orElseThrow());
        }
        quality.unplaced().forEach(item -> assertComesOut(item.cause()));
    }

    @Test
    void valuesOfEachKind_comeOutOfTheData() {
        Instant start = Instant.parse("2020-03-31T07:00:00Z");
        assertComesOut(TranslatableSentence.of(
                RuleIds.ROOM_FEATURE,
                "Room %s lacks %s that %s needs: %s.",
                "Room XXIV",
                new TranslatableSentence.Count(21, "feature"),
                "Room of {1} and {77} costs $1 \\ more",
                new TranslatableSentence.ValueList(List.of("booth", "ramp", "screen"), false)));
        assertComesOut(TranslatableSentence.of(
                RuleIds.ROOM_FEATURE,
                "Room %s lacks %s that %s needs: %s.",
                new TranslatableSentence.Date(start.atZone(GENEVA).toLocalDate()),
                new TranslatableSentence.DateAndTime(start, GENEVA),
                new TranslatableSentence.TimeRange(Window.of(start, 60), GENEVA),
                TranslatableSentence.of(
                        RuleIds.ROOM_FEATURE, "Room %s lacks %s that %s needs: %s.", "5", "5", "{0}", "Room 5")));
    }

    @Test
    void sentences_ofOnePattern_shareIt() {
        for (String room : List.of("R1", "R2", "R3")) {
            table.add(TranslatableSentence.of(RuleIds.ROOM_FEATURE, "%s %s %s %s", room, "a", "b", "c"));
        }

        assertEquals(1, data().path("patterns").size());
        assertEquals(3, data().path("sentences").size());
        assertEquals(0, data().path("values").size());
    }

    @Test
    void findings_ofOneRule_shareTheirPatternAndDates() {
        LocalDate day = LocalDate.of(2031, 3, 4);
        for (String person : List.of("Ana", "Bo", "Cy")) {
            assertComesOut(TranslatableSentence.of(
                    RuleIds.LONG_STAY,
                    "%s is first needed on %s and last on %s (%s).",
                    person,
                    new TranslatableSentence.Date(day),
                    new TranslatableSentence.Date(day.plusDays(2)),
                    new TranslatableSentence.Count(2, "night")));
        }

        assertEquals(1, data().path("patterns").size());
        assertEquals(3, data().path("sentences").size());
        assertEquals(3, data().path("values").size());
    }

    @Test
    void sentenceThatALanguageLacks_isInEnglishThere() throws IOException {
        Language own = Language.read("pt", new StringReader("finding.room-feature=Falta {1} em {0}."));
        SentenceTable portuguese = new SentenceTable(own);

        Translation translated =
                portuguese.add(TranslatableSentence.of(RuleIds.ROOM_FEATURE, "%s %s %s %s", "A", "B", "C", "D"));
        Translation english = portuguese.add(TranslatableSentence.of("day-closed.none", "{0} of %s", "X"));

        assertEquals("Falta B em A.", translated.sentence());
        assertNull(translated.other());
        assertEquals("{0} of X", english.sentence());
        assertEquals(Language.english(), english.other());
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        portuguese.writeTo(root);
        List<Language> languages = PageData.languagesOfPage(own);
        assertEquals(Optional.of("Falta B em A."), sentence(root, translated, languages.indexOf(own)));
        assertEquals(Optional.empty(), sentence(root, english, languages.indexOf(own)));
        assertEquals(Optional.of("{0} of X"), sentence(root, english, languages.indexOf(Language.english())));
    }

    @Test
    void findingOfAnOwnRule_withoutAWording_isInEnglishAlone() {
        Finding finding = new Finding("my-rule", Level.SOFT, 1, 1, List.of(), "My {0} sentence.", null);

        Translation translation = table.add(finding);

        assertEquals("My {0} sentence.", translation.sentence());
        for (Language language : Language.all()) {
            boolean isEnglish = language.equals(Language.english());
            assertEquals(
                    isEnglish ? Optional.of("My {0} sentence.") : Optional.empty(),
                    sentence(data(), translation, Language.all().indexOf(language)));
        }
    }

    private void assertComesOut(TranslatableSentence sentence) {
        Translation translation = table.add(sentence);
        assertEquals(sentence.toString(), translation.sentence());
        for (Language language : Language.all()) {
            assertEquals(
                    Optional.of(language.translate(sentence)),
                    sentence(data(), translation, Language.all().indexOf(language)));
        }
    }

    private ObjectNode data() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        table.writeTo(root);
        return root;
    }

    /** Returns a sentence as the page's script puts it together. */
    private static Optional<String> sentence(ObjectNode root, Translation translation, int language) {
        JsonNode parts = root.path("sentences").path(translation.number());
        String pattern =
                root.path("patterns").path(parts.path(0).asInt()).path(language).asText();
        assertNotNull(parts.get(0));
        return pattern.isEmpty()
                ? Optional.empty()
                : Optional.of(BLANK.matcher(pattern).replaceAll(blank -> {
                    JsonNode value = parts.path(1 + Integer.parseInt(blank.group(1)));
                    String text = value.isNumber()
                            ? root.path("values")
                                    .path(value.asInt())
                                    .path(language)
                                    .asText()
                            : value.asText();
                    return java.util.regex.Matcher.quoteReplacement(text);
                }));
    }
}
