package org.lectern.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Timetable;

/**
 * Timetables as JSON files, version 1 of the format.
 *
 * <p>A file also lists what is unplaced, for people to see; reading it checks that the list agrees with the placements.
 * Reading and writing cost time and memory linear in the file and the event.
 *
 * @since 0.1.0
 */
public final class TimetableJson {

    static final int VERSION = 1;

    private TimetableJson() {}

    /**
     * Returns the timetable in a file.
     *
     * @param event the event that it is a timetable of
     * @throws InvalidInputException if the file cannot be read, has mistakes or does not fit the event; it carries all
     *     mistakes, in the order of the file
     */
    public static Timetable read(Path file, Event event) {
        return TimetableReader.read(TextFile.read(file), event);
    }

    /** Returns the timetable in a text; see {@link #read}. */
    public static Timetable parse(String text, Event event) {
        return TimetableReader.read(TextFile.checked(text), event);
    }

    /**
     * Returns a timetable of {@code event} as text, which ends in a line break; equal timetables give equal texts.
     *
     * @throws InvalidInputException if the timetable is meaningless for the event
     */
    public static String write(Event event, Timetable timetable) {
        return TimetableWriter.write(event, timetable);
    }

    /**
     * Writes a timetable of {@code event} to a file, which holds either all of it afterwards or what it held before.
     *
     * @throws InvalidInputException if the timetable is meaningless for the event
     * @throws java.io.UncheckedIOException if that fails, with one line that names the file and says why
     */
    public static void write(Event event, Timetable timetable, Path file) {
        TextFile.write(file, write(event, timetable));
    }

    /**
     * Returns what a stream holds, which stays open; see {@link #read(Path, Event)}.
     *
     * @throws java.io.IOException if the stream fails
     */
    public static Timetable read(InputStream stream, Event event) throws IOException {
        return parse(stream.readNBytes(TextFile.maxBytes()), event);
    }

    /** Returns what bytes in UTF-8 are; see {@link #read(Path, Event)}. */
    public static Timetable parse(byte[] bytes, Event event) {
        return TimetableReader.read(TextFile.decode(bytes), event);
    }

    /**
     * Returns the timetable in a text without its event. Its times must name their offsets, and what depends on the event is not
     * checked: ask {@link Timetable#requireValid} afterwards.
     *
     * @throws InvalidInputException if the text has mistakes; it carries all of them, in the order of the text
     */
    public static Timetable parse(String text) {
        return TimetableReader.alone(TextFile.checked(text));
    }

    /** Returns the JSON Schema (draft 2020-12) of the format. */
    public static String schema() {
        return TextFile.resource("timetable.schema.json");
    }
}
