package org.lectern.examples.round;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.language.Language;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.rule.Profile;

@Tag("slow")
class RoundTemplateTest {

    private static final Pattern HIGH_PUNCTUATION = Pattern.compile("[^\\u202f][;?!»]|[^\\u202f]:(?!\\w)|«[^\\u202f]");

    private static byte[] template(String language) {
        return RoundTemplate.of(Profile.of("pre-session-round"), Language.of(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "es", "fr", "ru", "zh"})
    void template_inEachLanguage_isAnEventWithOneOfEach(String language) {
        Event event = EventWorkbook.read(template(language));

        assertEquals(
                List.of(1, 1, 1, 1, 1),
                List.of(
                        event.days().size(),
                        event.rooms().size(),
                        event.people().size(),
                        event.sessions().size(),
                        event.sessions().getFirst().slots().size()));
    }

    @Test
    void template_always_hasDateAndTimesOfTheBreakInCellsOfTheirOwn() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template("en")))) {
            Row coffee = workbook.getSheet("Breaks").getRow(1);

            assertEquals("Example coffee break", coffee.getCell(1).getStringCellValue());
            assertEquals("2030-03-12T00:00", String.valueOf(coffee.getCell(2).getLocalDateTimeCellValue()));
            assertEquals(10.25 / 24, coffee.getCell(3).getNumericCellValue(), 1e-9);
            assertEquals(10.5 / 24, coffee.getCell(4).getNumericCellValue(), 1e-9);
        }
    }

    @Test
    void template_madeAgain_hasTheSameBytes() {
        assertArrayEquals(template("ar"), template("ar"));
    }

    @Test
    void profiles_always_setTheRulesOfTheEvent() {
        for (Profile profile : Profile.all()) {
            Event event = EventWorkbook.read(RoundTemplate.of(profile, Language.english()));
            assertEquals(Set.copyOf(profile.settings()), Set.copyOf(event.ruleSettings()), profile.name());
        }
    }

    @Test
    void texts_ofAllLanguages_haveTheSameKeys() {
        List<String> english = GuideTexts.of(Language.english()).keys();
        for (Language language : Language.all()) {
            assertEquals(english, GuideTexts.of(language).keys(), language.tag());
        }
    }

    @Test
    void texts_inFrench_haveNarrowSpacesAtHighPunctuation() {
        GuideTexts french = GuideTexts.of(Language.of("fr"));
        List<String> found = french.keys().stream()
                .map(french::text)
                .filter(text -> HIGH_PUNCTUATION.matcher(text).find())
                .toList();

        assertEquals(List.of(), found);
    }

    /** A note that no header asks for would be a note that nobody reads. */
    @Test
    void notes_always_standAtAHeaderOrASetting() throws IOException {
        GuideTexts texts = GuideTexts.of(Language.english());
        Set<String> unused = new TreeSet<>();
        texts.keys().stream().filter(key -> key.startsWith("note.")).forEach(key -> unused.add(texts.text(key)));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template("en")))) {
            for (Sheet sheet : workbook) {
                sheet.getCellComments()
                        .forEach((at, note) -> unused.remove(note.getString().getString()));
            }
        }

        assertEquals(Set.of(), unused);
    }

    @Test
    void dropDowns_always_listWhatTheReaderAccepts() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template("en")))) {
            List<String> lists = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                workbook.getSheetAt(i)
                        .getDataValidations()
                        .forEach(validation -> lists.add(String.valueOf(
                                validation.getValidationConstraint().getFormula1())));
            }
            assertTrue(lists.size() > 30, lists::toString);
            assertTrue(lists.contains("'Sessions'!$B$2:$B$2000"), lists::toString);

            Sheet words = workbook.getSheet("(Lists)");
            Set<String> all = new TreeSet<>();
            for (Row row : words) {
                for (Cell cell : row) {
                    all.add(cell.getStringCellValue());
                }
            }
            assertTrue(
                    all.containsAll(
                            List.of("pre-session-round", "own-slot", "not-parallel", "undesired", "Europe/Zurich")),
                    all::toString);
        }
    }
}
