package org.lectern.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes a publication in several formats. */
public final class Publisher {

    private final List<Format> formats;

    private Publisher(List<Format> formats) {
        this.formats = List.copyOf(formats);
    }

    /**
     * Returns a publisher of all formats that come with Lectern but calendars, which are told after those in the folder: see
     * {@code org.lectern.publish.calendar.CalendarFolder}, and {@code docs/publish.md} for what each format needs.
     */
    public static Publisher standard() {
        return of(Format.page(), Format.pictures(), Format.schedules(), Format.tables());
    }

    /** Returns a publisher of these formats, your own among them. */
    public static Publisher of(Format... formats) {
        return new Publisher(List.of(formats));
    }

    /**
     * Returns the files of a publication, without writing them.
     *
     * @throws IllegalStateException if two formats have a file at the same path
     */
    public List<PublishedFile> files(Publication publication) {
        List<PublishedFile> files = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (Format format : formats) {
            for (PublishedFile file : format.files(publication)) {
                if (!paths.add(file.path().toLowerCase(Locale.ROOT))) {
                    throw new IllegalStateException(
                            "Two files are written to the path (%s). Maybe take one of the formats away."
                                    .formatted(file.path()));
                }
                files.add(file);
            }
        }
        return files;
    }

    /**
     * Writes the files of a publication into a folder, which is made if need be, and returns where they stand. Each is
     * written whole or not at all; other files in the folder stay as they are.
     *
     * @throws UncheckedIOException if one cannot be written
     */
    public List<Path> publish(Publication publication, Path folder) {
        List<Path> written = new ArrayList<>();
        for (PublishedFile file : files(publication)) {
            Path path = folder.resolve(file.path());
            try {
                write(file.bytes(), path);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "The file (%s) cannot be written: %s. Maybe name another folder."
                                .formatted(path, e.getMessage()),
                        e);
            }
            written.add(path);
        }
        return written;
    }

    private static void write(byte[] bytes, Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("it is no file");
        }
        Files.createDirectories(folder);
        // Not a temporary file of Java, which only its owner may read.
        Path half = folder.resolve("." + path.getFileName() + ".tmp");
        try {
            Files.write(half, bytes);
            move(half, path);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void move(Path half, Path path) throws IOException {
        try {
            Files.move(half, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(half, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
