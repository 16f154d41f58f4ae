package org.lectern.benchmarks.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonListTest {

    private static final RunRecord RUN = Records.of("medium-14-1", "lectern", 14, 100, 90L, 2);
    private static final String ADVICE = "Choose one that 'suite' or 'compare' wrote.";

    @TempDir
    private Path folder = Path.of("");

    private void assertRefused(String complaint, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("runs.json"), text);

        assertEquals(
                "The file '%s' holds no list of runs: %s. %s".formatted(file, complaint, ADVICE),
                assertThrows(IllegalArgumentException.class, () -> RunsJson.read(file))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | it is not a JSON list",
                "{} | it is not a JSON list",
                "[null] | run 1 is no JSON object",
                "[ | line 1 is no JSON",
                "[{}] | run 1 has no 'instance'"
            })
    void read_somethingElse_saysWhatItIs(String text, String complaint) throws IOException {
        assertRefused(complaint, text);
    }

    @Test
    void read_runWithoutAFigure_saysWhichRunAndFigure() throws IOException {
        String whole = RunsJson.write(List.of(RUN));
        String without = whole.replaceFirst("\"soft\" : 100,\\s+\"trivialBound\"", "\"trivialBound\"");

        assertRefused("run 2 has no 'soft'", "[" + inside(whole) + "," + inside(without) + "]");
    }

    private static String inside(String list) {
        return list.substring(list.indexOf('[') + 1, list.lastIndexOf(']'));
    }

    @Test
    void read_unknownEngine_saysInWhichRun() throws IOException {
        assertRefused(
                "in run 1, the engine 'choco' is unknown",
                RunsJson.write(List.of(RUN)).replace("\"engine\" : \"lectern\"", "\"engine\" : \"choco\""));
    }

    @Test
    void read_memberOfALaterVersion_isNamed() throws IOException {
        assertRefused(
                "run 1 has the unknown member 'mood'",
                RunsJson.write(List.of(RUN)).replace("\"seed\" : 1,", "\"seed\" : 1, \"mood\" : 3,"));
    }

    @Test
    void read_wrongValue_isNamedWithItsPlace() throws IOException {
        assertRefused(
                "in run 1, 'improvements.1.soft' has a wrong value",
                RunsJson.write(List.of(RUN)).replaceFirst("\"soft\" : 150", "\"soft\" : null"));
    }

    @Test
    void read_recordOfAnEarlierVersion_hasNoEvent() {
        String earlier = RunsJson.write(List.of(RUN)).replaceFirst("\"event\" : null,", "");

        assertEquals(List.of(RUN), RunsJson.parse(earlier));
    }

    @Test
    void read_fileMissing_saysSo() {
        Path missing = folder.resolve("missing.json");

        assertEquals(
                "The file '%s' does not exist. %s".formatted(missing, ADVICE),
                assertThrows(IllegalArgumentException.class, () -> RunsJson.read(missing))
                        .getMessage());
    }

    @Test
    void write_overAFile_keepsItsPermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("runs.json"), "[]");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        RunsJson.write(List.of(RUN), file);

        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of(RUN), RunsJson.read(file));
    }

    @Test
    void write_newFile_hasThePermissionsOfAnyNewFile() throws IOException {
        Path file = folder.resolve("runs.json");
        Path other = Files.writeString(folder.resolve("other.json"), "[]");

        RunsJson.write(List.of(RUN), file);

        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(file));
    }

    @Test
    void requireWritable_folderMissing_saysSo() {
        Path file = folder.resolve("missing").resolve("runs.json");

        assertEquals(
                "The file '%s' cannot be written: the folder '%s' does not exist. Create it first."
                        .formatted(file, file.getParent()),
                assertThrows(IllegalArgumentException.class, () -> OutputFile.requireWritable(file))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> OutputFile.requireWritable(folder));
        OutputFile.requireWritable(folder.resolve("runs.json"));
        OutputFile.requireWritable(null);
    }
}
