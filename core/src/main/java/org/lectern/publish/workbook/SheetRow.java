package org.lectern.publish.workbook;

import java.util.Map;

/**
 * A row that was read.
 *
 * @param sheet the sheet
 * @param number its row, counted from 0
 * @param columns where the known columns are, by header key, whether their cells are empty or not
 * @param values what stands in the cells that are not empty: a text, a number or a truth value
 */
record SheetRow(String sheet, int number, Map<Column, Integer> columns, Map<Column, Object> values) {

    /** Returns the cell of a column, or the first of the row if the sheet has no such column. */
    String cell(Column column) {
        return Cells.name(sheet, number, columns.getOrDefault(column, 0));
    }

    String firstCell() {
        return Cells.name(sheet, number, 0);
    }
}
