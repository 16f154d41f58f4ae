package org.lectern.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.event.InvalidInputException;
import org.lectern.json.EventJson;
import org.lectern.publish.workbook.EventWorkbook;

/** Reads an event in a process of its own, whose heap is so many bytes. */
public final class ReadInHeap {

    /** How the names of the libraries begin that reading needs: the index of each further one would take heap, too. */
    private static final List<String> LIBRARIES =
            List.of("aalto", "commons", "fastexcel", "jackson", "jspecify", "opczip", "stax2");

    private ReadInHeap() {}

    /** Returns the first problem of a file, or an empty text if it is read; fails if the heap is too small for it. */
    public static String firstProblem(Path file, long heapBytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heapBytes,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        classPath(),
                        ReadInHeap.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.strip();
    }

    private static String classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.endsWith(".jar")
                        || LIBRARIES.stream()
                                .anyMatch(Path.of(entry).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        try {
            if (file.toString().endsWith(".xlsx")) {
                EventWorkbook.read(Files.readAllBytes(file));
            } else {
                EventJson.read(file);
            }
        } catch (InvalidInputException e) {
            System.out.println(e.problems().getFirst().message());
        }
    }
}
