package org.lectern.benchmarks.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that a command writes once it has measured. */
public final class OutputFile {

    private OutputFile() {}

    /**
     * Does nothing if a file can be written as far as one can tell before, or if there is none, so that nothing is measured in vain.
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

    private static IllegalArgumentException refused(Path file, String why) {
        return new IllegalArgumentException("The file '%s' cannot be written: %s.".formatted(file, why));
    }
}
