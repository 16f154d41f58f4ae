package org.lectern.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.event.InvalidInputException;
import org.lectern.json.EventJson;
import org.lectern.publish.workbook.EventWorkbook;

/** Reads an event in a process of its own, whose heap is so many bytes, and measures the CPU time of that. */
public final class ReadInHeap {

    /** How the names of the libraries begin that reading needs: the index of each further one would take heap, too. */
    private static final List<String> LIBRARIES =
            List.of("aalto", "commons", "fastexcel", "jackson", "jspecify", "opczip", "stax2");

    private static final long NANOS_PER_MILLI = 1_000_000;

    private ReadInHeap() {}

    /**
     * How a file was read.
     *
     * @param cpuMillis the CPU time of the thread that read it
     * @param firstProblem the first problem, or an empty text if it was read
     */
    public record Outcome(long cpuMillis, String firstProblem) {}

    /** Returns how a file was read; fails if the heap is too small for it. */
    public static Outcome of(Path file, long heapBytes) throws IOException, InterruptedException {
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
        List<String> lines = said.lines().toList();
        return new Outcome(Long.parseLong(lines.getFirst()), lines.size() == 1 ? "" : lines.get(1));
    }

    /** Returns the first problem of a file, or an empty text if it is read; fails if the heap is too small for it. */
    public static String firstProblem(Path file, long heapBytes) throws IOException, InterruptedException {
        return of(file, heapBytes).firstProblem();
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
        String problem = "";
        try {
            if (file.toString().endsWith(".xlsx")) {
                EventWorkbook.read(Files.readAllBytes(file));
            } else {
                EventJson.read(file);
            }
        } catch (InvalidInputException e) {
            problem = e.problems().getFirst().message();
        }
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        System.out.println(nanos / NANOS_PER_MILLI);
        System.out.println(problem);
    }
}
