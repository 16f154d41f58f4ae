package org.lectern.publish.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lectern.event.InvalidInputException;
import org.lectern.file.InputLimit;

/** Counts what the elements of a workbook's parts declare, and refuses what is too much or refers to what is not there. */
final class PartLimits {

    private static final int MAX_COLUMN_LETTERS = 3;
    private static final int LETTERS = 26;
    private static final int MAX_ROW_DIGITS = 7;

    private final long maxRows;
    private final long maxCells;
    private final long maxColumns = InputLimit.WORKBOOK_COLUMNS.value();
    private final long maxFormulas = InputLimit.WORKBOOK_FORMULAS.value();
    private final Set<String> sheetIds = new HashSet<>();
    private final long maxNodes;
    private long nodes;
    private long rows;
    private long cells;
    private long strings;
    private long styles;
    private long longestSharedFormula;
    private long sharedFormulas;
    private long arrayFormulas;
    private long maxStringIndex = -1;
    private boolean isShared;

    /** @param fileBytes the bytes of the workbook, by which it may have more */
    PartLimits(long fileBytes) {
        this.maxRows = InputLimit.WORKBOOK_ROWS.valueFor(fileBytes);
        this.maxCells = InputLimit.WORKBOOK_CELLS.valueFor(fileBytes);
        this.maxNodes = InputLimit.WORKBOOK_NODES.valueFor(fileBytes);
    }

    /** Counts the element that starts at the reader. */
    void element(XMLStreamReader reader) throws XMLStreamException {
        nodes += 1 + reader.getAttributeCount();
        within(nodes, maxNodes, InputLimit.WORKBOOK_NODES, "tags and attributes");
        switch (reader.getLocalName()) {
            case "sheet" -> sheet(reader);
            case "row" -> within(++rows, maxRows, InputLimit.WORKBOOK_ROWS, "rows");
            case "si" -> within(++strings, maxCells, InputLimit.WORKBOOK_CELLS, "texts");
            case "xf", "numFmt" ->
                within(++styles, InputLimit.WORKBOOK_STYLES.value(), InputLimit.WORKBOOK_STYLES, "formats of cells");
            case "c" -> {
                within(++cells, maxCells, InputLimit.WORKBOOK_CELLS, "cells");
                isShared = "s".equals(reader.getAttributeValue(null, "t"));
                column(reader.getAttributeValue(null, "r"));
            }
            case "f" -> formula(reader);
            case "v" -> {
                String value = isShared ? reader.getElementText().strip() : "";
                if (!value.isEmpty()) {
                    maxStringIndex = Math.max(maxStringIndex, Integer.parseInt(value));
                }
            }
            case "Override" -> part(reader.getAttributeValue(null, "ContentType"), reader, "PartName");
            case "Relationship" -> part(reader.getAttributeValue(null, "Type"), reader, "Target");
            default -> {}
        }
    }

    private void sheet(XMLStreamReader reader) {
        long max = InputLimit.WORKBOOK_SHEETS.value();
        String id =
                reader.getAttributeValue("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
        if (id != null && !sheetIds.add(id)) {
            throw SafeZip.notAWorkbook();
        }
        within(sheetIds.size(), max, InputLimit.WORKBOOK_SHEETS, "sheets");
    }

    /** What is read as XML has to be looked through as such, and is known by its name. */
    private static void part(@Nullable String type, XMLStreamReader reader, String attribute) {
        String name = reader.getAttributeValue(null, attribute);
        String kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
        boolean isRead = kind.contains("worksheet")
                || kind.contains("sharedstrings")
                || kind.contains("styles")
                || kind.contains("sheet.main")
                || kind.contains("officedocument/2006/relationships/officedocument");
        if (isRead && (name == null || !isXml(name))) {
            throw SafeZip.notAWorkbook();
        }
    }

    static boolean isXml(String part) {
        return part.endsWith(".xml") || part.endsWith(".rels");
    }

    private void column(@Nullable String reference) {
        if (reference == null) {
            return;
        }
        int letters = 0;
        long column = 0;
        while (letters < reference.length() && isLetter(reference.charAt(letters))) {
            column = column * LETTERS + reference.charAt(letters) - 'A' + 1;
            letters++;
        }
        int digits = reference.length() - letters;
        boolean isCell = letters >= 1
                && letters <= MAX_COLUMN_LETTERS
                && digits >= 1
                && digits <= MAX_ROW_DIGITS
                && reference.charAt(letters) != '0'
                && areDigits(reference, letters);
        if (!isCell) {
            throw SafeZip.notAWorkbook();
        }
        within(column, maxColumns, InputLimit.WORKBOOK_COLUMNS, "columns");
    }

    private static boolean areDigits(String reference, int from) {
        for (int at = from; at < reference.length(); at++) {
            if (reference.charAt(at) < '0' || reference.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** A shared formula is written out for each cell that has it, and array formulas are looked through for each cell. */
    private void formula(XMLStreamReader reader) throws XMLStreamException {
        String kind = reader.getAttributeValue(null, "t");
        if ("shared".equals(kind)) {
            sharedFormulas++;
            longestSharedFormula =
                    Math.max(longestSharedFormula, reader.getElementText().length());
        } else if ("array".equals(kind)) {
            arrayFormulas++;
        }
        long work = Math.max(sharedFormulas * longestSharedFormula, arrayFormulas * cells);
        within(work, maxFormulas, InputLimit.WORKBOOK_FORMULAS, "characters of formulas, counted in each cell");
    }

    private static void within(long count, long max, InputLimit limit, String what) {
        if (count > max) {
            throw limit.exceeded("too-large", "The workbook has more than %s %s.".formatted(max, what));
        }
    }

    /** @throws InvalidInputException if cells refer to texts that are not there */
    void end() {
        within(
                arrayFormulas * cells,
                maxFormulas,
                InputLimit.WORKBOOK_FORMULAS,
                "pairs of a cell and an array formula");
        if (maxStringIndex >= strings) {
            throw SafeZip.notAWorkbook();
        }
    }
}
