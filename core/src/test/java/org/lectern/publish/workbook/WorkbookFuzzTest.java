package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.testing.ReaderContract.readOrRefused;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.lectern.event.Event;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

/** Workbooks with anything in their bytes, their parts or their cells: read or refused. */
class WorkbookFuzzTest {

    private static final int MAX_EDITS = 8;
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "\"",
            "&amp;",
            "<row>",
            "</row>",
            "<c t=\"s\"><v>0</v></c>",
            "<c r=\"XFD1\">",
            " r=\"A1048576\"",
            "t=\"inlineStr\"",
            "<f t=\"shared\" si=\"0\"/>",
            "<!DOCTYPE x [<!ENTITY a \"b\">]>",
            "1e308",
            "-1",
            "2020-03-31 10:30",
            "24:00",
            "+18:00",
            "ana, \"Smith, John\"",
            "\"\"",
            "session:OM",
            "minutes=5",
            "\u0000");
    private static final Event EVENT = RandomEvents.small(new Random(20));
    private static final Map<String, String> PARTS =
            parts(EventWorkbook.write(EVENT, RandomTimetables.of(EVENT, new Random(20))));

    @FuzzTest
    void event_anyBytes_isReadOrRefused(byte[] bytes) {
        assertReadOrRefused(bytes);
    }

    @FuzzTest
    void event_partsEdited_isReadOrRefused(FuzzedDataProvider data) {
        Map<String, String> parts = new LinkedHashMap<>(PARTS);
        List<String> names = new ArrayList<>(parts.keySet());
        for (int i = data.consumeInt(1, MAX_EDITS); i > 0; i--) {
            String name = data.pickValue(names);
            parts.put(name, edited(Objects.requireNonNull(parts.get(name)), data));
        }
        assertReadOrRefused(zip(parts));
    }

    /** Cells stand between {@code >} and {@code <}. */
    @FuzzTest
    void event_cellsChanged_isReadOrRefused(FuzzedDataProvider data) {
        Map<String, String> parts = new LinkedHashMap<>(PARTS);
        List<String> sheets = parts.keySet().stream()
                .filter(name -> name.contains("sheet") || name.contains("sharedStrings"))
                .toList();
        for (int i = data.consumeInt(1, MAX_EDITS); i > 0; i--) {
            String name = data.pickValue(sheets);
            String part = Objects.requireNonNull(parts.get(name));
            int from = part.indexOf('>', data.consumeInt(0, part.length() - 1)) + 1;
            int to = Math.max(from, part.indexOf('<', from));
            parts.put(name, part.substring(0, from) + escaped(piece(data)) + part.substring(to));
        }
        assertReadOrRefused(zip(parts));
    }

    private static void assertReadOrRefused(byte[] bytes) {
        readOrRefused(() -> EventWorkbook.read(bytes))
                .ifPresent(event -> written(event).ifPresent(again -> assertEquals(event, EventWorkbook.read(again))));
        readOrRefused(() -> EventWorkbook.findTimetable(bytes, EVENT));
        readOrRefused(() -> EventWorkbook.findStart(bytes, EVENT));
    }

    /** A text in JSON may be longer than a cell can hold. */
    private static Optional<byte[]> written(Event event) {
        return readOrRefused(() -> EventWorkbook.write(event));
    }

    private static String edited(String part, FuzzedDataProvider data) {
        int from = data.consumeInt(0, part.length());
        int to = Math.min(part.length(), from + data.consumeInt(0, 12));
        return part.substring(0, from) + piece(data) + part.substring(to);
    }

    private static String piece(FuzzedDataProvider data) {
        return data.consumeBoolean() ? data.pickValue(PIECES) : data.consumeString(12);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** By way of a file: what streams while it is written cannot be read as a stream. */
    private static Map<String, String> parts(byte[] workbook) {
        Map<String, String> parts = new LinkedHashMap<>();
        try {
            Path file = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
