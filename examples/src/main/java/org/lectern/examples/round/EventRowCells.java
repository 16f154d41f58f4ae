package org.lectern.examples.round;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lectern.examples.round.WorkbookTable.Header;
import org.lectern.language.FileWords;
import org.lectern.language.Language;
import org.lectern.publish.workbook.RowEdit;

/** Writes what has changed in an event into the rows of its sheets; looks, other columns and other rows stay. */
final class EventRowCells {

    private static final int WIDTH = 18;
    private static final double SECONDS_A_DAY = 86_400;
    private static final Pattern WHOLE = Pattern.compile("0|[1-9]\\d{0,14}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
    private static final Pattern CLOCK = Pattern.compile("\\d{2}:\\d{2}");
    private static final Pattern HOURS = Pattern.compile("[hH]");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final XSSFWorkbook workbook;
    private final CellStyles styles;
    private final Language language;

    private EventRowCells(XSSFWorkbook workbook, CellStyles styles, Language language) {
        this.workbook = workbook;
        this.styles = styles;
        this.language = language;
    }

    /** @param language that of words such as {@code recorded} */
    static void write(XSSFWorkbook workbook, CellStyles styles, Language language, List<RowEdit> edits) {
        EventRowCells cells = new EventRowCells(workbook, styles, language);
        edits.forEach(cells::write);
    }

    private void write(RowEdit edit) {
        List<Header> headers = edit.cells().entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> new Header(cell.getKey(), WIDTH))
                .toList();
        WorkbookTable table = WorkbookTable.findOrAdd(
                workbook, edit.sheet(), styles, headers, edit.cells().keySet());
        int row = edit.row().orElseGet(table::nextRow);
        edit.cells().forEach((header, text) -> {
            if (text.isEmpty()) {
                table.clear(row, header);
            } else {
                boolean isWord = ColumnWords.find(edit.sheet(), header).isPresent();
                set(table.cell(row, header), isWord ? FileWords.of(text, language) : text);
            }
        });
    }

    private void set(XSSFCell cell, String text) {
        CellStyle style = cell.getCellStyle();
        boolean isDate = DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString());
        boolean hasClock = isDate && HOURS.matcher(style.getDataFormatString()).find();
        boolean hadDate = cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() >= 1;
        cell.setBlank();
        if (WHOLE.matcher(text).matches() && !isDate) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (hasClock && TIME.matcher(text).matches()) {
            cell.setCellValue(LocalDateTime.parse(text, LOCAL));
        } else if (isDate && DATE.matcher(text).matches()) {
            cell.setCellValue(LocalDate.parse(text));
        } else if (isDate && !hadDate && CLOCK.matcher(text).matches()) {
            cell.setCellValue(LocalTime.parse(text).toSecondOfDay() / SECONDS_A_DAY);
        } else {
            Texts.set(cell, text);
        }
    }
}
