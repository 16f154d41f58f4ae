package org.lectern.publish.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

class WorkbookBytesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void write_atAnotherMoment_givesTheSameBytes() {
        Random random = new Random(36);
        Event event = RandomEvents.small(random);
        Timetable timetable = RandomTimetables.of(event, random);
        byte[] once = EventWorkbook.write(event, timetable);
        Instant written = Instant.now();
        while (Instant.now().toEpochMilli() == written.toEpochMilli()) {
            Thread.onSpinWait();
        }

        assertArrayEquals(once, EventWorkbook.write(event, timetable));
    }

    @Test
    void write_anEvent_saysNothingOfWhenItWasMade() throws Exception {
        Path file = Files.write(folder.resolve("event.xlsx"), EventWorkbook.write(RandomEvents.small(new Random(36))));

        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] properties =
                    zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes();
            assertFalse(new String(properties, StandardCharsets.UTF_8).contains("created"));
        }
    }
}
