package org.lectern.examples.round;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lectern.language.Language;
import org.lectern.rule.Profile;

/** A workbook of a round that somebody filled in: names and no ids, colours, a title, notes, a column and a sheet of their own. */
public final class OrganisersWorkbook {

    /** The column of the colour, which marks what is agreed. */
    static final short AGREED = IndexedColors.LIGHT_GREEN.getIndex();

    private OrganisersWorkbook() {}

    /** Returns three countries on two days in two rooms, one of them open in the mornings only. */
    public static byte[] of() throws IOException {
        byte[] template = RoundTemplate.of(Profile.of("pre-session-round"), Language.english());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            days(workbook);
            row(workbook, "Rooms", 1, "", "Room XXIV", "60");
            row(workbook, "Rooms", 2, "", "Room XXII", "40");
            for (String header : List.of("Id", "Name", "Date", "Start", "End")) {
                table(workbook, "Breaks").clear(1, header);
            }
            for (int i = 0; i < 3; i++) {
                String person =
                        List.of("Arta Hoxhaj", "Bela Nørdahl", "Chidi Okwaraji").get(i);
                String country = List.of("Ghana", "Mali", "Chile").get(i);
                row(workbook, "People", i + 1, "", person);
                row(workbook, "Sessions", i + 1, "", country, "60");
                row(workbook, "Slots", i + 1, country, "", "", person);
            }
            windows(workbook);
            for (String sheet : List.of("Days", "Breaks", "Rooms", "People", "Sessions", "Slots")) {
                table(workbook, sheet).clear(1, "(Notes)");
            }
            own(workbook);
            return bytes(workbook);
        }
    }

    private static void days(XSSFWorkbook workbook) {
        WorkbookTable days = table(workbook, "Days");
        for (int row = 1; row <= 3; row++) {
            if (row != 2) {
                days.cell(row, "Date").setCellValue(LocalDate.of(2030, 3, row == 1 ? 12 : 13));
            }
            days.cell(row, "Start").setCellValue((row == 2 ? 15 : 10) / 24.0);
            days.cell(row, "End").setCellValue((row == 2 ? 18 : 13) / 24.0);
        }
    }

    private static void windows(XSSFWorkbook workbook) {
        row(workbook, "Windows", 1, "room", "Room XXII", "available", "2030-03-12 10:00", "2030-03-12 13:00");
        row(workbook, "Windows", 2, "person", "Arta Hoxhaj", "available", "2030-03-12 09:00", "2030-03-13 18:00");
        row(workbook, "Windows", 3, "room", "Room XXII", "available", "2030-03-13 10:00", "2030-03-13 13:00");
    }

    /** What is the organiser's own. */
    private static void own(XSSFWorkbook workbook) {
        XSSFSheet sessions = workbook.getSheet("Sessions");
        sessions.shiftRows(0, sessions.getLastRowNum(), 1);
        sessions.createRow(0).createCell(1).setCellValue("Countries of the round");
        int own = sessions.getRow(1).getLastCellNum();
        sessions.getRow(1).createCell(own).setCellValue("(Desk officer)");
        sessions.setColumnWidth(own, 30 * 256);
        XSSFCellStyle agreed = workbook.createCellStyle();
        agreed.setFillForegroundColor(AGREED);
        agreed.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        for (int row = 2; row <= 4; row++) {
            sessions.getRow(row).createCell(own).setCellValue("Officer %s".formatted(row - 1));
            sessions.getRow(row).getCell(1).setCellStyle(agreed);
        }
        XSSFSheet staff = workbook.createSheet("(Staff)");
        XSSFCell total = staff.createRow(0).createCell(0);
        total.setCellFormula("COUNTA(Sessions!B3:B40)");
        staff.setTabColor(new org.apache.poi.xssf.usermodel.XSSFColor(new byte[] {0, 64, 127}, null));
    }

    private static void row(XSSFWorkbook workbook, String sheet, int row, String... values) {
        WorkbookTable table = table(workbook, sheet);
        for (int at = 0; at < values.length; at++) {
            String header = table.sheet().getRow(table.headerRow()).getCell(at).getStringCellValue();
            XSSFCell cell = table.cell(row, header);
            if (values[at].matches("\\d+")) {
                cell.setCellValue(Integer.parseInt(values[at]));
            } else {
                Texts.set(cell, values[at]);
            }
        }
    }

    static WorkbookTable table(XSSFWorkbook workbook, String sheet) {
        return WorkbookTable.find(workbook, sheet, List.of("Id", "Name", "Session", "Setting"))
                .orElseThrow();
    }

    static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
