package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/** What no file of Lectern looks like: each ends in one problem of one line. */
@Tag("slow")
class HostileInputTest {

    @TempDir
    private Path folder;

    @Test
    void read_missingFile_isOneProblem() {
        Path file = folder.resolve("none.json");

        assertRefused("no-such-file", "The file '%s' does not exist.".formatted(file), "Check its path.", file);
    }

    @Test
    void read_folder_isOneProblem() {
        assertRefused("not-a-file", "The path '%s' is a folder.".formatted(folder), "Name a file in it.", folder);
    }

    @Test
    void read_fileUsedAsFolder_isOneProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{}").resolve("b.json");

        assertRefused(
                "unreadable",
                "The file '%s' cannot be read: Not a directory.".formatted(file),
                "Check its path.",
                file);
    }

    @Test
    void read_emptyFile_isOneProblem() throws IOException {
        assertRefused("empty", "The document is empty.", "Check whether it is the right one.", bytes(new byte[0]));
        assertRefused("empty", "The document is empty.", "Check whether it is the right one.", text(" \n\t "));
    }

    @Test
    void read_notUtf8_isOneProblem() throws IOException {
        assertRefused(
                "not-utf-8",
                "The document is not UTF-8: byte 13 is (0xe9).",
                "Save it as UTF-8.",
                bytes("{\"name\": \"Caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)));
        assertRefused(
                "not-utf-8",
                "The document is not UTF-8: byte 0 is (0xfe).",
                "Save it as UTF-8.",
                bytes("\ufeff{}".getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void read_byteOrderMark_isOneProblem() throws IOException {
        assertRefused(
                "byte-order-mark",
                "The document begins with a byte order mark.",
                "Save it as UTF-8 without one.",
                text("\ufeff" + Examples.LEAST_EVENT));
    }

    @Test
    void read_everyBeginningOfAFile_isRefused() throws IOException {
        for (int end = 1; end < Examples.LEAST_EVENT.length() - 2; end += 7) {
            List<Problem> problems = problems(text(Examples.LEAST_EVENT.substring(0, end)));

            assertEquals(1, problems.size());
            assertEquals("syntax", problems.get(0).code());
        }
    }

    @Test
    void read_fileOver64MiB_isOneProblem() throws IOException {
        Path file = folder.resolve("large.json");
        Files.writeString(file, "{\"name\": \"" + "x".repeat(100_000_000) + "\"}");

        assertRefused(
                "too-large",
                "The file '%s' is larger than 67108864 bytes.".formatted(file),
                "Check whether it is the right file. If so, raise -Dlectern.limit.fileBytes.",
                file);
    }

    @Test
    void parse_textOver64MiB_isOneProblem() {
        assertEquals(
                "The text is larger than 67108864 bytes. Check whether it is the right file. If so, raise"
                        + " -Dlectern.limit.fileBytes.",
                EventMistakesTest.report("x".repeat(70_000_000)));
    }

    @Test
    void read_longText_isOneProblem() throws IOException {
        assertRefused(
                "too-long",
                "A key is longer than 1000 characters, or a text or number longer than 1000000 at line 1, column 10.",
                "Check whether it is the right file. If so, raise -Dlectern.limit.jsonText.",
                text("{\"name\": \"" + "x".repeat(60_000_000) + "\"}"));
    }

    @Test
    void read_longKey_isOneProblem() throws IOException {
        assertEquals(
                "too-long",
                problems(text("{\"" + "x".repeat(60_000_000) + "\": 1}")).get(0).code());
    }

    @Test
    void read_tenThousandNestedLists_isOneProblem() throws IOException {
        assertRefused(
                "too-deep",
                "Lists and objects are nested more than 64 deep at line 1, column 65.",
                "Check whether it is the right file. If so, raise -Dlectern.limit.jsonDepth.",
                text("[".repeat(10_000)));
    }

    @Test
    void read_manyValues_isOneProblem() throws IOException {
        Problem first = new Problem(
                "too-many-values",
                "/1999999",
                "",
                "The document has more than 2000000 values at line 1, column 4000000.",
                "Check whether it is the right file. If so, raise -Dlectern.limit.jsonValues.");

        assertEquals(List.of(first), problems(text("[" + "7,".repeat(10_000_000) + "7]")));
    }

    @Test
    void parse_numberOfTenThousandDigits_isOneProblem() {
        String text = Examples.leastEventWith("120", "9".repeat(10_000));

        assertEquals(
                ("/rooms/0/seats: The seats '%s… (10000 characters)' is too large a number. Check for a"
                                + " digit typed twice.")
                        .formatted("9".repeat(60)),
                EventMistakesTest.report(text));
    }

    @Test
    void parse_manyUnknownIdsAmongManyKnown_isQuick() {
        String people = IntStream.range(0, 20_000)
                .mapToObj("{\"id\": \"person-with-a-long-id-%d\"}"::formatted)
                .collect(Collectors.joining(","));
        String sessions = IntStream.range(0, 20_000)
                .mapToObj("{\"id\": \"s%1$d\", \"attendants\": [\"parson-with-a-long-id-%1$d\"]}"::formatted)
                .collect(Collectors.joining(","));
        String text = Examples.leastEventWith(
                "\"sessions\": []", "\"people\": [%s], \"sessions\": [%s]".formatted(people, sessions));

        String report = EventMistakesTest.report(text);

        assertEquals(1_001, report.split("\n", -1).length);
        assertTrue(report.startsWith(
                "/sessions/0/attendants/0: Unknown attendant 'parson-with-a-long-id-0' in session 's0'."
                        + " Did you mean 'person-with-a-long-id-0'?\n"));
    }

    private Path text(String text) throws IOException {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path bytes(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("event.json"), bytes);
    }

    private static List<Problem> problems(Path file) {
        return assertThrows(InvalidInputException.class, () -> EventJson.read(file))
                .problems();
    }

    private static void assertRefused(String code, String message, String advice, Path file) {
        assertEquals(List.of(new Problem(code, "", "", message, advice)), problems(file));
    }
}
