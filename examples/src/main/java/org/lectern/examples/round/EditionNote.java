package org.lectern.examples.round;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lectern.file.AtomicFile;

/** The file in an edition's folder that says when it was made and published. */
record EditionNote(int number, Instant madeAt, @Nullable Instant publishedAt) {

    static final String FILE = "edition.json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static EditionNote read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            var tree = MAPPER.readTree(AtomicFile.read(file));
            return new EditionNote(
                    tree.path("edition").asInt(),
                    Instant.parse(tree.path("madeAt").asText()),
                    tree.has("publishedAt")
                            ? Instant.parse(tree.path("publishedAt").asText())
                            : null);
        } catch (IOException | DateTimeException e) {
            throw AtomicFile.refused(
                    "bad-edition",
                    "The file '%s' does not say when the edition was made.".formatted(file),
                    "Restore it from a copy, or remove the folder of the edition.");
        }
    }

    byte[] bytes() {
        ObjectNode node = MAPPER.createObjectNode().put("edition", number).put("madeAt", madeAt.toString());
        if (publishedAt != null) {
            node.put("publishedAt", publishedAt.toString());
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
