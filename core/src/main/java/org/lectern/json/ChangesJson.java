package org.lectern.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.rule.Catalogue;
import org.lectern.rule.standard.StandardRules;

/**
 * Changes to an event as JSON files, version 1 of the format.
 *
 * <p>Reading is as strict as that of events. It also applies the changes to the event, so that what they name is known
 * and what they give fits; the cost is that of checking the event once per change, and
 * once for a run of changes that only add people, rooms, sessions, slots, relations or waivers.
 *
 * @since 0.1.0
 */
public final class ChangesJson {

    static final int VERSION = 1;

    private ChangesJson() {}

    /**
     * Returns the changes in a file, the rules that they set checked against the standard catalogue.
     *
     * @param event the event that changes, as it was before; what it has held of its published timetable cannot change
     * @throws InvalidInputException if the file cannot be read, has mistakes or does not fit the event; it carries all
     *     mistakes, in the order of the file
     */
    public static Changes read(Path file, Event event) {
        return read(file, event, StandardRules.catalogue());
    }

    /** Returns what {@link #read(Path, Event)} does, for a catalogue with rules of your own. */
    public static Changes read(Path file, Event event, Catalogue catalogue) {
        return ChangesReader.read(TextFile.read(file), event, catalogue);
    }

    /** Returns the changes in a text; see {@link #read(Path, Event)}. */
    public static Changes parse(String text, Event event) {
        return ChangesReader.read(TextFile.checked(text), event, StandardRules.catalogue());
    }

    /** Returns changes of {@code event} as text, which ends in a line break; changes that are equal, tags in the same order, give equal texts. */
    public static String write(Event event, Changes changes) {
        return ChangesWriter.write(event, changes);
    }

    /**
     * Writes changes of {@code event} to a file, which holds either all of them afterwards or what it held before.
     *
     * @throws java.io.UncheckedIOException if that fails, with one line that names the file and says why
     */
    public static void write(Event event, Changes changes, Path file) {
        TextFile.write(file, write(event, changes));
    }

    /**
     * Returns what a stream holds, which stays open; see {@link #read(Path, Event)}.
     *
     * @throws java.io.IOException if the stream fails
     */
    public static Changes read(InputStream stream, Event event) throws IOException {
        return parse(stream.readNBytes(TextFile.maxBytes()), event);
    }

    /** Returns what bytes in UTF-8 are; see {@link #read(Path, Event)}. */
    public static Changes parse(byte[] bytes, Event event) {
        return ChangesReader.read(TextFile.decode(bytes), event, StandardRules.catalogue());
    }

    /**
     * Returns the changes in a text without their event. Its times must name their offsets, and what depends on the event is not
     * checked: ask {@link Changes#problems} afterwards.
     *
     * @throws InvalidInputException if the text has mistakes; it carries all of them, in the order of the text
     */
    public static Changes parse(String text) {
        return ChangesReader.alone(TextFile.checked(text));
    }

    /** Returns the JSON Schema (draft 2020-12) of the format. */
    public static String schema() {
        return TextFile.resource("changes.schema.json");
    }
}
