package org.lectern.benchmarks.pace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.run.RunsJson;
import org.lectern.benchmarks.run.Scratch;

/**
 * A clone of Lectern that is built: its own benchmarks measure it.
 *
 * @param folder the top folder of the clone
 */
public record BuiltClone(Path folder) {

    /** @throws IllegalArgumentException if the folder holds no benchmarks, or they are not built */
    public BuiltClone {
        if (!Files.isExecutable(bench(folder))) {
            throw new IllegalArgumentException(
                    "The folder '%s' holds no benchmarks/bench. Name a clone of Lectern.".formatted(folder));
        }
        if (!Files.isRegularFile(folder.resolve("benchmarks").resolve("target").resolve("lectern-benchmarks.jar"))) {
            throw new IllegalArgumentException(
                    "The clone '%s' is not built. Run 'mvn -q -B -Pquick -Dmaven.test.skip package' in it."
                            .formatted(folder));
        }
    }

    private static Path bench(Path folder) {
        return folder.resolve("benchmarks").resolve("bench");
    }

    /**
     * Solves an event on one thread, in a process of its own.
     *
     * @throws IllegalStateException if the process fails; it tells what the process said
     */
    RunRecord run(Path event, long seed, long steps) throws InterruptedException {
        try (Scratch scratch = new Scratch()) {
            Path json = scratch.file("lectern-pace", ".json");
            Path said = scratch.file("lectern-pace", ".txt");
            int exit = scratch.run(new ProcessBuilder(List.of(
                            bench(folder).toString(),
                            "solve",
                            event.toString(),
                            "--seed",
                            Long.toString(seed),
                            "--steps",
                            Long.toString(steps),
                            "--threads",
                            "1",
                            "--json",
                            json.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile()));
            if (exit != 0) {
                throw new IllegalStateException("The run of '%s' in '%s' failed: %s"
                        .formatted(event, folder, Files.readString(said).strip()));
            }
            return RunsJson.parse(Files.readString(json)).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
