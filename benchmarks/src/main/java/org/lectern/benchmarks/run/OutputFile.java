package org.lectern.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that a command writes once it has measured. */
public final class OutputFile {

    private OutputFile() {}

    /**
     * Does nothing if a file can be written as far as one can tell before, or if there is none, so that nothing is measured in vain.
     *
     * @param file the file to write, or null
     * @param event the file of the event that is read
     * @throws IllegalArgumentException if not, or if it is the event; the message names the file and says what to do
     */
    public static void requireWritable(@Nullable Path file, Path event) {
        if (file != null && isSame(file, event)) {
            throw refused(file, "it is the event itself. Choose another file");
        }
        requireWritable(file);
    }

    /**
     * Does the same for a command that reads no event.
     *
     * @throws IllegalArgumentException if not; the message names the file and says what to do
     */
    public static void requireWritable(@Nullable Path file) {
        if (file == null) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw refused(file, "it is a folder. Name a file in it");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw refused(file, "the folder '%s' does not exist. Create it first".formatted(folder));
        }
        if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
            throw refused(file, "permission denied. Choose another file");
        }
    }

    /** Returns whether two paths name one file that is there. */
    private static boolean isSame(Path file, Path other) {
        try {
            return Files.isSameFile(file, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static IllegalArgumentException refused(Path file, String why) {
        return new IllegalArgumentException("The file '%s' cannot be written: %s.".formatted(file, why));
    }
}
