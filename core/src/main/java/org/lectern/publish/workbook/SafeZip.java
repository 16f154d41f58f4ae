package org.lectern.publish.workbook;

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
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lectern.event.InvalidInputException;
import org.lectern.file.AtomicFile;

/**
 * Looks through the bytes of a workbook before they are read, so that none can exhaust the machine: how much they unpack to,
 * how many cells there are, and what their XML declares.
 */
final class SafeZip {

    private static final long MAX_BYTES = 512L << 20;
    private static final int MAX_ENTRIES = 1_000;
    private static final int MAX_CELLS = 2_000_000;
    private static final int BUFFER = 8_192;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");

    private long bytes;
    private int cells;
    private int strings;
    private int maxStringIndex = -1;

    private SafeZip() {}

    /** @throws InvalidInputException with one problem if the bytes are no workbook, or one that is not read here */
    static void check(byte[] workbook) {
        if (workbook.length < 4 || workbook[0] != 'P' || workbook[1] != 'K') {
            throw notAWorkbook();
        }
        SafeZip zip = new SafeZip();
        try {
            // A zip is read by the list at its end, which a stream of bytes does not give.
            Path file = Files.createTempFile("lectern", ".xlsx");
            try {
                Files.write(file, workbook);
                zip.entries(file);
            } finally {
                Files.delete(file);
            }
        } catch (InvalidInputException e) {
            throw e;
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw notAWorkbook();
        }
        if (zip.maxStringIndex >= zip.strings) {
            throw notAWorkbook();
        }
    }

    static InvalidInputException notAWorkbook() {
        return AtomicFile.refused(
                "not-a-workbook",
                "The file is not a workbook (.xlsx) that can be read.",
                "Save it again as an Excel workbook (.xlsx).");
    }

    private static InvalidInputException tooMuch(String what) {
        return AtomicFile.refused("too-large", "The workbook %s.".formatted(what), "Check the name of the file.");
    }

    private void entries(Path file) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES) {
                throw tooMuch("has more than %s parts".formatted(MAX_ENTRIES));
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
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
                if (bytes > MAX_BYTES) {
                    throw tooMuch("unpacks to more than 512 MiB");
                }
                return count;
            }
        };
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            xml(counted);
        } else {
            counted.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void xml(InputStream in) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(text(in));
        boolean isShared = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw notAWorkbook();
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "si" -> strings++;
                case "c" -> {
                    isShared = "s".equals(reader.getAttributeValue(null, "t"));
                    cell(reader.getAttributeValue(null, "r"));
                }
                case "v" -> {
                    String value = isShared ? reader.getElementText().strip() : "";
                    if (!value.isEmpty()) {
                        maxStringIndex = Math.max(maxStringIndex, Integer.parseInt(value));
                    }
                }
                default -> {}
            }
        }
    }

    /** Returns a part as text, which is in UTF-8; given bytes, the parser would print of those that are not. */
    private static Reader text(InputStream in) throws IOException {
        BufferedReader text =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), BUFFER);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private void cell(@Nullable String reference) {
        if (++cells > MAX_CELLS) {
            throw tooMuch("has more than %s cells".formatted(MAX_CELLS));
        }
        if (reference != null && !REFERENCE.matcher(reference).matches()) {
            throw notAWorkbook();
        }
    }
}
