package org.lectern.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.lectern.event.Problem;
import org.lectern.file.AtomicFile;

/** Writes a publication in several formats. */
public final class Publisher {

    private final List<Format> formats;

    private Publisher(List<Format> formats) {
        this.formats = List.copyOf(formats);
    }

    /** Returns a publisher of these formats, your own among them. */
    public static Publisher of(Format... formats) {
        return of(List.of(formats));
    }

    /** Returns a publisher of these formats, such as {@code Formats.standard()} of {@code org.lectern.publish.format}. */
    public static Publisher of(List<Format> formats) {
        return new Publisher(formats);
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
                            "Two files have the path '%s'. Remove one of the formats.".formatted(file.path()));
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
            makeFolder(path);
            AtomicFile.write(path, file.bytes());
            written.add(path);
        }
        return written;
    }

    private static void makeFolder(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder of the file '%s' cannot be created. Choose another folder."
                            .formatted(Problem.onOneLine(file.toString())),
                    e);
        }
    }
}
