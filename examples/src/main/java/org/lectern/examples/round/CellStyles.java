package org.lectern.examples.round;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells that Lectern writes, each made once a workbook; a cell that has looks keeps them. */
final class CellStyles {

    /** A date and a time of day. */
    static final String TIME = "yyyy-mm-dd hh:mm";

    /** A date. */
    static final String DATE = "yyyy-mm-dd";

    private static final byte[] HEADER_FILL = {(byte) 0x1f, (byte) 0x3a, (byte) 0x5f};
    private static final byte[] WHITE = {(byte) 0xff, (byte) 0xff, (byte) 0xff};
    private static final byte[] EXAMPLE_FILL = {(byte) 0xff, (byte) 0xf4, (byte) 0xce};
    private static final byte[] RED = {(byte) 0xb0, (byte) 0x1e, (byte) 0x1e};

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    CellStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    XSSFCellStyle header() {
        return made.computeIfAbsent("header", ignored -> {
            XSSFCellStyle style = workbook.createCellStyle();
            XSSFFont font = font();
            font.setBold(true);
            font.setColor(color(WHITE));
            style.setFont(font);
            fill(style, HEADER_FILL);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            return style;
        });
    }

    /** Returns the looks of a row to be deleted, with a format of numbers. */
    XSSFCellStyle example(String format) {
        return made.computeIfAbsent("example " + format, ignored -> {
            XSSFCellStyle style = workbook.createCellStyle();
            XSSFFont font = font();
            font.setItalic(true);
            style.setFont(font);
            fill(style, EXAMPLE_FILL);
            style.setDataFormat(format(format));
            return style;
        });
    }

    /** Returns the looks of a column with a format of numbers. */
    XSSFCellStyle column(String format) {
        return made.computeIfAbsent("column " + format, ignored -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setDataFormat(format(format));
            return style;
        });
    }

    /** Returns the looks of a text that may need several lines. */
    XSSFCellStyle text(boolean isGrave) {
        return made.computeIfAbsent("text " + isGrave, ignored -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            if (isGrave) {
                XSSFFont font = font();
                font.setBold(true);
                font.setColor(color(RED));
                style.setFont(font);
            }
            return style;
        });
    }

    /** Returns the looks of a title. */
    XSSFCellStyle title() {
        return made.computeIfAbsent("title", ignored -> {
            XSSFCellStyle style = workbook.createCellStyle();
            XSSFFont font = font();
            font.setBold(true);
            font.setFontHeightInPoints((short) 16);
            style.setFont(font);
            return style;
        });
    }

    /** Lets a cell show a date and a time, unless it shows one already; all else of its looks stays. */
    void showTime(XSSFCell cell) {
        XSSFCellStyle now = cell.getCellStyle();
        if (DateUtil.isADateFormat(now.getDataFormat(), now.getDataFormatString())) {
            return;
        }
        cell.setCellStyle(made.computeIfAbsent("time " + now.getIndex(), ignored -> {
            XSSFCellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(now);
            style.setDataFormat(format(TIME));
            return style;
        }));
    }

    /** Returns a new font of the name and size that the workbook uses. */
    private XSSFFont font() {
        XSSFFont usual = workbook.getFontAt(0);
        XSSFFont font = workbook.createFont();
        font.setFontName(usual.getFontName());
        font.setFontHeight(usual.getFontHeight());
        return font;
    }

    private short format(String format) {
        int builtin = BuiltinFormats.getBuiltinFormat(format);
        return builtin >= 0 ? (short) builtin : workbook.createDataFormat().getFormat(format);
    }

    private static void fill(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(color(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static XSSFColor color(byte[] colour) {
        return new XSSFColor(colour, null);
    }
}
