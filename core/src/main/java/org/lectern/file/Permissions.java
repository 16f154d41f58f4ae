package org.lectern.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Who may read and write a file or a folder: what takes the place of another one keeps that. */
final class Permissions {

    private Permissions() {}

    static void copy(Path from, Path to) throws IOException {
        try {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        } catch (UnsupportedOperationException e) {
            // Not on this system.
        }
    }

    /** Writes a file that is to replace another one, which nobody reads meanwhile who may not read that. */
    static void write(Path file, byte[] bytes, Path replaced) throws IOException {
        if (Files.isRegularFile(replaced)) {
            Files.write(file, new byte[0]);
            try {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            } catch (UnsupportedOperationException e) {
                // Not on this system.
            }
            Files.write(file, bytes);
            copy(replaced, file);
        } else {
            Files.write(file, bytes);
        }
    }
}
