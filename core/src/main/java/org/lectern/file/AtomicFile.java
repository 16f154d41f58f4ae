package org.lectern.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/** Files as bytes: bounded when read, whole or not at all when written. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Returns the bytes of a file.
     *
     * @throws InvalidInputException with one problem if there is no such file, it cannot be read or is too large
     */
    public static byte[] read(Path file) {
        if (Files.isDirectory(file)) {
            throw refused("not-a-file", "The path '%s' is a folder.".formatted(shown(file)), "Name a file in it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            int maxBytes = (int) Math.min(InputLimit.FILE_BYTES.value(), Integer.MAX_VALUE - 9);
            if (Files.size(file) > maxBytes) {
                throw tooLarge("The file '%s'".formatted(shown(file)));
            }
            // A pipe or device has no size.
            byte[] bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw tooLarge("The file '%s'".formatted(shown(file)));
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw refused("no-such-file", "The file '%s' does not exist.".formatted(shown(file)), "Check its path.");
        } catch (AccessDeniedException e) {
            throw refused(
                    "no-permission",
                    "The file '%s' may not be read.".formatted(shown(file)),
                    "Ask for permission to read it.");
        } catch (IOException e) {
            throw refused(
                    "unreadable",
                    "The file '%s' cannot be read: %s.".formatted(shown(file), reason(e)),
                    "Check its path.");
        }
    }

    /**
     * Writes a file whole or not at all: beside it first, then moved over it.
     *
     * @throws UncheckedIOException if that fails, with one line that names the file and says why
     */
    public static void write(Path file, byte[] bytes) {
        requireNoFolder(file);
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path folder = target.getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                throw new IOException("the folder '%s' does not exist. Create it first".formatted(shown(folder)));
            }
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                // A pipe or a device cannot be replaced.
                Files.write(target, bytes);
            } else {
                replace(target, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file '%s' cannot be written: %s.".formatted(shown(file), reason(e)), e);
        }
    }

    /** @throws UncheckedIOException if a folder is where a file is to be written */
    static void requireNoFolder(Path file) {
        if (Files.isDirectory(file)) {
            String message =
                    "The file '%s' cannot be written: it is a folder. Name a file in it.".formatted(shown(file));
            throw new UncheckedIOException(message, new IOException(message));
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Leftovers.clear(target);
        Path beside = Leftovers.beside(target, Leftovers.FILE);
        try {
            Permissions.write(beside, bytes, target);
            // Not REPLACE_EXISTING, which deletes the old file first.
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Returns the exception for a file that is refused as a whole. */
    public static InvalidInputException refused(String code, String message, String advice) {
        return new InvalidInputException(List.of(new Problem(code, "", "", message, advice)));
    }

    /** Returns the exception for a file or a text that is too large. */
    public static InvalidInputException tooLarge(String what) {
        return InputLimit.FILE_BYTES.exceeded(
                "too-large", "%s is larger than %s bytes.".formatted(what, InputLimit.FILE_BYTES.value()));
    }

    static String reason(IOException e) {
        String message = e.getMessage();
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException) {
            // Of what is written beside a file, such as in /proc: its name would say nothing.
            return "its folder takes no new files. Choose another folder";
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    static String shown(Path path) {
        return Problem.onOneLine(path.toString());
    }
}
