package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conferences of other tools on the command line: in, changed, and out again. */
class ConferenceCommandTest {

    private static final Path CONFERENCES = Path.of("conferences");

    @TempDir
    private Path folder = Path.of("");

    private Path importTo(String name, String source) {
        Path event = folder.resolve(name + ".json");
        Ran ran = Ran.of(
                "import",
                CONFERENCES.resolve(source),
                "--out",
                event,
                "--timetable",
                folder.resolve(name + "-published.json"));
        assertEquals(0, ran.exitCode(), ran.err());
        return event;
    }

    @Test
    void import_ofAFolderOfPretalx_saysWhatIsLeftOut() {
        Path out = folder.resolve("event.json");
        Ran ran = Ran.of("import", CONFERENCES.resolve("pretalx"), "--out", out);

        assertEquals(0, ran.exitCode());
        assertEquals(
                List.of(
                        "conferences/pretalx: 1 submission in the state 'withdrawn' is left out. Accept or confirm in"
                                + " pretalx what takes place.",
                        "conferences/pretalx: 1 submission in the state 'rejected' is left out. Accept or confirm in"
                                + " pretalx what takes place.",
                        "Wrote %s.".formatted(out)),
                ran.errLines());
    }

    @Test
    void import_thenExport_givesSlotsOfPretalxAndTheSchedule() throws IOException {
        Path event = importTo("pretalx", "pretalx");
        Path slots = folder.resolve("slots.json");
        Path schedule = folder.resolve("schedule.xml");
        Path table = folder.resolve("sessions.csv");

        assertEquals(
                0,
                Ran.of("export", event, "--format", "pretalx", "--out", slots).exitCode());
        assertEquals(
                0, Ran.of("export", event, "--edition", 2, "--out", schedule).exitCode());
        assertEquals(0, Ran.of("export", event, "--out", table).exitCode());

        assertTrue(Files.readString(slots).contains("\"submission\" : \"3GQKHT\""));
        assertTrue(Files.readString(schedule).contains("<version>2</version>"));
        assertTrue(Files.readString(schedule).contains("code=\"3GQKHT\""));
        assertTrue(Files.readString(table).contains("\"3GQKHT\",\"Compost in a city yard\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --hours | 12:00/10:00  | '12:00/10:00' ends before it starts. Write the earlier time first.
            --hours | 10           | '10' is no start and end. Write two times, such as 09:00-18:00.
            --hours | 10 untill 12 | '10 untill 12' is no start and end. Did you mean '10 until 12'?
            --date  | Tuesday      | 'Tuesday' is no date. Write day, month and year, such as 31 March 2020 or 2020-03-31.
            --date  | 18 June      | '18 June' is no date. Write day, month and year, such as 31 March 2020 or 2020-03-31.
            --date  | 31 Mach 2020 | '31 Mach 2020' is no date. Did you mean '31 March 2020'?
            --date  | 31 June 2027 | '31 June 2027' is no date. Write day, month and year, such as 31 March 2020 or 2020-03-31.
            """)
    void import_withADateOrHoursThatAreNone_isRefused(String option, String words, String told) throws IOException {
        Path csv = Files.writeString(folder.resolve("talks.csv"), "title,minutes\nBees,30\n");
        Ran ran = Ran.of("import", csv, option, words, "--out", folder.resolve("event.json"));

        assertEquals(List.of("lectern import: %s: %s".formatted(option, told)), ran.errLines());
    }

    @Test
    void import_ofACsv_takesZoneDatesAndHoursOfTheCommandLine() throws IOException {
        Path out = folder.resolve("event.json");
        Path csv = Files.writeString(folder.resolve("talks.csv"), "title,minutes\nBees,30\n");
        Ran ran = Ran.of(
                "import",
                csv,
                "--zone",
                "Europe/Berlin",
                "--date",
                "2027-06-18",
                "--hours",
                "10:00/12:00",
                "--out",
                out);

        assertEquals(0, ran.exitCode(), ran.err());
        assertTrue(Files.readString(out)
                .contains("{\"start\": \"2027-06-18T10:00+02:00\", \"end\": \"2027-06-18T12:00+02:00\"}"));
        Ran bad = Ran.of("import", csv, "--zone", "Berlin", "--out", out);
        assertEquals(2, bad.exitCode());
        assertTrue(bad.err().contains("'Berlin' is not a time zone such as Europe/Berlin"), bad.err());
        byte[] first = Files.readAllBytes(out);
        Ran.of(
                "import",
                csv,
                "--zone",
                "Europe/Berlin",
                "--date",
                "18 June 2027",
                "--hours",
                "10am to 12",
                "--out",
                out);
        assertArrayEquals(first, Files.readAllBytes(out));
        Ran untimed = Ran.of(
                "import", csv, "--date", "2027-06-18", "--out", out, "--timetable", folder.resolve("timetable.json"));
        assertEquals(
                List.of(csv
                        + ": No session of the file has a start in a room of the event. Leave out --timetable, and the"
                        + " command says what it leaves out."),
                untimed.errLines());
    }

    @Test
    void import_ofAWorkbook_refusesZoneDatesAndHours() {
        Path workbook = folder.resolve("round.xlsx");
        Path out = folder.resolve("event.json");
        assertEquals(
                0,
                Ran.of("export", "events/small-round.json", "--out", workbook).exitCode());

        Ran ran = Ran.of("import", workbook, "--zone", "Asia/Tokyo", "--hours", "10:00-12:00", "--out", out);

        assertEquals(2, ran.exitCode());
        assertEquals(
                List.of("lectern import: The workbook '%s' has its own zone, dates and hours.".formatted(workbook)
                        + " Leave out --zone and --hours, and change them in the workbook. See: lectern import --help"),
                ran.errLines());
        assertFalse(Files.exists(out));
    }

    @Test
    void import_ofMistakes_writesNothing() throws IOException {
        Path out = folder.resolve("event.json");
        Path csv = Files.writeString(folder.resolve("talks.csv"), "title,minutes\nBees,soon\n");

        Ran ran = Ran.of("import", csv, "--date", "2027-06-18", "--out", out);

        assertEquals(2, ran.exitCode());
        assertEquals(
                List.of(csv + ": line 2: The length 'soon' of session 'Bees' must be minutes. Write it like 45 in the"
                        + " column 'minutes'."),
                ran.errLines());
        assertFalse(Files.exists(out));
        assertEquals(
                2, Ran.of("import", folder.resolve("none.csv"), "--out", out).exitCode());
        assertEquals(
                2, Ran.of("import", csv, "--format", "schedule", "--out", out).exitCode());
    }

    @Test
    void versions_ofASchedule_differOnTheCommandLine() {
        Path before = importTo("before", "frab.xml");
        Path after = importTo("after", "frab-2.xml");
        Ran ran = Ran.of(
                "diff",
                before,
                folder.resolve("before-published.json"),
                folder.resolve("after-published.json"),
                "--new-event",
                after);

        assertEquals(1, ran.exitCode(), ran.err());
        assertTrue(ran.out().contains("Marit Aas"), ran.out());
        assertFalse(ran.out().contains("Pio Calvani:"), ran.out());
    }

    @Test
    void export_ofAnEventWithoutATimetable_isRefused() throws IOException {
        Path event = folder.resolve("event.json");
        Path csv = Files.writeString(folder.resolve("talks.csv"), "title,minutes\nBees,30\n");
        assertEquals(
                0, Ran.of("import", csv, "--date", "2027-06-18", "--out", event).exitCode());

        Ran ran = Ran.of("export", event, "--out", folder.resolve("schedule.xml"));

        assertEquals(2, ran.exitCode());
        assertEquals(
                List.of(event + ": The event has no published timetable. Name the timetable after the event."),
                ran.errLines());
    }
}
