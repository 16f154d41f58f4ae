package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.testing.HostileText;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

@Tag("slow")
class WorkbookRoundTripTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 9);

    /** Those with hostile names are random ones too, so of plain ones a quarter is enough. */
    @Test
    void randomEvents_writtenAndRead_areEqual() {
        for (int seed = 0; seed < EVENTS / 4; seed++) {
            Random random = new Random(seed);
            Event event = RandomEvents.small(random);
            Timetable timetable = RandomTimetables.of(event, random);
            byte[] workbook = EventWorkbook.write(event, timetable);
            Event read = EventWorkbook.read(workbook);
            assertEquals(event, read, "seed " + seed);
            assertEquals(Optional.of(timetable), EventWorkbook.findTimetable(workbook, read), "seed " + seed);
        }
    }

    @BeforeAll
    static void allowLongNames() {
        // Names of one letter 10,000 times are packed to less than POI expects of honest files.
        ZipSecureFile.setMinInflateRatio(0);
    }

    /** Reads each workbook back, and has another library read it too. */
    @Test
    void hostileEvents_writtenAndRead_areEqualAndHoldTextsAndNoFormula() throws IOException {
        for (int seed = 0; seed < EVENTS; seed++) {
            HostileText.Case hostile = HostileText.small(new Random(seed));
            byte[] workbook = EventWorkbook.write(hostile.event(), hostile.timetable());
            Event read = EventWorkbook.read(workbook);
            assertEquals(hostile.event(), read, "seed " + seed);
            assertEquals(Optional.of(hostile.timetable()), EventWorkbook.findTimetable(workbook, read), "seed " + seed);
            assertTextsAndNoFormula(hostile.event(), workbook);
        }
    }

    private static void assertTextsAndNoFormula(Event event, byte[] bytes) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            int cells = 0;
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells++;
                        assertTrue(
                                cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.NUMERIC,
                                () -> cell.getAddress() + " " + cell.getCellType());
                    }
                }
            }
            assertTrue(cells > 50);
            Sheet rooms = workbook.getSheet("Rooms");
            for (int i = 0; i < event.rooms().size(); i++) {
                assertEquals(
                        event.rooms().get(i).name(),
                        CellText.unquoted(rooms.getRow(i + 1).getCell(1).getStringCellValue()));
            }
        }
    }
}
