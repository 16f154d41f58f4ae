package org.lectern.examples.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.InvalidInputException;
import org.lectern.file.AtomicFile;
import org.lectern.file.AtomicFolder;
import org.lectern.publish.Format;
import org.lectern.publish.Publication;
import org.lectern.publish.PublishedFile;
import org.lectern.publish.Publisher;
import org.lectern.publish.calendar.CalendarFolder;
import org.lectern.publish.calendar.Calendars;
import org.lectern.publish.format.Formats;

/** Where the command line writes what it publishes. */
final class PublishedFolder {

    /** The folder of the calendars in it. */
    static final String CALENDARS = "calendars";

    /** What only organisers read, and so must go from a folder for the public. */
    private static final Set<String> FOR_ORGANISERS = Set.of("tables/people.csv", "tables/slots.csv");

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

    /** Brings back a folder that a killed process had put aside. */
    static void recover(Path folder) {
        try {
            AtomicFolder.recover(folder);
        } catch (UncheckedIOException e) {
            throw unreadable(folder);
        }
    }

    /** Writes a publication in all formats; its calendars follow those in the folder. */
    static List<Path> write(Publication publication, Path folder) {
        return write(publication, folder, folder, null);
    }

    /**
     * Writes a publication in all formats, and its calendars, told now, after those of an earlier folder.
     *
     * @param earlier the folder with what was published before
     * @param previous what the calendars follow that have no file there, or null
     * @throws BadInputException if it cannot be written
     */
    static List<Path> write(Publication publication, Path folder, Path earlier, @Nullable Calendars previous) {
        requireWritable(folder);
        try {
            AtomicFolder.recover(earlier);
            Map<String, byte[]> files = contents(publisher(publication, earlier, previous, Instant.now()), publication);
            return AtomicFolder.write(folder, files, publication.isPublic() ? FOR_ORGANISERS : Set.of());
        } catch (InvalidInputException e) {
            throw new BadInputException(folder, e.problems());
        } catch (UncheckedIOException e) {
            throw unwritable(folder, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns the files of a publication in all formats, with its calendars as the next version of earlier ones.
     *
     * @param earlier the folder with what was published before
     * @param now when they are published
     */
    static Map<String, byte[]> files(Publication publication, Path earlier, Instant now) {
        try {
            return contents(publisher(publication, earlier, null, now), publication);
        } catch (InvalidInputException e) {
            throw new BadInputException(earlier, e.problems());
        } catch (UncheckedIOException e) {
            throw unreadable(earlier);
        }
    }

    /**
     * Returns the files of a publication in all formats beside calendars that stay as they were published.
     *
     * @param earlier the folder with what was published
     */
    static Map<String, byte[]> filesWithKeptCalendars(Publication publication, Path earlier) {
        Map<String, byte[]> kept = new LinkedHashMap<>(read(earlier));
        kept.keySet().removeIf(path -> !path.startsWith(CALENDARS + "/"));
        List<String> texts = kept.values().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
        Map<String, byte[]> files = contents(Publisher.of(Formats.standard(texts)), publication);
        files.putAll(kept);
        return files;
    }

    private static Map<String, byte[]> contents(Publisher publisher, Publication publication) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        publisher.files(publication).forEach(file -> files.put(file.path(), file.bytes()));
        return files;
    }

    /**
     * Writes files into a folder, and removes stale ones.
     *
     * @throws BadInputException if it cannot be written
     */
    static void write(Path folder, Map<String, byte[]> files, Set<String> stale) {
        requireWritable(folder);
        try {
            AtomicFolder.write(folder, files, stale);
        } catch (UncheckedIOException e) {
            throw unwritable(folder, String.valueOf(e.getMessage()));
        }
    }

    /** Returns the paths of all files in a folder, with {@code /} between folders; none if there is no folder. */
    static Set<String> paths(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw unreadable(folder);
        }
    }

    /** Returns the files of a folder by their paths. */
    static Map<String, byte[]> read(Path folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        paths(folder).forEach(path -> files.put(path, AtomicFile.read(folder.resolve(path))));
        return files;
    }

    private static Publisher publisher(
            Publication publication, Path earlier, @Nullable Calendars previous, Instant now) {
        Calendars own =
                Calendars.of(publication.event(), publication.timetable(), now).inLanguage(publication.language());
        Calendars calendars = previous == null ? own : own.withPrevious(previous.inLanguage(publication.language()));
        Map<String, String> texts = CalendarFolder.texts(calendars, earlier.resolve(CALENDARS));
        List<Format> formats = new ArrayList<>(Formats.standard(texts.values()));
        formats.add(ignored -> calendars(texts));
        return Publisher.of(formats);
    }

    private static List<PublishedFile> calendars(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(file -> PublishedFile.text(CALENDARS + "/" + file.getKey(), file.getValue()))
                .toList();
    }

    private static BadInputException unreadable(Path folder) {
        return new BadInputException(
                folder, "unreadable", "The folder cannot be read.", "Ask for permission to read it.");
    }

    private static BadInputException unwritable(Path folder, String message) {
        return new BadInputException(
                folder, "unwritable", "The folder cannot be used. " + message, "Choose another folder.");
    }
}
