package org.lectern.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.rule.Catalogue;
import org.lectern.rule.standard.StandardRules;

/**
 * Events as JSON files, version 1 of the format.
 *
 * <p>Reading is strict: every key must be known, every value of its type and in its range. Times are read as people
 * write them and written in one way, ISO 8601 to the minute with the offset. Reading and writing cost time and memory
 * linear in the file.
 *
 * @since 0.1.0
 */
public final class EventJson {

    static final int VERSION = 1;

    private EventJson() {}

    /**
     * Returns the event in a file, its rule settings and waivers checked against the standard catalogue.
     *
     * @throws InvalidInputException if the file cannot be read or has mistakes; it carries all of them, in the order of
     *     the file
     */
    public static Event read(Path file) {
        return read(file, StandardRules.catalogue());
    }

    /** Returns what {@link #read(Path)} does, for a catalogue with rules of your own. */
    public static Event read(Path file, Catalogue catalogue) {
        return EventReader.read(TextFile.read(file), catalogue);
    }

    /** Returns the event in a text; see {@link #read(Path)}. */
    public static Event parse(String text) {
        return parse(text, StandardRules.catalogue());
    }

    /** Returns the event in a text, for a catalogue with rules of your own. */
    public static Event parse(String text, Catalogue catalogue) {
        return EventReader.read(TextFile.checked(text), catalogue);
    }

    /** Returns the event as text, which ends in a line break; events that are equal, tags in the same order, give equal texts. */
    public static String write(Event event) {
        return EventWriter.write(event);
    }

    /**
     * Writes the event to a file, which holds either all of it afterwards or what it held before.
     *
     * @throws java.io.UncheckedIOException if that fails, with one line that names the file and says why
     */
    public static void write(Event event, Path file) {
        TextFile.write(file, write(event));
    }

    /**
     * Returns what a stream holds, which stays open; see {@link #read(Path)}.
     *
     * @throws java.io.IOException if the stream fails
     */
    public static Event read(InputStream stream) throws IOException {
        return parse(stream.readNBytes(TextFile.maxBytes()));
    }

    /** Returns what bytes in UTF-8 are; see {@link #read(Path)}. */
    public static Event parse(byte[] bytes) {
        return EventReader.read(TextFile.decode(bytes), StandardRules.catalogue());
    }

    /** Returns the JSON Schema (draft 2020-12) of the format. */
    public static String schema() {
        return TextFile.resource("event.schema.json");
    }
}
