package org.lectern.examples.round;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lectern.language.Language;

/** The looks of a new round's sheets: headers, widths, formats of dates and times, notes, and rows that are examples. */
final class TemplateLooks {

    private static final String NOTES = "(Notes)";
    private static final String CLOCK = "hh:mm";
    private static final String PLAIN = "General";
    private static final int NOTE_COLUMNS = 4;
    private static final int LETTERS_IN_NOTE_LINE = 34;
    private static final int MIN_WIDTH = 11;
    private static final int MAX_WIDTH = 32;
    private static final Set<String> LONG = Set.of(
            "name",
            "reason",
            "value",
            "sessions",
            "wanted sessions",
            "subjects",
            "session",
            "person",
            "building",
            "features",
            "needed features",
            "excluded features",
            "allowed rooms",
            "preferred rooms",
            "undesired rooms",
            "attendants",
            "parameters");

    private final XSSFWorkbook workbook;
    private final CellStyles styles;
    private final GuideTexts texts;
    private final Language language;

    TemplateLooks(XSSFWorkbook workbook, CellStyles styles, GuideTexts texts, Language language) {
        this.workbook = workbook;
        this.styles = styles;
        this.texts = texts;
        this.language = language;
    }

    /** Gives all sheets but the guide their looks. */
    void apply(XSSFSheet guide) {
        workbook.sheetIterator().forEachRemaining(any -> {
            XSSFSheet sheet = (XSSFSheet) any;
            if (!sheet.equals(guide)) {
                sheet(sheet);
            }
        });
    }

    private void sheet(XSSFSheet sheet) {
        boolean isSettings = sheet.getSheetName().equals("Settings");
        XSSFRow header = sheet.getRow(0);
        int columns = header.getLastCellNum();
        XSSFCell notes = header.createCell(columns);
        notes.setCellValue(NOTES);
        for (int at = 0; at <= columns; at++) {
            column(sheet, header.getCell(at), isSettings);
        }
        sheet.createFreezePane(0, 1);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        if (isSettings) {
            sheet.forEach(row -> note(sheet, (XSSFCell) row.getCell(0)));
        } else {
            example(sheet, columns);
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, sheet.getLastRowNum()), 0, columns));
        }
    }

    private void column(XSSFSheet sheet, XSSFCell header, boolean isSettings) {
        String text = header.getStringCellValue();
        header.setCellStyle(styles.header());
        boolean isLong = LONG.contains(text.toLowerCase(Locale.ROOT)) || text.equals(NOTES);
        int width = isLong ? MAX_WIDTH : Math.max(MIN_WIDTH, text.length() + 4);
        sheet.setColumnWidth(header.getColumnIndex(), width * 256);
        String format = format(sheet.getSheetName(), text);
        if (!format.equals(PLAIN)) {
            sheet.setDefaultColumnStyle(header.getColumnIndex(), styles.column(format));
        }
        if (!isSettings) {
            note(sheet, header);
        }
    }

    private static String format(String sheet, String header) {
        return switch (header) {
            case "Date", "Pinned day" -> CellStyles.DATE;
            case "Start", "End" -> sheet.equals("Days") || sheet.equals("Breaks") ? CLOCK : CellStyles.TIME;
            case "Pinned start", "From" -> CellStyles.TIME;
            default -> PLAIN;
        };
    }

    /** The rows that the sheet of an event has are examples. */
    private void example(XSSFSheet sheet, int notes) {
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            row.createCell(notes).setCellValue(texts.text("example.note"));
            for (int at = 0; at <= notes; at++) {
                XSSFCell cell = row.getCell(at) == null ? row.createCell(at) : row.getCell(at);
                String format =
                        format(sheet.getSheetName(), sheet.getRow(0).getCell(at).getStringCellValue());
                typed(cell, format);
                cell.setCellStyle(styles.example(format));
            }
        }
    }

    /** Dates and times are cells of dates, as those that organisers type become. */
    private static void typed(XSSFCell cell, String format) {
        String text = WorkbookTable.text(cell);
        if (format.equals(CellStyles.DATE) && !text.isEmpty()) {
            cell.setCellValue(LocalDate.parse(text));
        } else if (format.equals(CLOCK) && text.matches("\\d\\d:\\d\\d")) {
            cell.setCellValue(LocalTime.parse(text).toSecondOfDay() / 86_400.0);
        }
    }

    private void note(XSSFSheet sheet, XSSFCell cell) {
        String header = cell.getStringCellValue();
        Optional<String> note = texts.findNote(sheet.getSheetName(), header)
                .map(text -> ColumnWords.find(sheet.getSheetName(), header)
                        .map(words -> words.in(language, text))
                        .orElse(text));
        note.ifPresent(text -> {
            CreationHelper helper = workbook.getCreationHelper();
            ClientAnchor anchor = helper.createClientAnchor();
            anchor.setCol1(cell.getColumnIndex() + 1);
            anchor.setCol2(cell.getColumnIndex() + 1 + NOTE_COLUMNS);
            anchor.setRow1(cell.getRowIndex());
            anchor.setRow2(cell.getRowIndex() + 3 + text.length() / LETTERS_IN_NOTE_LINE);
            Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(helper.createRichTextString(text));
            comment.setAuthor("Lectern");
            cell.setCellComment(comment);
        });
    }
}
