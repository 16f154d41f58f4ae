package org.lectern.publish.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.file.AtomicFile;
import org.lectern.file.AtomicFolder;

/**
 * A folder with a calendar file of the whole event, each room, each session and each person, written version after
 * version.
 *
 * <p>Each file continues its previous version. The file of a room, session or person that is no longer in the event
 * stays, with all its entries cancelled. Other files are left alone.
 *
 * @since 0.1.0
 */
public final class CalendarFolder {

    private static final Pattern OURS = Pattern.compile("(?:room|session|person)-.*\\.ics");

    private CalendarFolder() {}

    /** Returns the name of the file of the whole event. */
    public static String fileOfEvent() {
        return CalendarScope.EVENT.fileName("");
    }

    /** Returns the name of the file of a room; it stays while the ids of event and room do. */
    public static String fileOfRoom(String eventId, String roomId) {
        return new CalendarScope("room", roomId, "").fileName(eventId);
    }

    /** Returns the name of the file of a session; it stays while the ids of event and session do. */
    public static String fileOfSession(String eventId, String sessionId) {
        return new CalendarScope("session", sessionId, "").fileName(eventId);
    }

    /** Returns the name of the file of a person; it stays while the ids of event and person do. */
    public static String fileOfPerson(String eventId, String personId) {
        return new CalendarScope("person", personId, "").fileName(eventId);
    }

    /**
     * Returns all calendars that have an entry, as the next version of those in a folder, by the name of their file. Nothing
     * is written; a folder that a killed process had put aside comes back first.
     *
     * @throws InvalidInputException if a file there is of another event, or no calendar that Lectern wrote
     */
    public static Map<String, String> texts(Calendars calendars, Path folder) {
        AtomicFolder.recover(folder);
        Map<String, String> texts = new LinkedHashMap<>();
        for (CalendarScope scope : calendars.scopes()) {
            String name = calendars.fileName(scope);
            Path file = folder.resolve(name);
            Optional<String> earlier = findEarlier(file);
            if (earlier.isPresent() || !calendars.isEmpty(scope)) {
                texts.put(name, of(file, () -> calendars.text(scope, earlier.orElse(null))));
            }
        }
        for (Path file : calendarsIn(folder)) {
            String name = file.getFileName().toString();
            if (!texts.containsKey(name)) {
                findEarlier(file).ifPresent(text -> texts.put(name, of(file, () -> calendars.cancelled(text))));
            }
        }
        return texts;
    }

    /**
     * Writes all calendars that have an entry, and makes the folder if there is none.
     *
     * @return the files that were written, that of the whole event first
     * @throws InvalidInputException if a file there is of another event, or no calendar that Lectern wrote; nothing is
     *     written then
     * @throws UncheckedIOException if that fails; the folder holds what it held
     */
    public static List<Path> write(Calendars calendars, Path folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts(calendars, folder).forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return AtomicFolder.write(folder, files);
    }

    private static Optional<String> findEarlier(Path file) {
        return Files.exists(file)
                ? Optional.of(new String(AtomicFile.read(file), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static List<Path> calendarsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> OURS.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder '%s' cannot be read.".formatted(shown(folder)), e);
        }
    }

    /** Returns a text as the next version of an earlier one; if that is refused, the message names its file. */
    private static String of(Path file, Supplier<String> text) {
        try {
            return text.get();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(e.problems().stream()
                    .map(problem -> new Problem(
                            problem.code(),
                            shown(file),
                            problem.value(),
                            problem.message(),
                            "Delete the file, or choose another folder."))
                    .toList());
        }
    }

    private static String shown(Path path) {
        return Problem.onOneLine(path.toString());
    }
}
