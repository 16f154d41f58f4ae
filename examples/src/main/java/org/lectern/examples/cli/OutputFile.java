package org.lectern.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.file.AtomicFile;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Writes a file that a command line names. */
final class OutputFile {

    private OutputFile() {}

    /**
     * An option that names a file to write.
     *
     * @param path the file; null if the command line has no such option
     */
    record Output(String option, @Nullable Path path) {}

    /**
     * Sees that no output replaces another one, before any work is done for them.
     *
     * @throws ParameterException if two options name one file
     */
    static void requireApart(CommandLine line, Output... outputs) {
        Map<Path, Output> seen = new HashMap<>();
        for (Output output : outputs) {
            Path path = output.path();
            Output other = path == null ? null : seen.put(real(path), output);
            if (other != null) {
                throw new ParameterException(
                        line,
                        "Both %s and %s name '%s'. Name two files."
                                .formatted(other.option(), output.option(), other.path()));
            }
        }
    }

    /**
     * Sees that no output lies in a folder that is published, whose files replace others.
     *
     * @param folder the folder; null if nothing is published
     * @throws ParameterException if one does
     */
    static void requireOutside(CommandLine line, @Nullable Path folder, Output... outputs) {
        for (Output output : outputs) {
            Path path = output.path();
            if (folder != null && path != null && real(path).startsWith(real(folder))) {
                throw new ParameterException(
                        line,
                        "The file '%s' of %s is in the folder '%s', which --publish writes. Choose a file outside it."
                                .formatted(path, output.option(), folder));
            }
        }
    }

    /** Returns the path of a file without links, as far as it is there. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath();
        for (Path there = absolute; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(absolute)).normalize();
            } catch (IOException e) {
                // The one above it may be there.
            }
        }
        return absolute.normalize();
    }

    /**
     * Writes a file, and makes its folder, unless it is one that was read.
     *
     * @param writing writes it whole or not at all
     * @throws BadInputException if it cannot be written
     */
    static void write(Path file, Runnable writing, Path... others) {
        requireOther(file, others);
        makeFolder(file);
        try {
            writing.run();
        } catch (UncheckedIOException e) {
            // The library's own line names the file, says why and what to do.
            throw new BadInputException(file, "unwritable", String.valueOf(e.getMessage()), "");
        }
    }

    /** @throws BadInputException if a file is one of others, which were read */
    static void requireOther(Path file, Path... others) {
        for (Path other : List.of(others)) {
            if (isSame(file, other)) {
                throw unwritable(file, "It would replace %s.".formatted(other), "Choose another file.");
            }
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
