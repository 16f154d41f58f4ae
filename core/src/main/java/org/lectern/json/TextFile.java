package org.lectern.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/** Text files in UTF-8: bounded when read, whole or not at all when written. */
final class TextFile {

    /** The largest file that is read, in bytes: 64 MiB. */
    static final int MOST_BYTES = 64 << 20;

    private static final String TOO_LARGE = "is larger than 64 MiB.";

    private TextFile() {}

    /**
     * Returns the text of a file.
     *
     * @throws InvalidInputException with one problem if there is no such file, it cannot be read, is too large or is not
     *     UTF-8
     */
    static String read(Path file) {
        if (Files.isDirectory(file)) {
            throw refused(
                    "not-a-file", "The path (%s) is a folder.".formatted(shown(file)), "Maybe name a file in it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.size(file) > MOST_BYTES) {
                throw tooLarge("The file (%s)".formatted(shown(file)));
            }
            // A pipe or device tells no size.
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw tooLarge("The file (%s)".formatted(shown(file)));
            }
            return decode(bytes);
        } catch (NoSuchFileException e) {
            throw refused(
                    "no-such-file", "The file (%s) does not exist.".formatted(shown(file)), "Maybe check its path.");
        } catch (AccessDeniedException e) {
            throw refused(
                    "no-permission",
                    "The file (%s) may not be read.".formatted(shown(file)),
                    "Maybe ask for permission, or copy it.");
        } catch (IOException e) {
            throw refused(
                    "unreadable",
                    "The file (%s) cannot be read: %s.".formatted(shown(file), reason(e)),
                    "Maybe check its path.");
        }
    }

    /**
     * Returns text that was given as such, if it is not too large and has no mark at its start.
     *
     * @throws InvalidInputException with one problem
     */
    static String checked(String text) {
        if (text.length() > MOST_BYTES) {
            throw tooLarge("The text");
        }
        if (text.startsWith("\ufeff")) {
            throw refused(
                    "byte-order-mark",
                    "The file begins with a byte order mark.",
                    "Maybe save it as UTF-8 without one.");
        }
        return text;
    }

    /** Returns the text that bytes are in UTF-8. */
    static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8_192);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        if (result.isError()) {
            throw refused(
                    "not-utf-8",
                    "The file is not UTF-8: byte %s is (0x%02x).".formatted(in.position(), bytes[in.position()]),
                    "Maybe save it as UTF-8.");
        }
        return checked(new String(bytes, StandardCharsets.UTF_8));
    }

    /** Returns a text that comes with this package. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(TextFile.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the exception for a file that is refused as a whole. */
    static InvalidInputException refused(String code, String message, String advice) {
        return new InvalidInputException(List.of(new Problem(code, "", "", message, advice)));
    }

    /**
     * Writes a file whole or not at all: beside it first, then moved over it.
     *
     * @throws UncheckedIOException if that fails, with one line that names the file and says why
     */
    static void write(Path file, String text) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw new IOException("it is a folder. Maybe name a file in it");
            }
            Path folder = target.getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                throw new IOException("the folder (%s) does not exist. Maybe create it first".formatted(shown(folder)));
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                // A pipe or a device cannot be replaced.
                Files.write(target, bytes);
            } else {
                replace(target, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file (%s) cannot be written: %s.".formatted(shown(file), reason(e)), e);
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        String writer =
                ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId();
        Path beside = target.resolveSibling("." + target.getFileName() + "." + writer + ".tmp");
        try {
            Files.write(beside, bytes);
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static InvalidInputException tooLarge(String what) {
        return refused("too-large", what + " " + TOO_LARGE, "Maybe the wrong file was named.");
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof java.nio.file.FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    private static String shown(Path path) {
        return Problem.onOneLine(path.toString());
    }
}
