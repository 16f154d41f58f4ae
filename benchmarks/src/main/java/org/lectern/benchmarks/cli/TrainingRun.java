package org.lectern.benchmarks.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What Java learns from, so that later processes start and warm up sooner: small events, solved by Lectern and by each rival
 * that is measured from the start of its process. Run by {@code .mvn/train.sh}.
 */
public final class TrainingRun {

    private static final List<String> EVENTS = List.of("full", "packed", "congress");
    private static final List<String> ENGINES = List.of("lectern", "cp-sat", "timefold-tables");
    private static final String SECONDS = "2";

    private TrainingRun() {}

    public static void main(String[] args) throws IOException {
        Path event = Files.createTempFile("lectern-training", ".json");
        try {
            for (String name : EVENTS) {
                run("generate", "--class", name, "--sessions", "14", "--seed", "1", "--out", event.toString());
                for (String engine : ENGINES) {
                    run("solve", event.toString(), "--engine", engine, "--seconds", SECONDS);
                }
            }
        } finally {
            Files.delete(event);
        }
    }

    private static void run(String... arguments) {
        int exit = BenchCommand.run(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, false, StandardCharsets.UTF_8),
                arguments);
        if (exit != 0) {
            throw new IllegalStateException("Exit code " + exit + " of: bench " + String.join(" ", arguments));
        }
    }
}
