package org.lectern.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.examples.round.Edition;
import org.lectern.examples.round.Editions;
import org.lectern.examples.round.Round;

/**
 * A replan, a publication or an undo of a round that is killed leaves each edition whole or not at all, and the next command goes on
 * from there; {@code -Dlectern.kills} says how often each pair of them is killed.
 */
@Tag("night")
class RoundKillTest {

    private static final int KILLS = Math.max(1, Integer.getInteger("lectern.kills", 2) / 2);

    @TempDir
    private Path home = Path.of("");

    private final Random random = new Random(17);

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void round_killedAtAnyMoment_isWholeAndGoesOn() throws Exception {
        Path made = InventedRound.make(home);
        assertThat(Ran.of("publish", made).exitCode()).isLessThanOrEqualTo(ExitCode.FINDINGS);
        for (int kill = 0; kill < KILLS; kill++) {
            Path round = copy(made, home.resolve("copy-" + kill));
            killed(round.resolve("editions"), ".2", "replan", round.toString(), "--yes", "--cancel", "Mali");
            assertWhole(round);
            Ran replan = Ran.of("replan", round, "--yes", "--cancel", "Ghana");
            assertThat(replan.exitCode()).as(replan.err()).isLessThanOrEqualTo(ExitCode.FINDINGS);
            killed(round.resolve("editions"), ".", "publish", round.toString());
            assertWhole(round);
            Ran publish = Ran.of("publish", round);
            assertThat(publish.exitCode()).as(publish.err()).isLessThanOrEqualTo(ExitCode.FINDINGS);
            Edition last = Editions.of(Round.of(round)).findLast().orElseThrow();
            assertThat(last.isPublished()).isTrue();
            assertThat(PublishedFolder.paths(round.resolve("published")))
                    .isEqualTo(PublishedFolder.paths(last.published()));
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void workbook_checkKilledAtAnyMoment_isOldOrNew() throws Exception {
        Path round = InventedRound.make(home);
        Path workbook = round.resolve("round.xlsx");
        byte[] old = Files.readAllBytes(workbook);
        Ran.of("check", round);
        byte[] checked = Files.readAllBytes(workbook);
        assertThat(checked).isNotEqualTo(old);
        Ran.of("check", round);
        byte[] checkedAgain = Files.readAllBytes(workbook);
        for (int kill = 0; kill < KILLS; kill++) {
            Files.write(workbook, old);
            killed(round, ".round.xlsx", "check", round.toString());
            byte[] left = Files.readAllBytes(workbook);
            assertThat(left).satisfiesAnyOf(now -> assertArrayEquals(old, now), now -> assertArrayEquals(checked, now));
            Ran.of("check", round);
            assertArrayEquals(Arrays.equals(left, old) ? checked : checkedAgain, Files.readAllBytes(workbook));
            assertThat(round).isDirectoryNotContaining("glob:**/.round.xlsx*");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void round_undoKilledAtAnyMoment_isWholeAndCanBeUndone() throws Exception {
        Path made = InventedRound.make(home);
        Path workbook = made.resolve("round.xlsx");
        Ran.of("publish", made);
        byte[] before = Files.readAllBytes(workbook);
        Ran.of("replan", made, "--yes", "--cancel", "Mali");
        for (int kill = 0; kill < KILLS; kill++) {
            Path round = copy(made, home.resolve("copy-" + kill));
            killed(round, ".round.xlsx", "undo", round.toString());
            assertWhole(round);
            if (Editions.of(Round.of(round)).numbers().size() > 1) {
                Ran undone = Ran.of("undo", round);
                assertThat(undone.exitCode()).as(undone.err()).isZero();
            }
            assertThat(Editions.of(Round.of(round)).numbers()).containsExactly(1);
            assertThat(Files.readAllBytes(round.resolve("round.xlsx"))).isEqualTo(before);
        }
    }

    /** Kills a command at any moment, or soon after a file of some name appeared in a folder. */
    private void killed(Path folder, String beside, String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        LecternCommand.class.getName()),
                                Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (process.isAlive() && System.nanoTime() < deadline && !isBeside(folder, beside)) {
            LockSupport.parkNanos(100_000); // Spinning would take a processor from the command.
        }
        process.waitFor(random.nextInt(12), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private static boolean isBeside(Path folder, String start) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(start));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static void assertWhole(Path round) {
        Editions editions = Editions.of(Round.of(round));
        for (int number : editions.numbers()) {
            Edition edition = editions.read(number);
            assertThat(edition.folder()).isDirectoryContaining("glob:**/workbook.xlsx");
            assertThat(edition.isPublished())
                    .isEqualTo(Files.exists(edition.folder().resolve("told.csv")));
        }
        // The workbook is one that can be read, and fits the last edition after the next command.
        assertThat(Ran.of("history", round).exitCode()).isZero();
        assertThat(Ran.of("validate", round).exitCode()).isZero();
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }
}
