package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs of one command that would replace each other, under whatever names. */
class SameOutputTest {

    private static final Path SMALL_ROUND = Path.of("events/small-round.json");

    @TempDir
    private Path folder = Path.of("");

    private static void assertRefused(String message, Ran ran) {
        assertEquals(2, ran.exitCode(), ran.out());
        assertEquals("lectern solve: " + message + " See: lectern solve --help", String.join(" ", ran.errLines()));
    }

    @Test
    void solve_twoNamesOfOneFile_areRefused() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), real);
        Path out = real.resolve("new/a.json");

        for (Path other : new Path[] {linked.resolve("new/a.json"), linked.resolve("../real/new/a.json")}) {
            assertRefused(
                    "Both --out and --certificate name '%s'. Name two files.".formatted(out),
                    Ran.of("solve", SMALL_ROUND, "--steps", 5, "--out", out, "--certificate", other));
        }
        assertFalse(Files.exists(out));
    }

    @Test
    void solve_outputInThePublishedFolder_isRefused() throws IOException {
        Path page = Files.createDirectory(folder.resolve("page"));
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), page);

        for (String option : new String[] {"--out", "--certificate"}) {
            for (Path in : new Path[] {page.resolve("index.html"), linked.resolve("tables/sessions.csv")}) {
                assertRefused(
                        "The file '%s' of %s is in the folder '%s', which --publish writes. Choose a file outside it."
                                .formatted(in, option, page),
                        Ran.of("solve", SMALL_ROUND, "--steps", 5, option, in, "--publish", page));
            }
        }
        assertFalse(Files.exists(page.resolve("index.html")));
    }

    @Test
    void solve_outputBesideThePublishedFolder_isWritten() {
        Path out = folder.resolve("page.json");
        Path page = folder.resolve("page");

        assertEquals(
                0,
                Ran.of("solve", SMALL_ROUND, "--steps", 500, "--out", out, "--publish", page)
                        .exitCode());
        assertTrue(Files.exists(out) && Files.exists(page.resolve("index.html")));
    }
}
