package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells have the years of all other readers, 1973 to 9998; others are refused and never crash. */
class WorkbookYearsTest extends HandMadeWorkbook {

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1972-12-31", "9999-12-31"})
    void read_dateFarOut_isRefused(String date) {
        sound();
        rows("Days", row("Date", "Start", "End"), row(date, "10:00", "13:00"));

        assertEquals(
                List.of("Days!A2: The date must lie in the years 1973 to 9998, unlike '%s'. Check the year."
                        .formatted(date)),
                mistakes());
    }

    @ParameterizedTest
    @CsvSource({
        "-999999999-01-01T00:00Z, -999999999-01-01 00:00",
        "+999999999-12-31T23:59-18:00, +999999999-12-31 23:59",
        "1972-12-31T23:59, 1972-12-31 23:59",
        "9999-01-02T00:00, 9999-01-02 00:00"
    })
    void read_timeFarOut_isRefused(String time, String shown) {
        sound();
        rows(
                "Windows",
                row("Of", "Id", "Kind", "Start", "End"),
                row("person", "ana", "available", time, "2020-03-31T12:00"));

        assertEquals(
                List.of("Windows!D2: The start must lie in the years 1973 to 9998, unlike '%s'. Check the year."
                        .formatted(shown)),
                mistakes());
    }
}
