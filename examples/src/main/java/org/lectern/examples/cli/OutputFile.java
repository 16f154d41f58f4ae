package org.lectern.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lectern.file.AtomicFile;

/** Writes a file that a command line names. */
final class OutputFile {

    private OutputFile() {}

    /**
     * Writes a file, and makes its folder, unless it is one that was read.
     *
     * @param writing writes it whole or not at all
     * @throws BadInputException if it cannot be written
     */
    static void write(Path file, Runnable writing, Path... others) {
        for (Path other : List.of(others)) {
            if (isSame(file, other)) {
                throw unwritable(file, "It would replace %s.".formatted(other), "Choose another file.");
            }
        }
        makeFolder(file);
        try {
            writing.run();
        } catch (UncheckedIOException e) {
            // The library's own line names the file, says why and what to do.
            throw new BadInputException(file, "unwritable", String.valueOf(e.getMessage()), "");
        }
    }

    /** Makes the folders above a file, if they are not there. */
    private static void makeFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw unwritable(file, "Its folder cannot be made.", "Choose another folder.");
        }
    }

    /** Writes a document whole or not at all, as {@link #write} does. */
    static void text(Path file, String text) {
        write(file, () -> AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean isSame(Path file, Path other) {
        try {
            return Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static BadInputException unwritable(Path file, String message, String advice) {
        return new BadInputException(file, "unwritable", "The file cannot be written. " + message, advice);
    }
}
