package org.lectern.examples.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.publish.workbook.EventWorkbook;

class MadeIdCellsTest {

    private static final String BLANK = "\u00a0";

    @Test
    void fill_namesAmongBlanksThatDoNotBreak_giveTheirIds() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(OrganisersWorkbook.of()))) {
            OrganisersWorkbook.table(workbook, "Sessions").cell(2, "Name").setCellValue(BLANK + "Ghana" + BLANK);
            OrganisersWorkbook.table(workbook, "Slots").cell(1, "Session").setCellValue("Ghana" + BLANK);
            OrganisersWorkbook.table(workbook, "Slots")
                    .cell(1, "Person")
                    .setCellValue(BLANK + "Arta" + BLANK + "Hoxhaj");
            OrganisersWorkbook.table(workbook, "Rooms")
                    .sheet()
                    .getRow(0)
                    .getCell(1)
                    .setCellValue("Name" + BLANK);
            Event event = EventWorkbook.read(OrganisersWorkbook.bytes(workbook));

            MadeIdCells.fill(workbook, event);

            assertThat(List.of(
                            OrganisersWorkbook.table(workbook, "Sessions").text(2, "Id"),
                            OrganisersWorkbook.table(workbook, "Slots").text(1, "Id"),
                            OrganisersWorkbook.table(workbook, "Rooms").text(1, "Id")))
                    .containsExactly("ghana", "ghana-arta-hoxhaj", "room-xxiv");
        }
    }
}
