package org.lectern.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * One JSON object of Lectern's dialect, as text, on one line, as bytes, in a stream or in a file. Equal values give equal texts, if their tags
 * have the same order.
 *
 * <p>The text is written anew each time, so keep it if you need it twice.
 *
 * @since 0.1.0
 */
public final class JsonDocument {

    private final Consumer<JsonWriter> members;

    JsonDocument(Consumer<JsonWriter> members) {
        this.members = members;
    }

    /** Returns the document as UTF-8. */
    public byte[] toBytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the document on one line without a line break, for a log, a queue or a stream of events. */
    public String toLine() {
        return JsonWriter.onOneLine(members);
    }

    /**
     * Writes the document as UTF-8 to a stream, which stays open.
     *
     * @throws IOException if the stream fails
     */
    public void writeTo(OutputStream stream) throws IOException {
        stream.write(toBytes());
        stream.flush();
    }

    /**
     * Writes the document to a file, which holds either all of it afterwards or what it held before.
     *
     * @throws java.io.UncheckedIOException if that fails, with one line that names the file and says why
     */
    public void writeTo(Path file) {
        TextFile.write(file, toString());
    }

    /** Returns the document as text, laid out over lines, with a line break at the end. */
    @Override
    public String toString() {
        return JsonWriter.of(members);
    }
}
