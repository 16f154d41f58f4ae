package org.lectern.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.lectern.event.InvalidInputException;
import org.lectern.file.AtomicFile;
import org.lectern.file.InputLimit;
import org.lectern.file.OtherFile;

/** Text files in UTF-8: bounded when read, whole or not at all when written. */
final class TextFile {

    private TextFile() {}

    /**
     * Returns the text of a file.
     *
     * @throws InvalidInputException with one problem if there is no such file, it cannot be read, is too large or is not
     *     UTF-8
     */
    static String read(Path file) {
        return decode(AtomicFile.read(file));
    }

    /**
     * Returns text that was given as such, if it is not too large and has no mark at its start.
     *
     * @throws InvalidInputException with one problem
     */
    static String checked(String text) {
        if (text.length() > InputLimit.FILE_BYTES.value()) {
            throw AtomicFile.tooLarge("The text");
        }
        if (text.startsWith("\ufeff")) {
            throw AtomicFile.refused(
                    "byte-order-mark", "The document begins with a byte order mark.", "Save it as UTF-8 without one.");
        }
        return text;
    }

    /** Returns how many bytes are read of a stream: one more than a file may have, so that a larger one is refused. */
    static int maxBytes() {
        return (int) Math.min(Integer.MAX_VALUE - 8L, InputLimit.FILE_BYTES.value() + 1);
    }

    /** Returns the text that bytes are in UTF-8. */
    static String decode(byte[] bytes) {
        if (bytes.length > InputLimit.FILE_BYTES.value()) {
            throw AtomicFile.tooLarge("The text");
        }
        Optional<InvalidInputException> other = OtherFile.find(bytes, "JSON");
        if (other.isPresent()) {
            throw other.get();
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            throw AtomicFile.refused(
                    "workbook",
                    "The document is a workbook or another ZIP archive, not JSON.",
                    "Give the JSON form, or name the workbook with the ending .xlsx.");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            return checked(StandardCharsets.UTF_8.newDecoder().decode(in).toString());
        } catch (CharacterCodingException e) {
            throw AtomicFile.refused(
                    "not-utf-8",
                    "The document is not UTF-8: byte %s is (0x%02x).".formatted(in.position(), bytes[in.position()]),
                    "Save it as UTF-8.");
        }
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        boolean starts = bytes.length >= head.length;
        for (int i = 0; i < head.length && starts; i++) {
            starts = bytes[i] == head[i];
        }
        return starts;
    }

    /** Returns a text that comes with this package. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(TextFile.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a file whole or not at all: beside it first, then moved over it.
     *
     * @throws UncheckedIOException if that fails, with one line that names the file and says why
     */
    static void write(Path file, String text) {
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
