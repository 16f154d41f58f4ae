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
        requireApart(file, event, "the event itself");
        requireWritable(file);
    }

    /**
     * Does nothing if a file is not another one, so that neither replaces the other.
     *
     * @param file the file to write, or null
     * @param other a file that is read or written too, or null
     * @param what what the other file is, for the message
     * @throws IllegalArgumentException if they are the same; the message names the file and says what to do
     */
    public static void requireApart(@Nullable Path file, @Nullable Path other, String what) {
        if (file != null && other != null && isSame(file, other)) {
            throw refused(file, "it is %s. Choose another file".formatted(what));
        }
    }

    /**
     * Does the same as {@link #requireWritable(Path, Path)} for a command that reads no event.
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

    /** Returns whether two paths name one file, be it there or not. */
    private static boolean isSame(Path file, Path other) {
        Path plain = file.toAbsolutePath().normalize();
        try {
            return plain.equals(other.toAbsolutePath().normalize()) || Files.isSameFile(file, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static IllegalArgumentException refused(Path file, String why) {
        return new IllegalArgumentException("The file '%s' cannot be written: %s.".formatted(file, why));
    }
}
