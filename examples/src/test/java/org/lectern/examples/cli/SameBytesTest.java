package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same event and seed give the same bytes, whatever decides by chance in the machine: threads, hashes, compilers. */
@Tag("slow")
class SameBytesTest {

    private static final String EVENT = "events/round-36.json";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void solve_onOneProcessorWithOtherHashes_givesTheSameBytes() throws Exception {
        assertSame("-XX:ActiveProcessorCount=1", "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=2");
    }

    @Test
    void solve_onManyThreadsWithAnotherCompiler_givesTheSameBytes() throws Exception {
        assertSame("-XX:TieredStopAtLevel=1", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=7");
    }

    private void assertSame(String... flags) throws IOException, InterruptedException {
        Path here = folder.resolve("here.json");
        Path there = folder.resolve("there.json");
        String printed = Ran.of("solve", EVENT, "--out", here).out().replace(here.toString(), "FILE");

        assertEquals(printed, elsewhere(there, flags).replace(there.toString(), "FILE"));
        assertEquals(text(here), text(there));
    }

    /** Returns what the command prints when another machine, of this Java but with these flags, runs it. */
    private String elsewhere(Path out, String... flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+IgnoreUnrecognizedVMOptions");
        command.add("-Dstdout.encoding=UTF-8");
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LecternCommand.class.getName()));
        command.addAll(List.of("solve", EVENT, "--out", out.toString()));
        Path printed = folder.resolve("printed.txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertEquals(ExitCode.CLEAN, process.waitFor());
        return text(printed);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
