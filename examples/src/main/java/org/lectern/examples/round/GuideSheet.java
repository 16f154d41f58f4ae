package org.lectern.examples.round;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lectern.language.Language;

/** The page of instructions. */
final class GuideSheet {

    private static final int WIDTH = 110;

    private GuideSheet() {}

    static XSSFSheet write(XSSFWorkbook workbook, CellStyles styles, GuideTexts texts, Language language) {
        XSSFSheet sheet = workbook.createSheet("(%s)".formatted(texts.text("guide.sheet")));
        sheet.setDisplayGridlines(false);
        sheet.setRightToLeft(language.direction().equals("rtl"));
        sheet.setColumnWidth(0, 5 * 256);
        sheet.setColumnWidth(1, WIDTH * 256);
        XSSFCell title = sheet.createRow(0).createCell(1);
        title.setCellValue(texts.text("guide.title"));
        title.setCellStyle(styles.title());
        int row = 2;
        int step = 1;
        for (String text : texts.all("guide.step")) {
            sheet.createRow(row).createCell(0).setCellValue(step++);
            Texts.setLooking(sheet.getRow(row++).createCell(1), text, false, styles);
        }
        row++;
        for (String text : texts.all("guide.hint")) {
            Texts.setLooking(sheet.createRow(row++).createCell(1), text, false, styles);
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return sheet;
    }
}
