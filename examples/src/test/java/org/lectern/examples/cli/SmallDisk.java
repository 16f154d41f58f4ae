package org.lectern.examples.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A disk of 64 kB, which can be filled and made read-only; only the superuser of Linux can make one. */
final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "size=64k";

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Returns whether a disk can be made here. */
    static boolean isPossible(Path folder) throws IOException, InterruptedException {
        if (!run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString())) {
            return false;
        }
        new SmallDisk(folder).close();
        return true;
    }

    /** Makes a disk of a folder. */
    static SmallDisk at(Path folder) throws IOException, InterruptedException {
        if (!run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString())) {
            throw new IOException("No disk can be made of '%s'.".formatted(folder));
        }
        return new SmallDisk(folder);
    }

    /** Writes until not one byte more has room. */
    void fill() throws IOException {
        byte[] page = new byte[4_096];
        try (OutputStream filler = Files.newOutputStream(folder.resolve("filler"))) {
            while (true) {
                filler.write(page);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space left")) {
                throw full;
            }
        }
    }

    void makeReadOnly() throws IOException, InterruptedException {
        if (!run("mount", "-o", "remount,ro", folder.toString())) {
            throw new IOException("The disk '%s' cannot be made read-only.".formatted(folder));
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
