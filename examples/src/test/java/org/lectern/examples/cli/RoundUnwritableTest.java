package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round where it cannot be written: one line, exit code 2, and the workbook stays as it was. */
@Tag("slow")
class RoundUnwritableTest {

    @TempDir
    private Path home = Path.of("");

    private Path place = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        place = Files.createDirectory(home.resolve("place"));
    }

    /** What makes a disk useless. */
    @FunctionalInterface
    private interface Damage {
        void of(SmallDisk disk) throws Exception;
    }

    @Test
    void solve_diskThatIsFull_leavesTheWorkbook() throws Exception {
        assertSolveIsRefused(SmallDisk::fill);
    }

    @Test
    void solve_diskThatIsReadOnly_leavesTheWorkbook() throws Exception {
        assertSolveIsRefused(SmallDisk::makeReadOnly);
    }

    private void assertSolveIsRefused(Damage damage) throws Exception {
        assumeTrue(SmallDisk.isPossible(place), "only the superuser of Linux can make a disk");
        try (SmallDisk disk = SmallDisk.at(place)) {
            Path round = place.resolve("round");
            assertEquals(ExitCode.CLEAN, Ran.of("new", round).exitCode());
            byte[] before = Files.readAllBytes(round.resolve("round.xlsx"));
            damage.of(disk);

            assertRefused(Ran.of("solve", round, "--steps", 0), round);
            assertArrayEquals(before, Files.readAllBytes(round.resolve("round.xlsx")));
            try (Stream<Path> files = Files.list(round)) {
                assertEquals(1, files.count());
            }
        }
    }

    @Test
    void check_diskThatIsFull_leavesTheWorkbook() throws Exception {
        assumeTrue(SmallDisk.isPossible(place), "only the superuser of Linux can make a disk");
        try (SmallDisk disk = SmallDisk.at(place)) {
            Path round = place.resolve("round");
            Path workbook = round.resolve("round.xlsx");
            InventedRound.make(home, round);
            byte[] before = Files.readAllBytes(workbook);
            disk.fill();

            Ran ran = Ran.of("check", round);
            Ran json = Ran.of("check", round, "--json");

            assertTrue(ran.out().contains("Score"), ran.out());
            assertEquals(ExitCode.CLEAN, ran.exitCode());
            assertEquals(1, ran.errLines().size(), ran.err());
            assertTrue(
                    ran.err()
                            .endsWith(
                                    " cannot be written: No space left on device. The findings in the workbook may be old.\n"),
                    ran.err());
            assertEquals(ExitCode.CLEAN, json.exitCode());
            assertEquals(1, json.out().lines().filter("{"::equals).count(), json.out());
            assertArrayEquals(before, Files.readAllBytes(workbook));
        }
    }

    @Test
    void new_diskThatIsFull_leavesNoFolder() throws Exception {
        assumeTrue(SmallDisk.isPossible(place), "only the superuser of Linux can make a disk");
        try (SmallDisk disk = SmallDisk.at(place)) {
            disk.fill();
            Path round = place.resolve("round");

            assertRefused(Ran.of("new", round), round);
            assertFalse(Files.exists(round));
        }
    }

    @Test
    void new_belowAFile_isRefused() throws IOException {
        Path file = Files.createFile(place.resolve("file"));

        Ran ran = Ran.of("new", file.resolve("round"));
        assertRefused(ran, file);
        assertTrue(ran.err().contains("The folder cannot be made here."), ran.err());
    }

    private static void assertRefused(Ran ran, Path path) {
        assertEquals(ExitCode.BAD_INPUT, ran.exitCode(), ran.err());
        assertEquals(1, ran.errLines().size(), ran.err());
        assertTrue(ran.err().startsWith(path.toString()), ran.err());
        assertTrue(ran.err().contains("cannot be "), ran.err());
    }
}
