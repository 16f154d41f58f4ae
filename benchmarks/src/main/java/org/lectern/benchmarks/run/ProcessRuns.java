package org.lectern.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.EngineChoice;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.engine.Seconds;

/** Runs of engines, each in a process of its own with the Java, flags and libraries of this one. */
public final class ProcessRuns {

    private final String mainClass;
    private final boolean isVerified;

    /**
     * @param mainClass a program that knows {@code solve EVENT --engine --model --seed --seconds --steps --json --verify}
     * @param isVerified whether each certificate is verified
     */
    public ProcessRuns(String mainClass, boolean isVerified) {
        this.mainClass = mainClass;
        this.isVerified = isVerified;
    }

    /**
     * Solves an event and returns what was measured, the wall time of the whole process included.
     *
     * @param heap the most that the heap of Java may grow to, such as {@code 1g}, or null for that of this process
     * @throws IllegalStateException if the process fails; it tells what the process said
     */
    public RunRecord run(Path event, EngineChoice choice, RunLimits limits, @Nullable String heap)
            throws InterruptedException {
        try (Scratch scratch = new Scratch()) {
            Path json = scratch.file("lectern-run", ".json");
            return run(command(event, choice, limits, heap, json), json, scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunRecord run(List<String> command, Path json, Scratch scratch)
            throws IOException, InterruptedException {
        Path said = scratch.file("lectern-run", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        long began = System.nanoTime();
        int exit = scratch.run(builder);
        long milliseconds = (System.nanoTime() - began) / 1_000_000;
        if (exit != 0) {
            throw new IllegalStateException("The run '%s' ended with exit code %s: %s"
                    .formatted(
                            String.join(" ", command.subList(command.indexOf("solve"), command.size() - 2)),
                            exit,
                            Files.readString(said).strip()));
        }
        return RunsJson.parse(Files.readString(json)).getFirst().withSecondsOutside(Seconds.of(milliseconds));
    }

    private List<String> command(Path event, EngineChoice choice, RunLimits limits, @Nullable String heap, Path json) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (heap != null) {
            command.add("-Xmx" + heap);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command.addAll(
                List.of("solve", event.toString(), "--engine", choice.engine().word()));
        if (choice.model() != null) {
            command.addAll(List.of("--model", choice.model()));
        }
        command.addAll(List.of("--seed", Long.toString(limits.seed())));
        limits.givenSeconds().ifPresent(seconds -> command.addAll(List.of("--seconds", Double.toString(seconds))));
        limits.givenThreads().ifPresent(threads -> command.addAll(List.of("--threads", Integer.toString(threads))));
        limits.givenSteps().ifPresent(steps -> command.addAll(List.of("--steps", Long.toString(steps))));
        if (isVerified) {
            command.add("--verify");
        }
        command.addAll(List.of("--json", json.toString()));
        return command;
    }
}
