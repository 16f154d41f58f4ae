package org.lectern.examples.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.InvalidInputException;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.calendar.CalendarFolder;
import org.lectern.publish.calendar.Calendars;
import org.lectern.publish.format.Formats;

/** Where the command line writes what it publishes. */
final class PublishedFolder {

    private PublishedFolder() {}

    /**
     * Sees that a folder can be written to, before any work is done for it.
     *
     * @throws BadInputException if it cannot
     */
    static void requireWritable(Path folder) {
        Path existing = folder.toAbsolutePath().normalize();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing)) {
            throw unwritable(folder, "Part of its path is a file.");
        }
        if (!Files.isWritable(existing)) {
            throw unwritable(folder, "It is write-protected.");
        }
    }

    /**
     * Writes a publication in all formats, and its calendars, told now, after those in the folder.
     *
     * @throws BadInputException if it cannot be written
     */
    static List<Path> write(Publication publication, Path folder) {
        requireWritable(folder);
        try {
            List<Path> written =
                    new ArrayList<>(Publisher.of(Formats.standard()).publish(publication, folder));
            Calendars calendars = Calendars.of(publication.event(), publication.timetable(), Instant.now())
                    .inLanguage(publication.language());
            written.addAll(CalendarFolder.write(calendars, folder.resolve("calendars")));
            return written;
        } catch (InvalidInputException e) {
            throw new BadInputException(folder, e.problems());
        } catch (UncheckedIOException e) {
            throw unwritable(folder, String.valueOf(e.getMessage()));
        }
    }

    private static BadInputException unwritable(Path folder, String message) {
        return new BadInputException(
                folder, "unwritable", "The folder cannot be used. " + message, "Choose another folder.");
    }
}
