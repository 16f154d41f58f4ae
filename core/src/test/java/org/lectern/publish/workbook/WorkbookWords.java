package org.lectern.publish.workbook;

import java.util.List;
import java.util.stream.Stream;

/** The words that an organiser reads at the head of sheets and columns. */
public final class WorkbookWords {

    private WorkbookWords() {}

    public static List<String> sheetsAndColumns() {
        Stream<String> settings = SheetLayout.SETTING_ROWS.stream().map(Column::header);
        Stream<String> sheets = SheetLayout.ALL.stream()
                .flatMap(sheet -> Stream.concat(
                        Stream.of(sheet.name()), sheet.columns().stream().map(Column::header)));
        return Stream.concat(settings, sheets).toList();
    }
}
