package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search that ends before it has begun writes no empty timetable over one that says something. */
class SolveStoppedEarlyTest {

    private static final String ROUND = "events/round-36.json";

    @TempDir
    private Path folder = Path.of("");

    private static void assertNothingWritten(Ran ran) {
        assertEquals(1, ran.exitCode(), ran.err());
        assertTrue(ran.err().contains("so no timetable is written. Give it more time."), ran.err());
        assertFalse(ran.out().contains("Written to") || ran.out().contains("Next step"), ran.out());
    }

    @Test
    void timetableOfBefore_stays() throws IOException {
        Path out = folder.resolve("timetable.json");
        Files.writeString(out, "before");

        assertNothingWritten(Ran.of("solve", ROUND, "--seconds", "0.001", "--out", out));

        assertEquals("before", Files.readString(out));
    }

    @Test
    void workbook_staysAsItWas() throws IOException {
        Path workbook = folder.resolve("round.xlsx");
        Ran.of("export", ROUND, "--out", workbook);
        byte[] before = Files.readAllBytes(workbook);

        assertNothingWritten(Ran.of("solve", workbook, "--seconds", "0.001"));

        assertArrayEquals(before, Files.readAllBytes(workbook));
    }

    @Test
    void pageAndCertificate_areNotWritten() {
        Path page = folder.resolve("page");
        Path certificate = folder.resolve("result.json");

        Ran ran =
                Ran.of("solve", ROUND, "--seconds", "0.001", "--publish", page, "--certificate", certificate, "--json");

        assertNothingWritten(ran);
        assertFalse(Files.exists(page));
        assertFalse(Files.exists(certificate));
    }
}
