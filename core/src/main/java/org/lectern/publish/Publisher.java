package org.lectern.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lectern.file.AtomicFolder;

/**
 * Writes a publication in several formats.
 *
 * @since 0.1.0
 */
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
     * Writes the files of a publication into a folder, which is made if need be, and returns where they stand. The folder
     * then holds all of them, or what it held before; its other files stay. Where one step cannot replace a folder, such as
     * a mount point or the working directory, each file is written whole or not at all.
     *
     * @throws java.io.UncheckedIOException if that fails, with one line that names the folder and says why
     */
    public List<Path> publish(Publication publication, Path folder) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files(publication).forEach(file -> files.put(file.path(), file.bytes()));
        return AtomicFolder.write(folder, files);
    }
}
