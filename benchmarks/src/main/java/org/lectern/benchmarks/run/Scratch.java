package org.lectern.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Temporary files, and a process of its own that works on them. Nothing of it is left when this process ends, even if somebody
 * stops it with Ctrl-C or SIGTERM.
 */
public final class Scratch implements AutoCloseable {

    private static final AtomicBoolean IS_STOPPED = new AtomicBoolean();
    private static final int SECONDS_TO_DIE = 5;

    private final Thread atEnd = new Thread(this::stop, "end of a scratch");
    private final List<Path> files = new ArrayList<>();
    private @Nullable Process process;

    /** Makes an empty one. */
    public Scratch() {
        try {
            Runtime.getRuntime().addShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            awaitTheEnd();
        }
    }

    /** Returns a new temporary file. */
    public synchronized Path file(String prefix, String ending) {
        try {
            Path made = Files.createTempFile(prefix, ending);
            files.add(made);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a new temporary folder, for files alone. */
    public synchronized Path folder(String prefix) {
        try {
            Path made = Files.createTempDirectory(prefix);
            files.add(made);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a process until it ends, and returns its exit code. */
    public int run(ProcessBuilder builder) throws InterruptedException {
        Process started = start(builder);
        try {
            return started.waitFor();
        } finally {
            // Only an interrupt finds it alive.
            started.destroyForcibly();
            if (IS_STOPPED.get()) {
                awaitTheEnd();
            }
        }
    }

    private synchronized Process start(ProcessBuilder builder) {
        try {
            Process started = builder.start();
            process = started;
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever asked for a process must not go on to the next one while this process ends. */
    private static void awaitTheEnd() {
        while (true) {
            LockSupport.park();
        }
    }

    private synchronized void stop() {
        IS_STOPPED.set(true);
        try {
            if (process != null) {
                // A dead process writes no file again.
                process.destroyForcibly().waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clear();
    }

    private synchronized void clear() {
        try {
            for (Path file : files) {
                if (Files.isDirectory(file)) {
                    try (Stream<Path> inside = Files.list(file)) {
                        for (Path each : inside.toList()) {
                            Files.deleteIfExists(each);
                        }
                    }
                }
                Files.deleteIfExists(file);
            }
            files.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the temporary files. */
    @Override
    public void close() {
        clear();
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            // This process ends, and the next scratch waits for that.
        }
    }
}
