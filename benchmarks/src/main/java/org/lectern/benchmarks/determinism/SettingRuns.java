package org.lectern.benchmarks.determinism;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs of settings, each in a process of its own with the libraries of this one. */
public final class SettingRuns {

    private final String mainClass;
    private final List<Path> events;
    private final FixedSearch search;

    /** @param mainClass a program that knows {@code fingerprint EVENT… --seed --steps --threads --repeats --at-once --busy-threads} */
    public SettingRuns(String mainClass, List<Path> events, FixedSearch search) {
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
        try {
            Path out = Files.createTempFile("lectern-fingerprint", ".json");
            Path err = Files.createTempFile("lectern-fingerprint", ".txt");
            try {
                Process process = new ProcessBuilder(command(javaHome, setting))
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
                int exit;
                try {
                    exit = process.waitFor();
                } finally {
                    // Only an interrupt finds it alive.
                    process.destroy();
                }
                if (exit != 0) {
                    throw new IllegalStateException("A process on %s with %s ended with exit code %s: %s"
                            .formatted(
                                    javaHome,
                                    setting,
                                    exit,
                                    Files.readString(err).strip()));
                }
                return ProcessReport.parse(Files.readString(out));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path javaHome, Setting setting) {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin").resolve("java").toString());
        command.add("-XX:+UseSerialGC");
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
