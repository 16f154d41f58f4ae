package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Window;

/** The end of a day as spreadsheets keep it: 24:00 is the number 1, whose format shows hours and no date. */
class WorkbookEndOfDayTest extends HandMadeWorkbook {

    private void endsAt(double serial, String format) {
        sound();
        var cell = workbook.getSheet("Days").getRow(1).getCell(2);
        cell.setCellValue(serial);
        cell.setCellStyle(style(format));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[h]:mm:ss", "[HH]:MM:SS", "[$-409][h]:mm", "hh:mm"})
    void read_dayThatEndsAtMidnight_isReadAsTyped(String format) {
        endsAt(1, format);

        assertEquals(
                List.of(Window.parse(
                        "2020-03-31T10:00/24:00", EventWorkbook.read(bytes()).zone())),
                EventWorkbook.read(bytes()).days().getFirst().windows());
    }

    @ParameterizedTest
    @CsvSource({"1.0625, [h]:mm, 25:30", "1, dd.mm.yyyy hh:mm, 1900-01-01 00:00", "1, dd.mm.yyyy, 1900-01-01"})
    void read_otherEnd_isRefusedAsItIsShown(double serial, String format, String shown) {
        endsAt(serial, format);

        assertEquals(1, mistakes().size());
        assertEquals(
                true,
                mistakes().getFirst().contains("'" + shown + "'"),
                mistakes().toString());
    }

    @ParameterizedTest
    @CsvSource({"0.5, [h]:mm, 12:00", "0.5, hh:mm, 12:00"})
    void read_timeOfDay_staysOne(double serial, String format, String end) {
        endsAt(serial, format);

        assertEquals(
                List.of(Window.parse(
                        "2020-03-31T10:00/" + end, EventWorkbook.read(bytes()).zone())),
                EventWorkbook.read(bytes()).days().getFirst().windows());
    }
}
