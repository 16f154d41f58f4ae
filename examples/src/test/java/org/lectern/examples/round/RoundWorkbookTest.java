package org.lectern.examples.round;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.language.Language;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.rule.Profile;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.UnplacedItem;

class RoundWorkbookTest {

    private static final Event EVENT = EventJson.read(Path.of("events/round-29-planned.json"));
    private static final Timetable PUBLISHED =
            TimetableJson.read(Path.of("events/round-29-planned-published.json"), EVENT);

    private static byte[] solved(byte[] workbook, Event event, Timetable timetable) {
        return RoundWorkbook.withTimetable(workbook, event, timetable, judgement(event, timetable));
    }

    private static Judgement judgement(Event event, Timetable timetable) {
        boolean isWhole = timetable.placements().size() == event.sessions().size();
        return new Judgement(
                StandardRules.checker().check(event, timetable),
                isWhole ? List.of() : UnplacedItem.of(event, timetable, StandardRules.catalogue()),
                Language.english());
    }

    private static Timetable without(Timetable timetable, int... gone) {
        List<Placement> placements = new ArrayList<>(timetable.placements());
        for (int at : gone) {
            placements.remove(at);
        }
        return new Timetable(timetable.eventId(), placements);
    }

    /** Returns the placements whatever their order, which is that of the rows. */
    private static Set<Placement> placed(Timetable timetable) {
        return Set.copyOf(timetable.placements());
    }

    private static Set<Placement> placed(byte[] workbook, Event event) {
        return placed(RoundWorkbook.inOrder(
                EventWorkbook.findTimetable(workbook, event).orElseThrow()));
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static XSSFWorkbook open(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, String header) {
        for (int at = 0; at < sheet.getRow(0).getLastCellNum(); at++) {
            if (sheet.getRow(0).getCell(at).getStringCellValue().equals(header)) {
                return sheet.getRow(row).getCell(at);
            }
        }
        throw new AssertionError(header);
    }

    private static int rowOf(XSSFSheet sheet, String id, int column) {
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            if (sheet.getRow(row).getCell(column) != null
                    && sheet.getRow(row).getCell(column).toString().equals(id)) {
                return row;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void timetable_written_isReadBackAndTheEventStays() {
        byte[] workbook = EventWorkbook.write(EVENT);
        byte[] written = solved(workbook, EVENT, PUBLISHED);

        assertEquals(EVENT, EventWorkbook.read(written));
        assertEquals(placed(PUBLISHED), placed(written, EVENT));
        assertArrayEquals(written, solved(workbook, EVENT, PUBLISHED));
    }

    @Test
    void timetable_writtenOverAnother_keepsRowsAndWhatIsNotLecterns() throws IOException {
        Timetable first = without(PUBLISHED, 3);
        byte[] before = solved(EventWorkbook.write(EVENT), EVENT, first);
        String moved = PUBLISHED.placements().get(0).sessionId();
        int row;
        try (XSSFWorkbook workbook = open(before)) {
            XSSFSheet sheet = workbook.getSheet("Timetable");
            row = rowOf(sheet, moved, 0);
            int notes = sheet.getRow(0).getLastCellNum();
            sheet.getRow(0).createCell(notes).setCellValue("(Notes)");
            sheet.getRow(row).createCell(notes).setCellValue("ask the mission");
            sheet.getRow(row).createCell(notes + 1).setCellFormula("SUM(E2:E5)");
            XSSFCellStyle yellow = workbook.createCellStyle();
            yellow.setFillForegroundColor(IndexedColors.YELLOW.getIndex());
            yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            cell(sheet, row, "Room").setCellStyle(yellow);
            cell(sheet, row, "Start").setCellStyle(yellow);
            workbook.createSheet("(Budget)").createRow(0).createCell(0).setCellFormula("1+1");
            before = bytes(workbook);
        }
        byte[] after = solved(before, EVENT, PUBLISHED);

        try (XSSFWorkbook workbook = open(after)) {
            XSSFSheet sheet = workbook.getSheet("Timetable");
            assertEquals(row, rowOf(sheet, moved, 0));
            assertEquals("ask the mission", cell(sheet, row, "(Notes)").getStringCellValue());
            XSSFRow kept = sheet.getRow(row);
            assertEquals("SUM(E2:E5)", kept.getCell(kept.getLastCellNum() - 1).getCellFormula());
            assertEquals(
                    IndexedColors.YELLOW.getIndex(),
                    cell(sheet, row, "Room").getCellStyle().getFillForegroundColor());
            assertEquals(
                    IndexedColors.YELLOW.getIndex(),
                    cell(sheet, row, "Start").getCellStyle().getFillForegroundColor());
            assertTrue(DateUtil.isCellDateFormatted(cell(sheet, row, "Start")));
            assertEquals(
                    "1+1", workbook.getSheet("(Budget)").getRow(0).getCell(0).getCellFormula());
        }
        assertEquals(placed(PUBLISHED), placed(after, EVENT));
    }

    @Test
    void session_withoutPlace_hasARowWithTheReason() throws IOException {
        Timetable timetable = without(PUBLISHED, 2);
        byte[] written = solved(EventWorkbook.write(EVENT), EVENT, timetable);

        try (XSSFWorkbook workbook = open(written)) {
            XSSFSheet sheet = workbook.getSheet("Timetable");
            int row = rowOf(sheet, PUBLISHED.placements().get(2).sessionId(), 0);
            assertEquals(EVENT.sessions().size(), row);
            assertNull(cell(sheet, row, "Start"));
            XSSFCell reason = cell(sheet, row, "(Findings)");
            assertFalse(reason.getStringCellValue().isEmpty());
            assertTrue(reason.getCellStyle().getFont().getBold());
        }
        assertEquals(placed(timetable), placed(written, EVENT));
    }

    /** What a spreadsheet computes is the oracle of the values that are written with the formulas. */
    @Test
    void turns_ofASessionThatIsMoved_moveWithIt() throws IOException {
        byte[] written = solved(EventWorkbook.write(EVENT), EVENT, PUBLISHED);
        Placement placement = PUBLISHED.placements().get(1);
        byte[] edited;
        try (XSSFWorkbook workbook = open(written)) {
            XSSFFormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            evaluator.evaluateAll();
            assertEquals(placed(PUBLISHED), placed(bytes(workbook), EVENT));
            XSSFSheet sheet = workbook.getSheet("Timetable");
            XSSFCell start = cell(sheet, rowOf(sheet, placement.sessionId(), 0), "Start");
            start.setCellValue(start.getLocalDateTimeCellValue().plusDays(1));
            evaluator.clearAllCachedResultValues();
            evaluator.evaluateAll();
            edited = bytes(workbook);
        }
        Placement moved = EventWorkbook.findTimetable(edited, EVENT).orElseThrow().placements().stream()
                .filter(other -> other.sessionId().equals(placement.sessionId()))
                .findFirst()
                .orElseThrow();

        assertEquals(placement.start().plus(Duration.ofDays(1)), moved.start());
        assertEquals(
                placement.turns().stream()
                        .map(turn -> new Turn(turn.slotId(), turn.start().plus(Duration.ofDays(1)), turn.minutes()))
                        .toList(),
                moved.turns());
    }

    @Test
    void session_thatIsWithdrawn_leavesItsRowToTheNotes() throws IOException {
        byte[] written = solved(EventWorkbook.write(EVENT), EVENT, PUBLISHED);
        String gone = EVENT.sessions().getFirst().id();
        Event smaller = EVENT.toBuilder()
                .sessions(EVENT.sessions().subList(1, EVENT.sessions().size()))
                .relations(List.of())
                .delegations(List.of())
                .waivers(List.of())
                .published(null)
                .build();
        Timetable rest = new Timetable(
                EVENT.id(),
                PUBLISHED.placements().stream()
                        .filter(placement -> !placement.sessionId().equals(gone))
                        .toList());
        byte[] after = solved(written, smaller, rest);

        assertEquals(placed(rest), placed(after, smaller));
        try (XSSFWorkbook workbook = open(after)) {
            workbook.getSheet("Timetable")
                    .forEach(row -> assertFalse(row.getCell(0).toString().equals(gone)));
        }
    }

    @Test
    void madeIds_areFilledInSoThatNamesCanChange() throws IOException {
        byte[] template = RoundTemplate.of(Profile.of("pre-session-round"), Language.of("en"));
        Event event = EventWorkbook.read(template);
        byte[] written = solved(template, event, new Timetable(event.id(), List.of()));
        byte[] renamed;
        try (XSSFWorkbook workbook = open(written)) {
            cell(workbook.getSheet("Sessions"), 1, "Name").setCellValue("Ghana");
            cell(workbook.getSheet("People"), 1, "Name").setCellValue("Arta Hoxha");
            cell(workbook.getSheet("Slots"), 1, "Session").setCellValue("Ghana");
            cell(workbook.getSheet("Slots"), 1, "Person").setCellValue("arta hoxha");
            renamed = bytes(workbook);
        }
        Event after = EventWorkbook.read(renamed);

        assertEquals(event, EventWorkbook.read(written));
        assertEquals(
                event.sessions().getFirst().id(), after.sessions().getFirst().id());
        assertEquals(event.people().getFirst().id(), after.people().getFirst().id());
        assertEquals("Ghana", after.sessions().getFirst().name());
        assertEquals(
                event.people().getFirst().id(),
                after.sessions().getFirst().slots().getFirst().personId());
    }
}
