package org.lectern.publish.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lectern.event.InvalidInputException;
import org.lectern.file.AtomicFile;
import org.lectern.file.InputLimit;
import org.lectern.file.OtherFile;

/**
 * Looks through the bytes of a workbook before they are read, so that none can exhaust the machine: how much they unpack to,
 * how many sheets, rows and cells there are, and what their XML declares.
 */
final class SafeZip {

    private static final String NOT_A_WORKBOOK = "not-a-workbook";

    private static final int BUFFER = 8_192;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final long maxBytes;
    private final PartLimits limits;
    private final Set<String> names = new HashSet<>();
    private long bytes;
    private boolean isFrom1904;

    /** @param fileBytes the bytes of the workbook */
    private SafeZip(long fileBytes) {
        this.maxBytes = InputLimit.WORKBOOK_UNPACKED.valueFor(fileBytes);
        this.limits = new PartLimits(fileBytes);
    }

    /**
     * Looks through a workbook, and returns whether its dates count from 1904, not from 1900.
     *
     * @throws InvalidInputException with one problem if the bytes are no workbook, or one that is not read here
     */
    static boolean isFrom1904(byte[] workbook) {
        Optional<InvalidInputException> other = OtherFile.find(workbook, "a workbook (.xlsx)");
        if (other.isPresent()) {
            throw other.get();
        }
        if (workbook.length < 4 || workbook[0] != 'P' || workbook[1] != 'K') {
            throw otherFile(workbook);
        }
        SafeZip zip = new SafeZip(workbook.length);
        try {
            // A zip is read by the list at its end, which a stream of bytes does not give.
            Path file = Files.createTempFile("lectern", ".xlsx");
            try {
                Files.write(file, workbook);
                zip.entries(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (InvalidInputException e) {
            throw e;
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw notAWorkbook();
        }
        zip.limits.end();
        return zip.isFrom1904;
    }

    /** Returns what to say of a file that does not even begin as a workbook does. */
    private static InvalidInputException otherFile(byte[] bytes) {
        if (bytes.length == 0) {
            return AtomicFile.refused(
                    NOT_A_WORKBOOK, "The workbook is empty.", "Check whether it is the right one, and saved.");
        }
        if (bytes[0] == '{') {
            return AtomicFile.refused(
                    NOT_A_WORKBOOK, "The document is JSON, not a workbook.", "Give it a name that ends in .json.");
        }
        return notAWorkbook();
    }

    static InvalidInputException notAWorkbook() {
        return AtomicFile.refused(
                NOT_A_WORKBOOK,
                "The file is not a workbook (.xlsx) that can be read.",
                "Save it again as an Excel workbook (.xlsx).");
    }

    private void entries(Path file) throws IOException, XMLStreamException {
        // Gone as soon as it is open, so that a process that is killed leaves nothing.
        try (ZipFile zip = new ZipFile(file.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE)) {
            long maxParts = InputLimit.WORKBOOK_PARTS.value();
            if (zip.size() > maxParts) {
                throw InputLimit.WORKBOOK_PARTS.exceeded(
                        "too-large", "The workbook has more than %s parts.".formatted(maxParts));
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                // Of two parts of one name, libraries read now the one and now the other.
                if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                    throw notAWorkbook();
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    entry(entry.getName(), in);
                }
            }
        }
    }

    private void entry(String name, InputStream in) throws IOException, XMLStreamException {
        InputStream counted = new FilterInputStream(in) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                bytes += Math.max(count, 0);
                if (bytes > maxBytes) {
                    throw InputLimit.WORKBOOK_UNPACKED.exceeded(
                            "too-large", "The workbook unpacks to more than %s bytes.".formatted(maxBytes));
                }
                return count;
            }
        };
        if (PartLimits.isXml(name)) {
            xml(counted);
        } else {
            counted.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void xml(InputStream in) throws IOException, XMLStreamException {
        // The parser of the library, so that both see the same; it resolves no entities of a document's own.
        XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(text(in));
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw notAWorkbook();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                // The library knows only the word, and Excel writes the number.
                String from1904 = reader.getAttributeValue(null, "date1904");
                isFrom1904 |=
                        reader.getLocalName().equals("workbookPr") && ("1".equals(from1904) || "true".equals(from1904));
                limits.element(reader);
            }
        }
    }

    /** Returns a part as text, which is in UTF-8 whatever it declares. */
    private static Reader text(InputStream in) throws IOException {
        BufferedReader text =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), BUFFER);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return new TagReader(text, InputLimit.WORKBOOK_SPAN.value());
    }
}
