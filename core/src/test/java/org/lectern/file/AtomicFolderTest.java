package org.lectern.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFolderTest {

    @TempDir
    private Path home;

    private static Map<String, byte[]> files(String... pathsAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** Returns the texts of all files below a folder, hidden ones too, by their paths. */
    static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return texts;
    }

    @Test
    void write_noFolder_makesIt() throws IOException {
        List<Path> written = AtomicFolder.write(home.resolve("a/public"), files("x.html", "1", "rooms/y.svg", "2"));

        assertEquals(List.of(home.resolve("a/public/x.html"), home.resolve("a/public/rooms/y.svg")), written);
        assertEquals(Map.of("a/public/x.html", "1", "a/public/rooms/y.svg", "2"), texts(home));
    }

    @Test
    void write_folderWithOtherFiles_keepsThemAndLeavesNothingBeside() throws IOException {
        Path folder = home.resolve("public");
        AtomicFolder.write(folder, files("x.html", "old", "rooms/y.svg", "old", "rooms/z.svg", "kept"));
        Files.writeString(folder.resolve("mine.txt"), "kept");

        AtomicFolder.write(folder, files("x.html", "new", "rooms/y.svg", "new"));

        assertEquals(
                Map.of(
                        "public/mine.txt", "kept",
                        "public/rooms/y.svg", "new",
                        "public/rooms/z.svg", "kept",
                        "public/x.html", "new"),
                texts(home));
    }

    @Test
    void write_linkToAFolder_writesWhereItLeads() throws IOException {
        Path folder = Files.createDirectory(home.resolve("v1"));
        Path link = Files.createSymbolicLink(home.resolve("public"), folder);

        AtomicFolder.write(link, files("x.html", "1"));

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("1", Files.readString(folder.resolve("x.html")));
    }

    @Test
    void write_oneFileCannotBeWritten_leavesTheOldFolder() throws IOException {
        Path folder = home.resolve("public");
        AtomicFolder.write(folder, files("a", "old", "b", "old"));
        // A file where a folder would be needed, as a full disk would stop it: after some files are written.
        Map<String, byte[]> impossible = files("a", "new", "b", "new", "b/c", "new");

        UncheckedIOException failure =
                assertThrows(UncheckedIOException.class, () -> AtomicFolder.write(folder, impossible));

        assertTrue(
                String.valueOf(failure.getMessage()).startsWith("The folder '" + folder + "' cannot be written: "),
                failure.toString());
        assertEquals(Map.of("public/a", "old", "public/b", "old"), texts(home));
    }

    @Test
    void write_fileInPlaceOfTheFolder_isRefused() throws IOException {
        Path file = Files.writeString(home.resolve("public"), "mine");

        assertEquals(
                "The folder '%s' cannot be written: it is a file. Name a folder.".formatted(file),
                assertThrows(UncheckedIOException.class, () -> AtomicFolder.write(file, files("a", "1")))
                        .getMessage());
        assertEquals(Map.of("public", "mine"), texts(home));
    }

    @Test
    void write_afterAKilledWriter_removesWhatItLeftAndBringsBackWhatIsMissed() throws IOException {
        long gone = Long.MAX_VALUE / 10;
        Files.createDirectories(home.resolve(".public.%s-1.old".formatted(gone)));
        Files.writeString(home.resolve(".public.%s-1.old/mine.txt".formatted(gone)), "kept");
        Files.createDirectories(home.resolve(".public.%s-1.new".formatted(gone)));
        Files.writeString(home.resolve(".public.%s-1.new/a".formatted(gone)), "half");
        Files.writeString(home.resolve(".publican"), "of another");
        long alive = ProcessHandle.current().parent().orElseThrow().pid();
        Files.createDirectories(home.resolve(".public.%s-1.new".formatted(alive)));
        Files.writeString(home.resolve(".public.%s-1.new/a".formatted(alive)), "at work");

        AtomicFolder.write(home.resolve("public"), files("a", "1"));

        assertEquals(
                Map.of(
                        "public/a",
                        "1",
                        "public/mine.txt",
                        "kept",
                        ".publican",
                        "of another",
                        ".public.%s-1.new/a".formatted(alive),
                        "at work"),
                texts(home));
    }

    @Test
    void writeFile_afterAKilledWriter_removesWhatItLeft() throws IOException {
        Path left = Files.writeString(home.resolve(".event.json.%s-1.tmp".formatted(Long.MAX_VALUE / 10)), "half");

        AtomicFile.write(home.resolve("event.json"), "whole".getBytes(StandardCharsets.UTF_8));

        assertTrue(Files.notExists(left));
        assertEquals(Map.of("event.json", "whole"), texts(home));
    }

    @Test
    void writeFile_deviceThatIsFull_isToldInOneLine() {
        Path full = Path.of("/dev/full");
        if (Files.exists(full)) {
            assertEquals(
                    "The file '/dev/full' cannot be written: No space left on device.",
                    assertThrows(UncheckedIOException.class, () -> AtomicFile.write(full, new byte[10]))
                            .getMessage());
            assertTrue(Files.exists(full));
        }
    }
}
