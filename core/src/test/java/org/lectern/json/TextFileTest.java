package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;

class TextFileTest {

    @TempDir
    private Path folder;

    private final Event event = Examples.fullEvent();

    @Test
    void write_newFile_isReadAgain() throws IOException {
        Path file = folder.resolve("event.json");

        EventJson.write(event, file);

        assertEquals(Examples.FULL_EVENT, Files.readString(file));
        assertEquals(event, EventJson.read(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void write_oldFile_isReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("event.json"), "x".repeat(1_000_000));

        EventJson.write(event, file);

        assertEquals(Examples.FULL_EVENT, Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void write_link_replacesWhatItPointsTo() throws IOException {
        Path file = Files.writeString(folder.resolve("event.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);

        EventJson.write(event, link);

        assertEquals(Examples.FULL_EVENT, Files.readString(file));
        assertTrue(Files.isSymbolicLink(link));
    }

    @Test
    void write_missingFolder_namesIt() throws IOException {
        Path file = folder.resolve("out").resolve("event.json");

        assertEquals(
                "The file '%s' cannot be written: the folder '%s' does not exist. Create it first."
                        .formatted(file, folder.resolve("out")),
                message(file));
        assertEquals(List.of(), files());
    }

    @Test
    void write_folder_isRefused() {
        assertEquals(
                "The file '%s' cannot be written: it is a folder. Name a file in it.".formatted(folder),
                message(folder));
    }

    @Test
    void write_nameTooLong_leavesNothingBehind() throws IOException {
        Path file = folder.resolve("x".repeat(250) + ".json");

        assertTrue(message(file).endsWith(" cannot be written: File name too long."), message(file));
        assertEquals(List.of(), files());
    }

    private String message(Path file) {
        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> EventJson.write(event, file));
        return String.valueOf(e.getMessage());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
