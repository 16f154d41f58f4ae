package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void export_thenImport_givesTheSameFiles() throws IOException {
        Path event = Path.of("events/spring-2020.json");
        Path timetable = Path.of("events/spring-2020-published.json");
        Path workbook = folder.resolve("event.xlsx");
        Path eventAgain = folder.resolve("event.json");
        Path timetableAgain = folder.resolve("timetable.json");

        Ran exported = Ran.of("export", event, timetable, "--out", workbook);
        assertEquals(new Ran(0, "", "Wrote %s.\n".formatted(workbook)), exported);
        Ran imported = Ran.of("import", workbook, "--out", eventAgain, "--timetable", timetableAgain);
        assertEquals(new Ran(0, "", "Wrote %s.\nWrote %s.\n".formatted(eventAgain, timetableAgain)), imported);

        assertEquals(Files.readString(event), Files.readString(eventAgain));
        assertEquals(Files.readString(timetable), Files.readString(timetableAgain));
    }

    @Test
    void check_again_leavesTheWorkbookAsItIs() throws IOException {
        Path workbook = folder.resolve("event.xlsx");
        Ran.of("export", "events/spring-2020.json", "events/spring-2020-published.json", "--out", workbook);
        byte[] exported = Files.readAllBytes(workbook);
        Ran.of("check", workbook);
        byte[] checked = Files.readAllBytes(workbook);

        Ran.of("check", workbook);

        assertFalse(Arrays.equals(exported, checked), "the first has findings to write");
        assertArrayEquals(checked, Files.readAllBytes(workbook));
    }

    @Test
    void everySampleEvent_exportedAndImported_isTheSameFile() throws IOException {
        List<Path> events;
        try (Stream<Path> files = Files.list(Path.of("events"))) {
            events = files.filter(file -> !file.toString().matches(".*-(published|changes)\\.json"))
                    .sorted()
                    .toList();
        }
        assertTrue(events.size() > 10, events::toString);
        for (Path event : events) {
            Path workbook = folder.resolve(event.getFileName() + ".xlsx");
            Path again = folder.resolve(event.getFileName());
            assertEquals(0, Ran.of("export", event, "--out", workbook).exitCode());
            assertEquals(0, Ran.of("import", workbook, "--out", again).exitCode());
            assertEquals(Files.readString(event), Files.readString(again));
        }
    }

    @Test
    void import_ofMistakes_tellsEachWithItsCellAndWritesNothing() throws IOException {
        Path workbook = folder.resolve("bad.xlsx");
        try (Workbook bad = new Workbook(Files.newOutputStream(workbook), "test", "1.0")) {
            rows(bad, "Settings", List.of("Setting", "Value"), List.of("Id", "bad"), List.of("Zone", "Europe/Zurich"));
            rows(bad, "Days", List.of("Date", "Start", "End"), List.of("2020-03-31", "10:00", "13:00"));
            rows(bad, "Rooms", List.of("Id", "Seats"), List.of("XX", "many"));
            rows(bad, "Sessions", List.of("Id", "Allowed minutes"), List.of("BY", "60"));
            rows(bad, "Slots", List.of("Session", "Id", "Person"), List.of("BI", "BY-1", "ana"));
        }
        Path out = folder.resolve("out.json");

        Ran ran = Ran.of("import", workbook, "--out", out);

        assertEquals(2, ran.exitCode());
        assertEquals(
                List.of(
                        workbook + ": Rooms!B2: The seats 'many' must be a whole number, not a text. Write it like 60.",
                        workbook + ": Slots!A2: Unknown session 'BI' in the slot. Did you mean 'BY'?"),
                ran.errLines());
        assertFalse(Files.exists(out));
    }

    @Test
    void import_ofNoWorkbook_isRefused() {
        Path out = folder.resolve("out.json");
        Ran ran = Ran.of("import", "events/round-36.json", "--format", "workbook", "--out", out);
        assertEquals(2, ran.exitCode());
        assertEquals(
                "events/round-36.json: The document is JSON, not a workbook. Give it a name that ends in" + " .json.\n",
                ran.err());
        assertEquals(
                "events/round-36.json: The file is one of Lectern already. Use it as it is, or choose another file.\n",
                Ran.of("import", "events/round-36.json", "--out", out).err());
    }

    @Test
    void import_ofWorkbookWithoutTimetable_isRefusedIfOneIsAskedFor() {
        Path workbook = folder.resolve("event.xlsx");
        Ran.of("export", "events/round-36.json", "--out", workbook);
        Ran ran =
                Ran.of("import", workbook, "--out", folder.resolve("e.json"), "--timetable", folder.resolve("t.json"));
        assertEquals(2, ran.exitCode());
        assertEquals(workbook + ": The workbook has no sheet 'Timetable'. Leave out --timetable.\n", ran.err());
        assertFalse(Files.exists(folder.resolve("e.json")));
    }

    @Test
    void export_overTheEvent_isRefused() throws IOException {
        Path event = folder.resolve("event.json");
        Files.copy(Path.of("events/round-36.json"), event);
        Ran ran = Ran.of("export", event, "--out", event);
        assertEquals(2, ran.exitCode());
        assertEquals(
                "%s: The file cannot be written. It would replace %s. Choose another file.\n".formatted(event, event),
                ran.err());
        assertEquals(Files.readString(Path.of("events/round-36.json")), Files.readString(event));
    }

    @Test
    void export_overTheRoundWhoseTimetableItReads_isRefused() throws IOException {
        Path round = InventedRound.make(folder);
        Path workbook = round.resolve("round.xlsx");
        byte[] before = Files.readAllBytes(workbook);
        Ran ran = Ran.of("export", folder.resolve("event.json"), round, "--out", workbook);
        assertEquals(
                "%s: The file cannot be written. It would replace %s. Choose another file.\n"
                        .formatted(workbook, workbook),
                ran.err());
        assertArrayEquals(before, Files.readAllBytes(workbook));
    }

    @Test
    void import_ofBothIntoOneFile_isRefusedBeforeAnythingIsWritten() {
        Path out = folder.resolve("both.json");
        Ran ran = Ran.of("import", "events/round-36.json", "--out", out, "--timetable", out);
        assertEquals(2, ran.exitCode());
        assertEquals(
                "lectern import: Both --out and --timetable name '%s'. Name two files. See: lectern import --help\n"
                        .formatted(out),
                ran.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void import_ofATimetableOverItsOwnFile_isRefusedBeforeAnythingIsWritten() {
        Path round = InventedRound.make(folder);
        Path workbook = round.resolve("round.xlsx");
        Path out = folder.resolve("new.json");
        assertEquals(
                2,
                Ran.of("import", round, "--out", out, "--timetable", workbook).exitCode());
        assertFalse(Files.exists(out));
    }

    @Test
    void export_toANewFolder_makesIt() {
        Path out = folder.resolve("none/event.xlsx");

        Ran ran = Ran.of("export", "events/round-36.json", "--out", out);

        assertEquals(0, ran.exitCode());
        assertTrue(Files.isRegularFile(out));
    }

    @SafeVarargs
    private static void rows(Workbook workbook, String name, List<String>... rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].size(); j++) {
                sheet.value(i, j, rows[i].get(j));
            }
        }
    }
}
