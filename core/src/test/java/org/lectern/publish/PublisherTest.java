package org.lectern.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.publish.format.Formats;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

final class PublisherTest {

    private static final Event EVENT = RandomEvents.of(new RandomEvents.Size(4, 2, 2, 3), new Random(5));
    private static final Publication PUBLICATION =
            Publication.of(EVENT, RandomTimetables.nearlySound(EVENT, new Random(5)));

    private static Format format(String path, String text) {
        return publication -> List.of(PublishedFile.text(path, text));
    }

    @Test
    void publish_intoAFolderThatIsNotThere_makesIt(@TempDir Path folder) throws IOException {
        Path out = folder.resolve("a/b");

        List<Path> written = Publisher.of(format("pictures/x.svg", "é")).publish(PUBLICATION, out);

        assertEquals(List.of(out.resolve("pictures/x.svg")), written);
        assertEquals("é", Files.readString(written.getFirst()));
    }

    @Test
    void publish_twice_replacesFilesAndLeavesOthers(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Publisher.of(format("index.html", "old")).publish(PUBLICATION, folder);

        Publisher.of(format("index.html", "new")).publish(PUBLICATION, folder);

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("index.html", "notes.txt"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        assertEquals("new", Files.readString(folder.resolve("index.html")));
        assertEquals("mine", Files.readString(folder.resolve("notes.txt")));
    }

    @Test
    void publish_whereAFolderHasTheName_saysSoAndLeavesNothingHalf(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("index.html/inside"));

        UncheckedIOException refused = assertThrows(
                UncheckedIOException.class,
                () -> Publisher.of(format("index.html", "x")).publish(PUBLICATION, folder));

        assertEquals(
                "The file '%s' cannot be written: it is a folder. Name a file in it."
                        .formatted(folder.resolve("index.html")),
                refused.getMessage());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void files_ofTwoFormatsAtOnePath_isRefused() {
        Publisher both = Publisher.of(format("a.ics", "x"), format("A.ics", "y"));

        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> both.files(PUBLICATION));

        assertEquals("Two files have the path 'A.ics'. Remove one of the formats.", refused.getMessage());
    }

    @Test
    void file_outOfTheFolder_isRefused() {
        for (String path : List.of("../x", "/x", "a//b", "a/./b", "", "a\\b")) {
            assertThrows(IllegalArgumentException.class, () -> PublishedFile.text(path, ""), path);
        }
    }

    @Test
    void files_ofTheSamePublication_areTheSameBytes() {
        List<PublishedFile> once = Publisher.of(Formats.standard()).files(PUBLICATION);
        List<PublishedFile> again = Publisher.of(Formats.standard()).files(PUBLICATION);

        assertEquals(once.toString(), again.toString());
        for (int i = 0; i < once.size(); i++) {
            assertArrayEquals(once.get(i).bytes(), again.get(i).bytes());
        }
    }

    @Test
    void edition_lessThanOne_isRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> PUBLICATION.withEdition(0));

        assertEquals(
                "The edition '0' must be at least 1. Use 1 for the first edition and add 1 for each later one.",
                refused.getMessage());
    }
}
