package org.lectern.publish.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet whose parts a test writes as they are, well-formed or not. */
final class RawWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String rows = "";
    private String texts = "";
    private String moreSheets = "";
    private String formats = "<xf numFmtId=\"0\"/>";
    private String properties = "";
    private String sheetPart = "sheet1.xml";

    RawWorkbook rows(String xml) {
        this.rows = xml;
        return this;
    }

    /** Sets the elements of the texts that cells share. */
    RawWorkbook texts(String xml) {
        this.texts = xml;
        return this;
    }

    RawWorkbook moreSheets(String xml) {
        this.moreSheets = xml;
        return this;
    }

    RawWorkbook formats(String xml) {
        this.formats = xml;
        return this;
    }

    /** Sets the element of the properties of the workbook. */
    RawWorkbook properties(String xml) {
        this.properties = xml;
        return this;
    }

    RawWorkbook sheetPart(String name) {
        this.sheetPart = name;
        return this;
    }

    RawWorkbook part(String name, String text) {
        parts.put(name, text);
        return this;
    }

    /** Returns a cell with a text of its own. */
    static String cell(String reference, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
    }

    byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"%scontent-types\">%s%s%s%s</Types>"
                        .formatted(
                                PACKAGE,
                                override("/xl/workbook.xml", "sheet.main"),
                                override("/xl/worksheets/" + sheetPart, "worksheet"),
                                override("/xl/sharedStrings.xml", "sharedStrings"),
                                override("/xl/styles.xml", "styles")));
        all.put("_rels/.rels", relationships(relationship("officeDocument", "xl/workbook.xml", 1)));
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"rId1\"/>%s</sheets></workbook>"
                        .formatted(MAIN, RELATIONSHIPS, properties, moreSheets));
        all.put(
                "xl/_rels/workbook.xml.rels",
                relationships(relationship("worksheet", "worksheets/" + sheetPart, 1)
                        + relationship("sharedStrings", "sharedStrings.xml", 2)
                        + relationship("styles", "styles.xml", 3)));
        all.put(
                "xl/worksheets/" + sheetPart,
                "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
        all.put("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, texts));
        all.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"%s\"><cellXfs>%s</cellXfs></styleSheet>".formatted(MAIN, formats));
        all.putAll(parts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>".formatted(part, CONTENT, type);
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, all);
    }

    private static String relationship(String type, String target, int number) {
        return "<Relationship Id=\"rId%s\" Type=\"%s/%s\" Target=\"%s\"/>"
                .formatted(number, RELATIONSHIPS, type, target);
    }
}
