package org.lectern.benchmarks.determinism;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.benchmarks.run.Scratch;

/** Runs of settings, each in a process of its own with the libraries of this one. */
public final class SettingRuns {

    private final String mainClass;
    private final List<Path> events;
    private final FixedSearch search;
    private final String options;

    /**
     * @param mainClass a program that knows {@code fingerprint EVENT… --seed --steps --threads --repeats --at-once --busy-threads}
     * @param options more flags of each process, with blanks between them; those of a setting win
     */
    public SettingRuns(String mainClass, List<Path> events, FixedSearch search, String options) {
        this.options = options;
        this.mainClass = mainClass;
        this.events = List.copyOf(events);
        this.search = search;
    }

    /**
     * Returns what the process of a setting reports.
     *
     * @param javaHome the folder of the Java that runs it
     * @throws IllegalStateException if the process fails; the message holds what it said
     */
    public ProcessReport run(Path javaHome, Setting setting) throws InterruptedException {
        try (Scratch scratch = new Scratch()) {
            Path out = scratch.file("lectern-fingerprint", ".json");
            Path err = scratch.file("lectern-fingerprint", ".txt");
            int exit = scratch.run(new ProcessBuilder(command(javaHome, setting))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile()));
            if (exit != 0) {
                throw new IllegalStateException("A process on %s with %s ended with exit code %s: %s"
                        .formatted(
                                javaHome, setting, exit, Files.readString(err).strip()));
            }
            return ProcessReport.parse(Files.readString(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the command of a setting's process. */
    List<String> command(Path javaHome, Setting setting) {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin").resolve("java").toString());
        command.add("-XX:+UseSerialGC");
        options.strip()
                .lines()
                .flatMap(line -> Stream.of(line.split("\\s+", -1)))
                .forEach(command::add);
        command.addAll(setting.surroundings().flags());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass, "fingerprint"));
        events.forEach(event -> command.add(event.toString()));
        command.addAll(
                List.of("--seed", Long.toString(search.options().seed()), "--steps", Long.toString(search.steps())));
        command.addAll(List.of("--threads", Integer.toString(search.options().threads())));
        command.addAll(List.of("--repeats", Integer.toString(setting.repeats())));
        command.addAll(List.of("--at-once", Integer.toString(setting.atOnce())));
        command.addAll(List.of("--busy-threads", Integer.toString(setting.busyThreads())));
        return command;
    }
}
