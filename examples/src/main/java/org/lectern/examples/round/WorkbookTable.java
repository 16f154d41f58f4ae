package org.lectern.examples.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as the reader of workbooks sees it: the row at the top with the most known headers has the headers, which are found
 * whatever their case, and each row below is a thing. Titles may stand above. What is not written here stays as it was.
 */
final class WorkbookTable {

    /** Among so many rows at the top, the reader of workbooks looks for the headers. */
    private static final int MAX_TOP = 10;

    private final XSSFSheet sheet;
    private final int headerRow;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private WorkbookTable(XSSFSheet sheet, int headerRow) {
        this.sheet = sheet;
        this.headerRow = headerRow;
        XSSFRow header = sheet.getRow(headerRow);
        if (header != null) {
            header.forEach(cell -> {
                String text = Texts.header(text((XSSFCell) cell));
                if (!text.isEmpty()) {
                    columns.putIfAbsent(text, cell.getColumnIndex());
                }
            });
        }
    }

    /** Returns a sheet without titles, see {@link #find(XSSFWorkbook, String, Collection)}. */
    static Optional<WorkbookTable> find(XSSFWorkbook workbook, String name) {
        return find(workbook, name, List.of());
    }

    /**
     * Returns the sheet of a name, whatever its case, or empty if the workbook has none.
     *
     * @param known headers that it may have
     */
    static Optional<WorkbookTable> find(XSSFWorkbook workbook, String name, Collection<String> known) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            if (Texts.header(sheet.getSheetName()).equals(Texts.header(name))) {
                return Optional.of(new WorkbookTable(sheet, headerRow(sheet, known)));
            }
        }
        return Optional.empty();
    }

    /** Returns the sheet of a name; it is added with these headers if there is none. */
    static WorkbookTable findOrAdd(XSSFWorkbook workbook, String name, CellStyles styles, List<Header> headers) {
        return findOrAdd(
                workbook,
                name,
                styles,
                headers,
                headers.stream().map(Header::text).toList());
    }

    /**
     * Returns the sheet of a name; it is added if there is none, and so are headers that it lacks.
     *
     * @param headers those that it must have
     * @param others those that it may have, too
     */
    static WorkbookTable findOrAdd(
            XSSFWorkbook workbook, String name, CellStyles styles, List<Header> headers, Collection<String> others) {
        Optional<WorkbookTable> known = find(workbook, name, others);
        WorkbookTable table = known.orElseGet(() -> new WorkbookTable(workbook.createSheet(name), 0));
        if (known.isEmpty()) {
            table.sheet.createFreezePane(0, 1);
            table.sheet.getPrintSetup().setLandscape(true);
            table.sheet.setFitToPage(true);
            table.sheet.getPrintSetup().setFitHeight((short) 0);
        }
        headers.forEach(header -> table.addColumn(header, styles));
        return table;
    }

    /**
     * The header of a column.
     *
     * @param text what stands there; in parentheses if the column is for people only
     * @param width how many characters the column is wide
     */
    record Header(String text, int width) {}

    private static int headerRow(XSSFSheet sheet, Collection<String> known) {
        Set<String> headers = known.stream().map(Texts::header).collect(Collectors.toSet());
        int best = -1;
        long most = 0;
        int seen = 0;
        for (int i = sheet.getFirstRowNum(); i >= 0 && i <= sheet.getLastRowNum() && seen < MAX_TOP; i++) {
            XSSFRow row = sheet.getRow(i);
            if (row == null) {
                continue;
            }
            seen++;
            long found = StreamSupport.stream(row.spliterator(), false)
                    .filter(cell -> headers.contains(Texts.header(text((XSSFCell) cell))))
                    .count();
            if (found > most || (best < 0 && !isBlank(row))) {
                best = i;
                most = found;
            }
        }
        return Math.max(best, 0);
    }

    private static boolean isBlank(XSSFRow row) {
        for (int i = Math.max(0, row.getFirstCellNum()); i < row.getLastCellNum(); i++) {
            if (!text(row.getCell(i)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void addColumn(Header header, CellStyles styles) {
        if (columns.containsKey(Texts.header(header.text()))) {
            return;
        }
        XSSFRow row = row(headerRow);
        int at = Math.max(0, row.getLastCellNum());
        XSSFCell cell = row.createCell(at);
        cell.setCellValue(header.text());
        cell.setCellStyle(styles.header());
        sheet.setColumnWidth(at, header.width() * 256);
        // As POI writes columns that it has read, so that writing the workbook again gives the same bytes.
        sheet.getColumnHelper().cleanColumns();
        columns.put(Texts.header(header.text()), at);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    int headerRow() {
        return headerRow;
    }

    OptionalInt findColumn(String header) {
        Integer at = columns.get(Texts.header(header));
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** Returns the numbers of the rows below the headers that are there, from the top. */
    List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (int i = headerRow + 1; i <= sheet.getLastRowNum(); i++) {
            if (sheet.getRow(i) != null) {
                rows.add(i);
            }
        }
        return rows;
    }

    /** Returns the number of the first row below all that have anything. */
    int nextRow() {
        int last = sheet.getLastRowNum();
        while (last > headerRow && (sheet.getRow(last) == null || isBlank(sheet.getRow(last)))) {
            last--;
        }
        return Math.max(last, headerRow) + 1;
    }

    /** Returns what a cell says as one text, empty if it is or if there is no such column. */
    String text(int row, String header) {
        OptionalInt at = findColumn(header);
        XSSFRow found = sheet.getRow(row);
        return at.isEmpty() || found == null ? "" : text(found.getCell(at.getAsInt()));
    }

    /** Returns the cell of a column that there is; it is made, with the looks of its column, if there is none. */
    XSSFCell cell(int row, String header) {
        int at = findColumn(header).orElseThrow();
        XSSFCell known = row(row).getCell(at);
        if (known != null) {
            return known;
        }
        XSSFCell made = row(row).createCell(at);
        made.setCellStyle(sheet.getColumnStyle(at));
        return made;
    }

    /** Empties a cell and keeps its looks; nothing happens if there is no such column. */
    void clear(int row, String header) {
        XSSFRow found = sheet.getRow(row);
        findColumn(header).ifPresent(at -> {
            XSSFCell cell = found == null ? null : found.getCell(at);
            if (cell != null) {
                cell.setBlank();
            }
        });
    }

    private XSSFRow row(int number) {
        XSSFRow row = sheet.getRow(number);
        return row == null ? sheet.createRow(number) : row;
    }

    /** Returns what a cell says as one text, empty if it is or if there is none. */
    static String text(@Nullable XSSFCell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> Texts.withoutPadding(cell.getStringCellValue());
            case NUMERIC ->
                BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString();
            default -> "";
        };
    }
}
