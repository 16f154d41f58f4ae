package org.lectern.examples.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files of text that are written whole or not at all. */
final class WholeFile {

    private WholeFile() {}

    /** @throws BadInputException if the file cannot be written; it holds what it held then */
    static void write(Path file, String text) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A pipe or a device cannot be replaced.
                Files.writeString(file, text);
                return;
            }
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path whole = Files.createTempFile(target.getParent(), ".lectern", ".tmp");
            try {
                Files.writeString(whole, text);
                // Not REPLACE_EXISTING, which deletes the old file first.
                Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new BadInputException(file, "unwritable", "The file cannot be written: %s.".formatted(reason(e)), "");
        }
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(e.getMessage());
    }
}
