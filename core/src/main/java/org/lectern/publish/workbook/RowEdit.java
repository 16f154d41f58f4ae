package org.lectern.publish.workbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What to write into one row of a workbook, see {@link EventWorkbook#edits}.
 *
 * @param sheet the name of the sheet, as the workbook writes it if it has that sheet
 * @param row the row counted from 0, or empty for a new row
 * @param cells the texts to write by the headers of their columns, empty for a cell to be emptied; a column that the sheet
 *     lacks is to be added if its text is not empty. Of a row that goes, all known columns are here, empty. A whole number may
 *     be written as a number. A time such as {@code 2020-03-31 10:30} or {@code 10:30} and a date may be written as such
 *     where the cell shows one
 * @since 0.1.0
 */
public record RowEdit(String sheet, OptionalInt row, Map<String, String> cells) {

    public RowEdit {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
