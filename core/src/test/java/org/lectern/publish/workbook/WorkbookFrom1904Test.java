package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.InvalidInputException;

/** Workbooks of older Macs count their days from 1904, and say so in one of two ways. */
class WorkbookFrom1904Test {

    @ParameterizedTest
    @CsvSource({
        "<workbookPr date1904='1'/>, 2020-03-31",
        "<workbookPr date1904='true'/>, 2020-03-31",
        "<workbookPr date1904='0'/>, 2016-03-30",
        "<workbookPr date1904='false'/>, 2016-03-30",
        "<workbookPr/>, 2016-03-30",
        "'', 2016-03-30"
    })
    void read_date_isCountedAsTheWorkbookSays(String properties, String date) {
        byte[] workbook = new RawWorkbook()
                .properties(properties == null ? "" : properties.replace('\'', '"'))
                .formats("<xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/>")
                .rows("<row r=\"1\">%s%s</row><row r=\"2\">%s<c r=\"B2\" s=\"1\"><v>42459</v></c></row>"
                        .formatted(
                                RawWorkbook.cell("A1", "Id"),
                                RawWorkbook.cell("B1", "Max gaps per day"),
                                RawWorkbook.cell("A2", "ana")))
                .bytes();

        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> EventWorkbook.read(workbook));

        assertTrue(
                refused.problems().stream()
                        .anyMatch(problem -> problem.pointer().equals("People!B2")
                                && problem.message().contains("'" + date + "'")),
                refused.problems().toString());
    }
}
