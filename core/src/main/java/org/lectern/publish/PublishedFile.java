package org.lectern.publish;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A file that is published: where it stands in the folder, and its bytes.
 *
 * @since 0.1.0
 */
public final class PublishedFile {

    private final String path;
    private final byte[] bytes;

    private PublishedFile(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    /**
     * Returns a file of text, in UTF-8.
     *
     * @param path where it stands, with {@code /} between folders, such as {@code pictures/rooms-2020-03-31.svg}
     */
    public static PublishedFile text(String path, String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns a file.
     *
     * @param path where it stands, with {@code /} between folders
     * @throws IllegalArgumentException if the path leads out of the folder
     */
    public static PublishedFile of(String path, byte[] bytes) {
        Objects.requireNonNull(path, "path");
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.contains("\\")) {
                throw new IllegalArgumentException(
                        "The path '%s' must name a file inside the folder. Use FileName.of to make one."
                                .formatted(path));
            }
        }
        return new PublishedFile(path, bytes.clone());
    }

    /** Returns where it stands in the folder, with {@code /} between folders. */
    public String path() {
        return path;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns its bytes as text in UTF-8. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "%s (%s bytes)".formatted(path, bytes.length);
    }
}
