package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be written is told in one line, with exit code 2 for a file and 74 for standard output. */
class UnwritableTest {

    private static final Path EVENT = Path.of("events/spring-2020.json");
    private static final Path TIMETABLE = Path.of("events/spring-2020-published.json");
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    /** Fails whenever something is written. */
    static final class FailingStream extends OutputStream {

        private final String reason;

        FailingStream(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(reason);
        }
    }

    private static int run(StringWriter err, String reason) {
        return LecternCommand.run(StandardOutput.of(new FailingStream(reason)), new PrintWriter(err, true), "rules");
    }

    @Test
    void standardOutput_full_isToldInOneLineWithCode74() {
        StringWriter err = new StringWriter();

        assertEquals(ExitCode.UNWRITTEN, run(err, "No space left on device"));
        assertEquals(
                List.of("lectern: Standard output cannot be written: No space left on device."),
                err.toString().lines().toList());
    }

    @Test
    void standardOutput_closedByItsReader_isNotToldButHasTheCode() {
        StringWriter err = new StringWriter();

        assertEquals(ExitCode.UNWRITTEN, run(err, "Broken pipe"));
        assertEquals("", err.toString());
    }

    @Test
    void file_deviceThatIsFull_isToldInOneLineAndStays() {
        assumeTrue(Files.exists(FULL));

        assertUnwritable(FULL, Ran.of("export", EVENT, TIMETABLE, "--out", FULL));
        assertUnwritable(FULL, Ran.of("explain", EVENT, TIMETABLE, "--json", FULL));
        assertTrue(Files.exists(FULL));
    }

    @Test
    void file_folderInItsPlace_isToldInOneLine() throws IOException {
        assertUnwritable(folder, Ran.of("export", EVENT, TIMETABLE, "--out", folder));
        assertUnwritable(folder, Ran.of("explain", EVENT, TIMETABLE, "--json", folder));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static void assertUnwritable(Path file, Ran ran) {
        assertEquals(ExitCode.BAD_INPUT, ran.exitCode());
        assertEquals(1, ran.errLines().size(), ran.err());
        assertTrue(ran.err().startsWith(file + ": "), ran.err());
    }
}
