package org.lectern.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs of Lectern, each in a process of its own with the Java, flags and libraries of this one. */
public final class ProcessRuns {

    private final String mainClass;
    private final Path event;
    private final RunLimits limits;

    /**
     * @param mainClass a program that knows {@code solve EVENT --seed --seconds --steps --json}
     * @param limits those of each run, its seed aside
     */
    public ProcessRuns(String mainClass, Path event, RunLimits limits) {
        this.mainClass = mainClass;
        this.event = event;
        this.limits = limits;
    }

    /**
     * Solves the event with a seed and returns what was measured, the wall time of the whole process included.
     *
     * @throws IllegalStateException if the process fails; it tells what the process said
     */
    public RunRecord run(long seed) throws InterruptedException {
        try {
            Path json = Files.createTempFile("lectern-run", ".json");
            Path said = Files.createTempFile("lectern-run", ".txt");
            try {
                return run(seed, json, said);
            } finally {
                Files.delete(json);
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunRecord run(long seed, Path json, Path said) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(limits.withSeed(seed), json))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        long began = System.nanoTime();
        Process process = builder.start();
        int exit;
        try {
            exit = process.waitFor();
        } finally {
            // Only an interrupt finds it alive.
            process.destroy();
        }
        long milliseconds = (System.nanoTime() - began) / 1_000_000;
        if (exit != 0) {
            throw new IllegalStateException("The run with seed %s ended with exit code %s: %s"
                    .formatted(seed, exit, Files.readString(said).strip()));
        }
        return RunsJson.parse(Files.readString(json)).getFirst().withSecondsWall(Seconds.of(milliseconds));
    }

    private List<String> command(RunLimits own, Path json) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(List.of("solve", event.toString(), "--seed", Long.toString(own.seed())));
        own.givenSeconds().ifPresent(seconds -> command.addAll(List.of("--seconds", Double.toString(seconds))));
        own.givenSteps().ifPresent(steps -> command.addAll(List.of("--steps", Long.toString(steps))));
        command.addAll(List.of("--json", json.toString()));
        return command;
    }
}
