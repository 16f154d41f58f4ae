package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Session;

/** What a misspelt name was meant to be, in the words of the workbook. */
class SuggestedNameTest {

    private static final Event EVENT = Event.builder("e", ZoneId.of("UTC"))
            .day("2020-03-31", "10:00/13:00")
            .room("XX", 20)
            .person(Person.builder("p-17").name("Ana Gutiérrez").build())
            .person(Person.builder("p-18").name("Łukasz Nowak").build())
            .session(Session.builder("fiji")
                    .slot("s1", "p-17")
                    .attendants("p-18")
                    .build())
            .build();

    @ParameterizedTest
    @CsvSource({
        "Slots, Person, Ana Gutierez, 'Unknown person ''Ana Gutierez'' in slot ''s1'' of session ''fiji''. Did you mean ''Ana Gutiérrez''?'",
        "Slots, Person, p17, 'Unknown person ''p17'' in slot ''s1'' of session ''fiji''. Did you mean ''p-17''?'",
        "Sessions, Attendants, Lukasz Novak, 'Unknown attendant ''Lukasz Novak'' in session ''fiji''. Did you mean ''Łukasz Nowak''?'"
    })
    void misspeltPerson_isSuggestedAsTheWorkbookHasIt(String sheet, String column, String written, String told)
            throws IOException {
        byte[] workbook = edited(EventWorkbook.write(EVENT), sheet, column, written);

        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> EventWorkbook.read(workbook));

        assertEquals(1, refused.problems().size(), refused.problems().toString());
        assertEquals(
                told,
                refused.problems().getFirst().message() + " "
                        + refused.problems().getFirst().advice());
    }

    private static byte[] edited(byte[] file, String sheetName, String column, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheet(sheetName);
            Row header = sheet.getRow(0);
            for (int i = 0; i < header.getLastCellNum(); i++) {
                if (header.getCell(i).getStringCellValue().equals(column)) {
                    sheet.getRow(1).getCell(i).setCellValue(text);
                }
            }
            workbook.write(out);
        }
        return out.toByteArray();
    }
}
