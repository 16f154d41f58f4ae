package org.lectern.file;

import org.lectern.event.InvalidInputException;

/**
 * How large and how deep input may be; each is checked while the input is read. The system property {@code
 * lectern.limit.NAME}, such as {@code -Dlectern.limit.workbookCells=5000000}, sets another limit.
 *
 * <p>Some limits grow with the bytes of the file, so that a small file never takes much memory.
 */
public enum InputLimit {
    /** Bytes of a file. */
    FILE_BYTES("fileBytes", 64L << 20),
    /** Objects, lists and single values of a JSON text: so many, and one more for every 10 characters. */
    JSON_VALUES("jsonValues", 20_000, 10, 2_000_000),
    /** How deep objects and lists are nested. */
    JSON_DEPTH("jsonDepth", 64),
    /** Characters of a text or a number in JSON. */
    JSON_TEXT("jsonText", 1_000_000),
    /** Characters of a key in Lectern's JSON; in that of other tools, where names are keys, those of a text. */
    JSON_KEY("jsonKey", 1_000),
    /** Elements and attributes of an XML text: so many, and one more for every 10 characters. */
    XML_ELEMENTS("xmlElements", 20_000, 10, 2_000_000),
    /** How deep elements are nested. */
    XML_DEPTH("xmlDepth", 64),
    /** Rows of a CSV: so many, and one more for every 8 characters. */
    CSV_ROWS("csvRows", 20_000, 8, 1_000_000),
    /** Columns of a CSV. */
    CSV_COLUMNS("csvColumns", 1_024),
    /** Parts of a workbook, which is a ZIP archive. */
    WORKBOOK_PARTS("workbookParts", 1_000),
    /** Sheets of a workbook. */
    WORKBOOK_SHEETS("workbookSheets", 100),
    /** Bytes to which a workbook unpacks, by the bytes of the file. */
    WORKBOOK_UNPACKED("workbookUnpacked", 8L << 20, -20, 512L << 20),
    /** Rows of all sheets, empty ones too, by the bytes of the file. */
    WORKBOOK_ROWS("workbookRows", 20_000, 16, 1_000_000),
    /** Columns of a sheet. */
    WORKBOOK_COLUMNS("workbookColumns", 1_024),
    /** Cells of all sheets, by the bytes of the file; so many different texts may a workbook have, too. */
    WORKBOOK_CELLS("workbookCells", 50_000, 4, 2_000_000),
    /** Characters of all cells that are read, a text counted wherever it is used. */
    WORKBOOK_TEXT("workbookText", 4L << 20, -8, 512L << 20),
    /** Characters between two tags of a part of a workbook, of which the longest are those of a cell. */
    WORKBOOK_SPAN("workbookSpan", 200_000),
    /** Formats of cells. */
    WORKBOOK_STYLES("workbookStyles", 65_536),
    /** Characters of formulas that cells share, counted in each of them, and pairs of a cell and an array formula. */
    WORKBOOK_FORMULAS("workbookFormulas", 20_000_000),
    /** Tags and attributes of all parts of a workbook, by the bytes of the file. */
    WORKBOOK_NODES("workbookNodes", 130_000, -1, 10_000_000);

    private final String property;
    private final long base;
    private final int bytesEach;
    private final long max;

    InputLimit(String name, long max) {
        this(name, max, 0, max);
    }

    /** @param bytesEach for how many bytes of the file there may be one more, or, if negative, how many more for each byte */
    InputLimit(String name, long base, int bytesEach, long max) {
        this.property = "lectern.limit." + name;
        this.base = base;
        this.bytesEach = bytesEach;
        this.max = max;
    }

    /** Returns the limit of files of any size. */
    public long value() {
        return Long.getLong(property, max);
    }

    /** Returns the limit of a file of so many bytes; one that was set does not depend on them. */
    public long valueFor(long bytes) {
        long more = bytesEach == 0 ? 0 : bytesEach > 0 ? bytes / bytesEach : -bytesEach * bytes;
        return Long.getLong(property, Math.min(max, base + more));
    }

    /** Returns the name of the system property that sets it. */
    public String property() {
        return property;
    }

    /** Returns the limit of the smallest files. */
    public long base() {
        return base;
    }

    /** Returns for how many bytes there may be one more, negative for how many more a byte, or 0 if it does not grow. */
    public int bytesEach() {
        return bytesEach;
    }

    /** Returns the exception for input beyond this limit. */
    public InvalidInputException exceeded(String code, String message) {
        return AtomicFile.refused(code, message, advice());
    }

    /** Returns what to do about input beyond this limit. */
    public String advice() {
        return "Check whether it is the right file. If so, raise -D%s.".formatted(property);
    }
}
