package org.lectern.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Zips of a workbook without the moment at which they were written, so that the same content has the same bytes. */
public final class UndatedZip {

    /** The part of a workbook that says when it was made. */
    private static final String PROPERTIES = "docProps/core.xml";

    private static final String CREATED = "<dcterms:created\\b[^>]*>[^<]*</dcterms:created>";

    /** A zip knows no earlier month of which each zone gives the same time. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private UndatedZip() {}

    /** Returns a workbook without the times of its parts; what it says of when it was made stays. */
    public static byte[] withoutTimes(byte[] workbook) throws IOException {
        return rewritten(workbook, false);
    }

    /** Returns a new workbook without the times of its parts and without when it was made. */
    public static byte[] withoutAnyTime(byte[] workbook) throws IOException {
        return rewritten(workbook, true);
    }

    private static byte[] rewritten(byte[] workbook, boolean isNew) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length);
        // A zip is read by the list at its end, which a stream of bytes does not give.
        Path file = Files.createTempFile("lectern", ".xlsx");
        try {
            Files.write(file, workbook);
            // Gone as soon as it is open, so that a process that is killed leaves nothing.
            try (ZipFile in = new ZipFile(file.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    byte[] bytes = in.getInputStream(entry).readAllBytes();
                    ZipEntry undated = new ZipEntry(entry.getName());
                    undated.setTimeLocal(NO_TIME);
                    zip.putNextEntry(undated);
                    zip.write(isNew && entry.getName().equals(PROPERTIES) ? withoutCreated(bytes) : bytes);
                    zip.closeEntry();
                }
            }
        } finally {
            Files.deleteIfExists(file);
        }
        return out.toByteArray();
    }

    private static byte[] withoutCreated(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll(CREATED, "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
