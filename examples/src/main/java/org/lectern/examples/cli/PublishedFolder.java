package org.lectern.examples.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.InvalidInputException;
import org.lectern.publish.Format;
import org.lectern.publish.Publication;
import org.lectern.publish.PublishedFile;
import org.lectern.publish.Publisher;
import org.lectern.publish.calendar.CalendarFolder;
import org.lectern.publish.calendar.Calendars;
import org.lectern.publish.format.Formats;

/** Where the command line writes what it publishes. */
final class PublishedFolder {

    private static final String CALENDARS = "calendars";

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
            Calendars calendars = Calendars.of(publication.event(), publication.timetable(), Instant.now())
                    .inLanguage(publication.language());
            List<Format> formats = new ArrayList<>(Formats.standard());
            formats.add(ignored -> calendars(calendars, folder));
            return Publisher.of(formats).publish(publication, folder);
        } catch (InvalidInputException e) {
            throw new BadInputException(folder, e.problems());
        } catch (UncheckedIOException e) {
            throw unwritable(folder, String.valueOf(e.getMessage()));
        }
    }

    private static List<PublishedFile> calendars(Calendars calendars, Path folder) {
        return CalendarFolder.texts(calendars, folder.resolve(CALENDARS)).entrySet().stream()
                .map(file -> PublishedFile.text(CALENDARS + "/" + file.getKey(), file.getValue()))
                .toList();
    }

    private static BadInputException unwritable(Path folder, String message) {
        return new BadInputException(
                folder, "unwritable", "The folder cannot be used. " + message, "Choose another folder.");
    }
}
