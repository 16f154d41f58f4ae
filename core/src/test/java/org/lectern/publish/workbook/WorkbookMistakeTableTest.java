package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.testing.MistakeTable;

/** Mistakes that people make in a workbook, each with the lines that they read, to the letter. */
@Tag("slow")
final class WorkbookMistakeTableTest {

    private static final MistakeTable TABLE = MistakeTable.of(WorkbookMistakeTableTest.class, "mistakes.txt");
    private static final int SESSIONS = 14;

    @Test
    void mistakes_ofTheTable_areToldToTheLetterInWordsOfSheets() {
        String told = TABLE.told(WorkbookMistakeTableTest::lines);

        assertEquals(TABLE.text(), told);
        assertTrue(TABLE.size() > 60);
        for (String word :
                List.of("minMinutes", "allowedMinutes", "neededFeatures", "/sessions", "(whole file)", "T10:00")) {
            assertFalse(told.contains(word), word);
        }
    }

    private static List<String> lines(String edits) {
        try {
            EventWorkbook.read(
                    edits.startsWith("bytes: ")
                            ? edits.substring("bytes: ".length()).getBytes(StandardCharsets.UTF_8)
                            : new Book().edited(edits));
            return List.of("(no mistake)");
        } catch (InvalidInputException e) {
            return Problem.grouped(e.problems()).stream().map(Problem::toString).toList();
        }
    }

    /** A sound workbook of fourteen sessions, and edits such as {@code Rooms!B2 = 30}. */
    private static final class Book extends HandMadeWorkbook {

        Book() {
            rows("Settings", row("Setting", "Value"), row("Id", "e"), row("Zone", "Europe/Zurich"));
            rows(
                    "Days",
                    row("Date", "Start", "End"),
                    row("2020-03-31", "10:00", "13:00"),
                    row("2020-04-01", "10:00", "13:00"));
            rows("Rooms", row("Id", "Seats", "Features"), row("XX", 30, "booths"), row("XXI", 40, ""));
            Object[][] people = new Object[SESSIONS + 1][];
            Object[][] sessions = new Object[SESSIONS + 1][];
            Object[][] slots = new Object[SESSIONS + 1][];
            people[0] = row("Id", "Name");
            sessions[0] = row("Id", "Name", "Allowed minutes", "Audience");
            slots[0] = row("Session", "Id", "Person", "Min minutes", "Max minutes", "Presence");
            for (int i = 1; i <= SESSIONS; i++) {
                people[i] = row("p" + i, "Person " + (char) ('A' + i));
                sessions[i] = row("s" + i, "Session " + i, 60, 20);
                slots[i] = row("s" + i, "t" + i, "p" + i, 5, 7, "own-slot");
            }
            rows("People", people);
            rows("Sessions", sessions);
            rows("Slots", slots);
            rows(
                    "Windows",
                    row("Of", "Id", "Kind", "Start", "End"),
                    row("person", "p1", "available", "2020-03-31 10:00", "13:00"));
            rows("Relations", row("Kind", "Sessions"), row("before", "s1, s2"));
        }

        byte[] edited(String edits) {
            for (String edit : edits.split("; ", -1)) {
                String[] words = edit.split(" ", -1);
                if (edit.contains(" moved ")) {
                    int by = Integer.parseInt(words[3]) * (words[2].equals("up") ? -1 : 1);
                    Sheet sheet = workbook.getSheet(words[0]);
                    sheet.shiftRows(by < 0 ? 1 : 0, sheet.getLastRowNum(), by);
                } else if (edit.contains(" renamed ")) {
                    workbook.setSheetName(workbook.getSheetIndex(words[0]), words[2]);
                } else if (edit.endsWith(" removed")) {
                    workbook.removeSheetAt(workbook.getSheetIndex(words[0]));
                } else {
                    set(
                            edit.substring(0, edit.indexOf('!')),
                            edit.substring(edit.indexOf('!') + 1, edit.indexOf(" =")),
                            edit.substring(edit.indexOf('=') + 2));
                }
            }
            return bytes();
        }

        private void set(String name, String cells, String value) {
            Sheet sheet = workbook.getSheet(name) == null ? workbook.createSheet(name) : workbook.getSheet(name);
            CellRangeAddress.valueOf(cells).forEach(address -> {
                Row row = sheet.getRow(address.getRow()) == null
                        ? sheet.createRow(address.getRow())
                        : sheet.getRow(address.getRow());
                if (row.getCell(address.getColumn()) != null) {
                    row.removeCell(row.getCell(address.getColumn()));
                }
                Cell cell = row.createCell(address.getColumn());
                if (value.startsWith("=")) {
                    // Without an evaluation, as other programs write it.
                    cell.setCellFormula(value.substring(1));
                } else if (value.matches("-?\\d+(\\.\\d+)?")) {
                    cell.setCellValue(Double.parseDouble(value));
                } else {
                    cell(cell, value.startsWith("#") ? FormulaError.forString(value) : value);
                }
            });
        }
    }
}
