package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/** A workbook as organisers make it, by another library than the one that reads it here. */
abstract class HandMadeWorkbook {

    final XSSFWorkbook workbook = new XSSFWorkbook();

    void rows(String name, Object[]... rows) {
        Sheet sheet = workbook.getSheet(name) == null ? workbook.createSheet(name) : workbook.getSheet(name);
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            for (int j = 0; j < rows[i].length; j++) {
                cell(row.createCell(j), rows[i][j]);
            }
        }
    }

    void cell(Cell cell, Object value) {
        switch (value) {
            case Integer number -> cell.setCellValue(number);
            case Double number -> cell.setCellValue(number);
            case Boolean flag -> cell.setCellValue(flag);
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(style("yyyy-mm-dd"));
            }
            case LocalDateTime time -> {
                cell.setCellValue(time);
                cell.setCellStyle(style("dd.mm.yyyy hh:mm"));
            }
            case FormulaError error -> cell.setCellErrorValue(error.getCode());
            default -> {
                if (value.toString().startsWith("=")) {
                    cell.setCellFormula(value.toString().substring(1));
                    workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                } else if (!value.toString().isEmpty()) {
                    cell.setCellValue(value.toString());
                }
            }
        }
    }

    CellStyle style(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    static Object[] row(Object... values) {
        return values;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workbook.write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    void sound() {
        rows("Settings", row("Setting", "Value"), row("Id", "e"), row("Zone", "Europe/Zurich"));
        rows("Days", row("Date", "Start", "End"), row("2020-03-31", "10:00", "13:00"));
        rows("Rooms", row("Id", "Seats"), row("XX", 30));
        rows("People", row("Id", "Name"), row("ana", "Ana"), row(7, "Bo"));
        rows("Sessions", row("Id", "Allowed minutes"), row("BY", 60));
        rows("Slots", row("Session", "Id", "Person"), row("BY", "BY-1", "ana"));
    }

    List<String> mistakes() {
        InvalidInputException refused = assertThrows(InvalidInputException.class, () -> EventWorkbook.read(bytes()));
        return refused.problems().stream().map(Problem::toString).toList();
    }
}
