package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ends a command is told in one line, even if there is no memory left. */
class LastWordsTest {

    @TempDir
    private Path folder;

    private static List<String> told(Throwable failure) {
        StringWriter err = new StringWriter();
        int exitCode =
                new Failures(new PrintWriter(new StringWriter()), new PrintWriter(err, true), false, false).of(failure);

        assertEquals(ExitCode.DEFECT, exitCode);
        return err.toString().lines().toList();
    }

    @Test
    void failure_ofARuleOrAListener_isToldInOneLine() {
        assertEquals(
                List.of(
                        "lectern: A defect of Lectern stopped the command: java.lang.IllegalStateException: the rule\\u000afails."
                                + " Run it again with --debug and report the output."),
                told(new IllegalStateException("the rule\nfails")));
    }

    @Test
    void failure_ofJavaForLackOfMemory_isToldAsSuch() {
        List<String> memory = List.of(Failures.OUT_OF_MEMORY);

        assertEquals(memory, told(new OutOfMemoryError()));
        assertEquals(memory, told(new IllegalStateException("of a thread", new OutOfMemoryError("Java heap space"))));
        assertEquals(memory, told(new BootstrapMethodError(new OutOfMemoryError("Java heap space"))));
        assertEquals(
                memory,
                told(new NoClassDefFoundError(
                        "Could not initialize class a.B: java.lang.OutOfMemoryError: Java heap space")));
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {5, 6})
    void process_heapTooSmall_saysSoInOneLineWithCode70(int megabytes) throws IOException, InterruptedException {
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx%sm".formatted(megabytes),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LecternCommand.class.getName(),
                        "solve",
                        "events/round-31.json")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();

        assertEquals(ExitCode.DEFECT, process.waitFor());
        assertEquals(List.of(Failures.OUT_OF_MEMORY), Files.readAllLines(err));
    }
}
