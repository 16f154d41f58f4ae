package org.lectern.examples.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Presence;
import org.lectern.event.Slot;
import org.lectern.language.FileWords;
import org.lectern.language.Language;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.rule.Profile;

/** Words of a workbook are those of the language of its round, and all of them are read. */
@Tag("slow")
class ColumnWordsTest {

    private static byte[] template(String language) {
        return RoundTemplate.of(Profile.of("pre-session-round"), Language.of(language));
    }

    private static XSSFWorkbook open(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    @Test
    void words_ofAllLanguages_meanOneWordEach() {
        Map<String, String> meant = new TreeMap<>();
        for (Language language : Language.all()) {
            for (ColumnWords column : ColumnWords.ALL) {
                for (String word : column.words()) {
                    String text = FileWords.of(word, language);
                    assertEquals(word, meant.computeIfAbsent(text, key -> word), text);
                    assertThat(FileWords.find(text)).as(text).contains(word);
                    assertThat(text).as("commas separate lists").doesNotContain(",", ";");
                }
            }
        }
        assertThat(meant).hasSizeGreaterThan(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "es", "fr", "ru", "zh"})
    void dropDownsNotesAndWarnings_areInTheLanguageOfTheRound(String tag) throws IOException {
        Language language = Language.of(tag);
        try (XSSFWorkbook workbook = open(template(tag))) {
            List<String> listed = new ArrayList<>();
            workbook.getSheet("(Lists)").forEach(row -> row.forEach(cell -> listed.add(cell.getStringCellValue())));
            for (ColumnWords column : ColumnWords.ALL) {
                assertThat(listed).containsAll(column.in(language));
            }
            assertThat(listed).doesNotContain("whole-session", "yes", "hard", "before", "apart");
            XSSFSheet slots = workbook.getSheet("Slots");
            WorkbookTable table = WorkbookTable.find(workbook, "Slots").orElseThrow();
            assertEquals(FileWords.of("whole-session", language), table.text(1, "Presence"));
            String note = slots.getRow(0)
                    .getCell(table.findColumn("Presence").orElseThrow())
                    .getCellComment()
                    .getString()
                    .getString();
            assertThat(note)
                    .contains(
                            ColumnWords.find("Slots", "Presence").orElseThrow().in(language));
            assertThat(slots.getDataValidations())
                    .allSatisfy(validation -> assertThat(List.of(
                                    GuideTexts.of(language).text("warning.list"),
                                    GuideTexts.of(language).text("warning.number")))
                            .contains(validation.getErrorBoxText()));
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, vidéo, Oui", "es, VÍDEO, sí", "ru, запись, да", "zh, 录像, 是", "ar, تسجيل, نعم", "en, recorded, yes"
    })
    void words_inTheLanguageOfTheRound_areReadBack(String tag, String presence, String yes) throws IOException {
        Event event;
        try (XSSFWorkbook workbook = open(template(tag))) {
            WorkbookTable slots = WorkbookTable.find(workbook, "Slots").orElseThrow();
            slots.cell(1, "Presence").setCellValue(presence);
            slots.cell(1, "First").setCellValue(yes);
            WorkbookTable windows = WorkbookTable.find(workbook, "Windows").orElseThrow();
            Language language = Language.of(tag);
            windows.cell(1, "Of").setCellValue(FileWords.of("room", language));
            windows.cell(1, "Id")
                    .setCellValue(
                            WorkbookTable.find(workbook, "Rooms").orElseThrow().text(1, "Name"));
            windows.cell(1, "Kind").setCellValue(FileWords.of("never", language));
            event = EventWorkbook.read(RoundWorkbook.bytes(workbook));
        }

        Slot slot = event.sessions().getFirst().slots().getFirst();
        assertEquals(Presence.RECORDED, slot.presence());
        assertEquals(true, slot.order().first());
        assertThat(event.rooms().getFirst().availability().isLimited()).isTrue();
        assertThat(event.rooms().getFirst().availability().windows()).isEmpty();
    }

    @Test
    void changes_ofAFrenchRound_areWrittenInFrench() throws IOException {
        byte[] french = template("fr");
        Event event = EventWorkbook.read(french);
        Slot slot = event.sessions().getFirst().slots().getFirst();
        Event changed = event.toBuilder()
                .sessions(List.of(event.sessions().getFirst().toBuilder()
                        .slots(List.of(
                                slot.toBuilder().presence(Presence.OWN_SLOT).build()))
                        .build()))
                .build();

        byte[] written = RoundWorkbook.withEvent(french, changed);

        try (XSSFWorkbook workbook = open(written)) {
            assertEquals(
                    "son intervention",
                    WorkbookTable.find(workbook, "Slots").orElseThrow().text(1, "Presence"));
        }
        assertEquals(changed, EventWorkbook.read(written));
    }
}
