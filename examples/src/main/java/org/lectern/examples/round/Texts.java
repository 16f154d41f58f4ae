package org.lectern.examples.round;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Texts in cells: never formulas, and never longer than a cell can be. */
final class Texts {

    private static final int MAX_LENGTH = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Texts() {}

    /** Returns a text without blanks around it, also those at which no line breaks. */
    static String withoutPadding(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isPadding(text.charAt(start))) {
            start++;
        }
        while (start < end && isPadding(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isPadding(char c) {
        return (c >= '\t' && c <= '\r') || Character.isSpaceChar(c);
    }

    /** Returns how names are compared: whatever the letters' case and the kind of blanks. */
    static String normalised(String text) {
        return BLANKS.matcher(withoutPadding(text)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Returns how headers are compared: as names, and whatever the kind of parentheses. */
    static String header(String text) {
        return normalised(text).replace('（', '(').replace('）', ')');
    }

    /** Sets a text; a cell that has it stays as it is, so that the same workbook gives the same bytes. */
    static void set(XSSFCell cell, String text) {
        String fitting = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH - 1) + "…" : text;
        boolean isThere = cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().equals(fitting);
        if (isThere) {
            return;
        }
        cell.setBlank();
        if (!fitting.isEmpty()) {
            cell.setCellValue(fitting);
        }
    }

    /** Sets a text that may need several lines. */
    static void setLooking(XSSFCell cell, String text, boolean isGrave, CellStyles styles) {
        set(cell, text);
        XSSFCellStyle now = cell.getCellStyle();
        if (!now.getWrapText() || now.getFont().getBold() != isGrave) {
            cell.setCellStyle(styles.text(isGrave));
        }
    }
}
