package org.lectern.text;

/** The libraries that only part of an application needs, so that it adds them itself. */
public enum OptionalLibrary {
    /** For pages and pictures. */
    TEMPLATES("Pages and pictures", "gg.jte:jte-runtime", "gg.jte.TemplateOutput"),
    /** For the QR code of the address on pages. */
    QR_CODES("QR codes on pages", "io.nayuki:qrcodegen", "io.nayuki.qrcodegen.QrCode"),
    /** For calendars. */
    CALENDARS("Calendars", "net.sf.biweekly:biweekly", "biweekly.ICalendar"),
    /** For ids and names of files. */
    LETTERS(
            "Ids and file names that are made of names",
            "net.gcardone.junidecode:junidecode",
            "net.gcardone.junidecode.Junidecode"),
    /** For tables of CSV. */
    TABLES("Tables of CSV", "de.siegmar:fastcsv", "de.siegmar.fastcsv.writer.CsvWriter"),
    /** For writing workbooks. */
    WORKBOOKS("Workbooks", "org.dhatim:fastexcel", "org.dhatim.fastexcel.Workbook"),
    /** For reading workbooks. */
    WORKBOOK_READER(
            "Workbooks that are read", "org.dhatim:fastexcel-reader", "org.dhatim.fastexcel.reader.ReadableWorkbook");

    private final String use;
    private final String coordinates;
    private final String className;

    OptionalLibrary(String use, String coordinates, String className) {
        this.use = use;
        this.coordinates = coordinates;
        this.className = className;
    }

    /**
     * Sees that the library is there, before any class is loaded that needs it.
     *
     * @throws IllegalStateException if it is missing; it names the library by its Maven coordinates
     */
    public void require() {
        try {
            Class.forName(className, false, OptionalLibrary.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException(
                    "%s need the library %s, which is missing. Add the dependency %s to your application; the BOM org.lectern:lectern-bom has its version."
                            .formatted(use, coordinates, coordinates),
                    e);
        }
    }
}
