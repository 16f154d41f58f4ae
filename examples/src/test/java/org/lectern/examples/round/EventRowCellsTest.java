package org.lectern.examples.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.change.ChangesBetween;
import org.lectern.event.Event;
import org.lectern.examples.phrase.Phrase;
import org.lectern.examples.phrase.PhraseKind;
import org.lectern.examples.phrase.Phrases;
import org.lectern.language.Language;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.rule.Profile;

@Tag("slow")
class EventRowCellsTest {

    private byte[] workbook = {};

    @BeforeEach
    void make() throws IOException {
        workbook = OrganisersWorkbook.of();
    }

    /** Returns the workbook with changes, each an option and its words. */
    private XSSFWorkbook with(String... optionsAndWords) throws IOException {
        Event before = EventWorkbook.read(workbook);
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < optionsAndWords.length; i += 2) {
            String word = optionsAndWords[i].replace('-', '_').toUpperCase(Locale.ROOT);
            phrases.add(new Phrase(PhraseKind.valueOf(word), optionsAndWords[i + 1]));
        }
        Event after = Phrases.read(phrases, before, null).applyTo(before);
        byte[] edited = RoundWorkbook.withEvent(workbook, after);
        ChangesBetween left = ChangesBetween.of(after, EventWorkbook.read(edited));
        assertThat(left.isEmpty())
                .as(() -> left.changes().changes() + " " + left.otherEdits())
                .isTrue();
        assertThat(RoundWorkbook.withEvent(workbook, after)).isEqualTo(edited);
        return new XSSFWorkbook(new ByteArrayInputStream(edited));
    }

    /** Returns what a row shows, cell by cell, without empty ones at the end. */
    private static String shown(XSSFWorkbook workbook, String sheet, int row) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        List<String> cells = new ArrayList<>();
        XSSFRow found = workbook.getSheet(sheet).getRow(row);
        for (int at = 0; at < found.getLastCellNum(); at++) {
            cells.add(formatter.formatCellValue(found.getCell(at)));
        }
        return String.join("|", cells).replaceAll("[|]+$", "");
    }

    private static String shown(XSSFWorkbook workbook, String sheet, int row, String header) {
        return new DataFormatter(Locale.ROOT)
                .formatCellValue(OrganisersWorkbook.table(workbook, sheet).cell(row, header));
    }

    private static short fill(XSSFWorkbook workbook, int row) {
        return workbook.getSheet("Sessions")
                .getRow(row)
                .getCell(1)
                .getCellStyle()
                .getFillForegroundColor();
    }

    @Test
    void workbook_ofChanges_keepsWhatIsTheOrganisers() throws IOException {
        try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                XSSFWorkbook after = with(
                        "cancel",
                        "Mali",
                        "add-speaker",
                        "Dana Weißbach in Chile: Right to water",
                        "length",
                        "Ghana: 45")) {
            XSSFSheet sessions = after.getSheet("Sessions");
            assertThat(shown(after, "Sessions", 0)).isEqualTo("|Countries of the round");
            assertThat(shown(after, "Sessions", 2))
                    .startsWith("ghana|Ghana|45|")
                    .endsWith("|Officer 1");
            assertThat(shown(after, "Sessions", 3)).matches("\\|+Officer 2");
            assertThat(shown(after, "Sessions", 4))
                    .startsWith("chile|Chile|60|")
                    .endsWith("|Officer 3");
            assertThat(fill(after, 2)).isEqualTo(OrganisersWorkbook.AGREED);
            assertThat(fill(after, 3)).isEqualTo(OrganisersWorkbook.AGREED);
            int own = sessions.getRow(1).getLastCellNum() - 1;
            assertThat(sessions.getRow(1).getCell(own).getStringCellValue()).isEqualTo("(Desk officer)");
            assertThat(sessions.getColumnWidth(own)).isEqualTo(30 * 256);
            assertThat(after.getSheet("(Staff)").getRow(0).getCell(0).getCellFormula())
                    .isEqualTo("COUNTA(Sessions!B3:B40)");
            for (int at = 0; at < before.getNumberOfSheets(); at++) {
                assertThat(after.getSheetName(at)).isEqualTo(before.getSheetName(at));
                assertThat(after.getSheetAt(at).getDataValidations())
                        .hasSameSizeAs(before.getSheetAt(at).getDataValidations());
            }
        }
    }

    @Test
    void workbook_ofChanges_refersToThingsByName() throws IOException {
        try (XSSFWorkbook after = with(
                "add-speaker",
                "Dana Weißbach in Chile: Right to water",
                "close-room",
                "Room XXII on 13 March 11:00-12:00",
                "relate",
                "Ghana, Mali on one day")) {
            assertThat(shown(after, "People", 4)).isEqualTo("dana-weissbach|Dana Weißbach");
            assertThat(shown(after, "Slots", 4, "Session")).isEqualTo("Chile");
            assertThat(shown(after, "Slots", 4, "Person")).isEqualTo("Dana Weißbach");
            assertThat(shown(after, "Windows", 1))
                    .isEqualTo("room|Room XXII|available|2030-03-12 10:00|2030-03-12 13:00");
            assertThat(shown(after, "Windows", 2))
                    .isEqualTo("person|Arta Hoxhaj|available|2030-03-12 09:00|2030-03-13 18:00");
            assertThat(shown(after, "Windows", 3))
                    .isEqualTo("room|Room XXII|available|2030-03-13 10:00|2030-03-13 11:00");
            assertThat(shown(after, "Windows", 4))
                    .isEqualTo("room|Room XXII|available|2030-03-13 12:00|2030-03-13 13:00");
            assertThat(shown(after, "Relations", 1)).isEqualTo("same-day|Ghana, Mali||||1");
        }
    }

    @Test
    void workbook_ofATemplate_holdsMidnightInItsColumnsOfTimes() throws IOException {
        workbook = RoundTemplate.of(Profile.of("pre-session-round"), Language.english());
        try (XSSFWorkbook after = with(
                "add-day",
                "13 March 10:00-13:00",
                "add-day",
                "14 March 10:00-13:00",
                "close-room",
                "example on 13 March")) {
            assertThat(shown(after, "Windows", 1)).endsWith("|2030-03-13 00:00");
            assertThat(shown(after, "Windows", 2)).startsWith("room|Example room|available|2030-03-14 00:00|");
        }
    }

    @Test
    void workbook_ofADayThatMoves_keepsDatesAndClocks() throws IOException {
        try (XSSFWorkbook after = with("postpone", "1 week", "add-day", "21 March 10:00-13:00")) {
            assertThat(shown(after, "Days", 1)).isEqualTo("2030-03-19||10:00|13:00");
            assertThat(shown(after, "Days", 2)).isEqualTo("2030-03-19||15:00|18:00");
            assertThat(shown(after, "Days", 3)).isEqualTo("2030-03-20||10:00|13:00");
            assertThat(shown(after, "Days", 4)).isEqualTo("2030-03-21||10:00|13:00");
            for (int row = 1; row <= 4; row++) {
                assertThat(OrganisersWorkbook.table(after, "Days")
                                .cell(row, "Date")
                                .getCellType())
                        .isEqualTo(CellType.NUMERIC);
            }
            assertThat(shown(after, "Windows", 2))
                    .isEqualTo("person|Arta Hoxhaj|available|2030-03-19 09:00|2030-03-20 18:00");
        }
    }

    @Test
    void workbook_ofARuleOfItsProfile_getsARowOfIt() throws IOException {
        try (XSSFWorkbook after = with("rule", "moved 20")) {
            assertThat(shown(after, "Rules", 1)).startsWith("moved||20||dayGrade=6|");
            assertThat(after.getSheet("Rules").getLastRowNum()).isEqualTo(1);
        }
    }

    @Test
    void workbook_ofTheSameEvent_staysToTheByte() {
        assertThat(RoundWorkbook.withEvent(workbook, EventWorkbook.read(workbook)))
                .isEqualTo(workbook);
    }
}
