package org.lectern.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LanguageTest {

    private static final Pattern BLANK = Pattern.compile("\\{\\w+}");
    private static final List<String> OF_FINDINGS =
            List.of("finding.", "thing.", "plural.", "list.", "warning.", "unplaced.");
    private static final LocalDate TUESDAY = LocalDate.of(2020, 3, 31);

    static List<Language> languages() {
        return Language.all();
    }

    @Test
    void all_always_areTheSixOfTheUnitedNations() {
        assertEquals(List.of("ar", "en", "es", "fr", "ru", "zh"), Language.tags());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void file_always_lacksNothingAndHasNothingMore(Language language) {
        assertEquals(pageKeys(Language.english()), pageKeys(language));
    }

    /** The sentences of findings may be missing: they are then told in English. Those of warnings have their English in the code. */
    private static Set<String> pageKeys(Language language) {
        return language.texts().keySet().stream()
                .filter(key -> OF_FINDINGS.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void texts_always_haveTheValuesOfEnglish(Language language) {
        pageKeys(language)
                .forEach(key -> assertEquals(
                        blanks(Language.english().text(key)), blanks(language.text(key)), () -> language + ": " + key));
    }

    private static Set<String> blanks(String text) {
        return BLANK.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void texts_always_areNeitherBlankNorPadded(Language language) {
        language.texts()
                .forEach((key, text) -> assertTrue(
                        !text.isBlank() && (key.startsWith("list.") || text.equals(text.strip())),
                        () -> language + ": " + key));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void times_always_haveWesternDigitsAndTwentyFourHours(Language language) {
        ZonedDateTime afternoon = TUESDAY.atTime(15, 5).atZone(ZoneId.of("Europe/Zurich"));

        assertEquals("15:05", language.time(afternoon));
        assertTrue(language.day(TUESDAY).contains("31"), () -> language.day(TUESDAY));
        assertTrue(language.day(TUESDAY).contains("2020"), () -> language.day(TUESDAY));
    }

    @Test
    void day_always_isToldAsItsLanguageDoes() {
        assertEquals("Tuesday, 31 March 2020", Language.of("en").day(TUESDAY).replace("Tuesday 31", "Tuesday, 31"));
        assertEquals("mardi 31 mars 2020", Language.of("fr").day(TUESDAY));
        assertEquals("martes, 31 de marzo de 2020", Language.of("es").day(TUESDAY));
        assertTrue(Language.of("ru").day(TUESDAY).startsWith("вторник, 31 марта 2020"));
        assertEquals("2020年3月31日星期二", Language.of("zh").day(TUESDAY));
        assertEquals("الثلاثاء، 31 مارس 2020", Language.of("ar").day(TUESDAY));
    }

    @Test
    void direction_ofArabic_isFromRightToLeft() {
        assertEquals("rtl", Language.of("ar").direction());
        assertEquals("ltr", Language.of("ru").direction());
    }

    @Test
    void of_unknownTag_saysWhichThereAre() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Language.of("de"));

        assertEquals("Unknown language 'de'. Choose one of: ar, en, es, fr, ru, zh.", refused.getMessage());
    }

    @Test
    void text_namedValues_areFilledIn() {
        assertEquals(
                "In your own time zone, Asia/Kathmandu: $1.",
                Language.english().text("message.own", Map.of("zone", "Asia/Kathmandu", "place", "$1")));
    }

    @Test
    void text_valueMissing_isRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Language.english().text("message.own", Map.of("zone", "Asia/Kathmandu")));

        assertEquals("The text 'message.own' lacks a value for {place}.", refused.getMessage());
    }

    @Test
    void text_inNoLanguage_isRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> Language.of("fr").text("nothing"));

        assertEquals("No language has the text 'nothing'. Add it to en.properties.", refused.getMessage());
    }

    @Test
    void read_ofYourOwn_tellsTheRestInEnglish() throws IOException {
        Language own = Language.read("pt", new StringReader("language.name=Português\nbreak=Intervalo\n"));

        assertEquals("Intervalo", own.text("break"));
        assertEquals("Questions and answers", own.text("qa"));
        assertEquals("7 min", own.text("minutes", 7));
        assertEquals("terça-feira, 31 de março de 2020", own.day(TUESDAY));
    }
}
