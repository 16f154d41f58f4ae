package org.lectern.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.InvalidInputException;
import org.lectern.json.EventJson;
import org.lectern.publish.workbook.EventWorkbook;

/** Files of other programs, made by other libraries, given for an event. */
class OtherFileTest {

    private static final String MADE_OF = "Name the workbook (.xlsx) or the JSON file that it was made of.";

    private static void assertRefused(byte[] bytes, String what, String advice) {
        assertEquals(
                "The document is %s, not JSON. %s".formatted(what, advice),
                assertThrows(InvalidInputException.class, () -> EventJson.parse(bytes))
                        .problems()
                        .getFirst()
                        .toString());
        assertEquals(
                "The document is %s, not a workbook (.xlsx). %s".formatted(what, advice),
                assertThrows(InvalidInputException.class, () -> EventWorkbook.read(bytes))
                        .problems()
                        .getFirst()
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void picture_ofAnyFormat_isCalledOne(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), format, out));

        assertRefused(out.toByteArray(), "a picture", MADE_OF);
    }

    @Test
    void pdf_always_isCalledOne() {
        assertRefused("%PDF-1.7\n%\u00e2\u00e3".getBytes(StandardCharsets.ISO_8859_1), "a PDF", MADE_OF);
    }

    @Test
    void xls_always_isCalledOld() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Days");
            workbook.write(out);
        }

        assertRefused(
                out.toByteArray(),
                "a file of an old Office (such as .xls), or has a password",
                "Save it as an Excel workbook (.xlsx) without a password.");
    }

    @Test
    void ods_always_isCalledOne() throws IOException {
        assertRefused(
                ods(), "an OpenDocument spreadsheet (.ods)", "Save it as an Excel workbook (.xlsx), and name that.");
    }

    private static byte[] ods() throws IOException {
        byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            // OpenDocument 1.3, part 2, 3.3: first, not compressed and without an extra field.
            ZipEntry entry = new ZipEntry("mimetype");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(type.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Title,Room\nGhana,XXI\n", "Title;Start\n\"Ghana; Mali\";10:00\n", "Title\tRoom\r\nGhana\tXXI"})
    void csv_givenForJson_isCalledATable(String text) {
        assertEquals(
                "The document is a table (CSV), not JSON. Copy its rows into a workbook (.xlsx), or import it if its rows are"
                        + " sessions.",
                assertThrows(InvalidInputException.class, () -> EventJson.parse(text))
                        .problems()
                        .getFirst()
                        .toString());
    }

    @Test
    void json_thatBeginsAlmostSo_isNone() {
        assertTrue(OtherFile.find("{\"version\": 1}".getBytes(StandardCharsets.UTF_8), "JSON")
                .isEmpty());
        assertTrue(OtherFile.find("BMI,Room\n".getBytes(StandardCharsets.UTF_8), "JSON")
                .isEmpty());
        assertTrue(OtherFile.find(Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, 200), "JSON")
                .isEmpty());
    }
}
