package org.lectern.publish.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lectern.change.ChangesBetween;
import org.lectern.event.Event;
import org.lectern.testing.RandomEventChanges;
import org.lectern.testing.RandomEvents;

/** Edits of rows, made by a plain loop over cells, lead a workbook to the other event. */
@Tag("slow")
final class RowEditProperties {

    private static final String MARK = "(Mine)";

    @Property(tries = 8)
    void edits_randomChanges_leadToTheOtherEvent(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Event before = RandomEvents.small(random);
        Event after = before;
        for (int i = random.nextInt(6); i > 0; i--) {
            after = RandomEventChanges.of(after, random);
        }
        assertLeadTo(before, after, random);
    }

    /** Nothing of one event is in the other. */
    @Property(tries = 4)
    void edits_unrelatedEvents_leadToTheOther(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Event before = RandomEvents.small(random);
        Event other = RandomEvents.small(random);
        Event after = Event.builder(before.id(), other.zone())
                .days(other.days())
                .rooms(other.rooms())
                .breaks(other.breaks())
                .people(other.people())
                .sessions(other.sessions())
                .relations(other.relations())
                .delegations(other.delegations())
                .waivers(other.waivers())
                .build();
        assertLeadTo(before, after, random);
    }

    private static void assertLeadTo(Event before, Event after, Random random) throws IOException {
        byte[] workbook = mixed(EventWorkbook.write(before), random);
        List<RowEdit> edits = EventWorkbook.edits(workbook, after);
        byte[] edited = edited(workbook, edits);
        Event read = EventWorkbook.read(edited);

        ChangesBetween between = ChangesBetween.of(after, read);
        assertThat(between.isEmpty())
                .as(() -> between.changes() + " " + between.otherEdits() + " " + edits)
                .isTrue();
        assertThat(read.findPublished()).as(edits::toString).isEqualTo(after.findPublished());
        assertThat(EventWorkbook.edits(edited, after)).isEmpty();
        if (before.equals(after)) {
            assertThat(edits).isEmpty();
        }
    }

    /** Returns a workbook with its rows and columns in another order, each row with a mark of the organiser. */
    private static byte[] mixed(byte[] workbook, Random random) throws IOException {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                XSSFWorkbook mixed = new XSSFWorkbook()) {
            for (int at = 0; at < opened.getNumberOfSheets(); at++) {
                XSSFSheet sheet = opened.getSheetAt(at);
                mix(sheet, mixed.createSheet(sheet.getSheetName()), random);
            }
            return bytes(mixed);
        }
    }

    private static void mix(XSSFSheet sheet, XSSFSheet mixed, Random random) {
        List<List<String>> rows = new ArrayList<>();
        int width = sheet.getRow(0).getLastCellNum();
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            List<String> cells = new ArrayList<>();
            for (int at = 0; at < width; at++) {
                cells.add(text(sheet.getRow(i), at));
            }
            cells.add(i == 0 ? MARK : "row %s".formatted(i));
            rows.add(cells);
        }
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at <= width; at++) {
            order.add(at);
        }
        Collections.shuffle(order, random);
        if (!List.of("Days", "Room wishes", "Windows", "Time wishes", "Published", "Published turns", "Notice periods")
                .contains(sheet.getSheetName())) {
            Collections.shuffle(rows.subList(1, rows.size()), random);
        }
        for (int i = 0; i < rows.size(); i++) {
            XSSFRow row = mixed.createRow(i);
            for (int at = 0; at <= width; at++) {
                row.createCell(at).setCellValue(rows.get(i).get(order.get(at)));
            }
        }
    }

    private static byte[] edited(byte[] workbook, List<RowEdit> edits) throws IOException {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (RowEdit edit : edits) {
                XSSFSheet sheet = opened.getSheet(edit.sheet());
                int number = edit.row().orElse(sheet.getLastRowNum() + 1);
                Row row = edit.row().isPresent() ? sheet.getRow(number) : sheet.createRow(number);
                for (Cell header : sheet.getRow(0)) {
                    String text = edit.cells().get(header.getStringCellValue());
                    if (text != null) {
                        row.createCell(header.getColumnIndex()).setCellValue(text);
                    }
                }
                assertThat(row.getCell(width(sheet)) == null)
                        .isEqualTo(edit.row().isEmpty());
            }
            return bytes(opened);
        }
    }

    /** Returns the column of the marks. */
    private static int width(XSSFSheet sheet) {
        for (Cell header : sheet.getRow(0)) {
            if (header.getStringCellValue().equals(MARK)) {
                return header.getColumnIndex();
            }
        }
        throw new AssertionError(sheet.getSheetName());
    }

    private static String text(XSSFRow row, int at) {
        Cell cell = row.getCell(at);
        return cell == null
                ? ""
                : switch (cell.getCellType()) {
                    case STRING -> cell.getStringCellValue();
                    case NUMERIC -> String.valueOf((long) cell.getNumericCellValue());
                    default -> "";
                };
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
