package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.publish.calendar.CalendarFolder;

class PublishCommandTest {

    private static final String EVENT = "events/spring-2020-flat-hour.json";
    private static final String TIMETABLE = "events/spring-2020-flat-hour-published.json";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void publish_brokenTimetable_writesThePageAndSaysThatItIsBroken() throws IOException {
        Path out = folder.resolve("out");

        Ran ran = Ran.of("publish", EVENT, TIMETABLE, "--out", out, "--for", "organisers");

        assertEquals(List.of(), ran.errLines());
        assertEquals(ExitCode.FINDINGS, ran.exitCode());
        assertEquals(out.resolve("index.html").toString(), ran.outLines().getFirst());
        for (String file : ran.outLines()) {
            assertTrue(Files.size(Path.of(file)) > 0, file);
        }
        String page = Files.readString(out.resolve("index.html"));
        assertTrue(page.contains("Overlaps another session in this room"));
        assertTrue(page.contains("id=\"organisers\""));
    }

    @Test
    void publish_forThePublicInFrenchAsADraft_isThat() throws IOException {
        Ran ran = Ran.of(
                "publish",
                "events/spring-2020.json",
                "events/spring-2020-published.json",
                "--out",
                folder,
                "--draft",
                "--edition",
                "2",
                "--language",
                "fr");

        assertEquals(ExitCode.CLEAN, ran.exitCode(), ran.err());
        String page = Files.readString(folder.resolve("index.html"));
        assertTrue(page.contains("<html lang=\"fr\" dir=\"ltr\""));
        assertTrue(page.contains(">Provisoire<"));
        assertTrue(page.contains(">Édition 2<"));
        assertFalse(page.contains("id=\"organisers\""));
    }

    @Test
    void publish_sinceThePreviousTimetable_marksChanges() throws IOException {
        Ran ran = Ran.of("publish", EVENT, TIMETABLE, "--out", folder, "--previous", TIMETABLE);

        assertEquals(ExitCode.FINDINGS, ran.exitCode(), ran.err());
        assertTrue(Files.readString(folder.resolve("index.html")).contains("No changes since the previous edition."));
    }

    @Test
    void publish_sinceTheTimetableOfAnEventThatChanged_marksWhatIsGone() throws IOException {
        Ran ran = Ran.of(
                "publish",
                "events/round-29-held.json",
                heldAsPlanned(),
                "--out",
                folder,
                "--previous",
                "events/round-29-planned-published.json",
                "--previous-event",
                "events/round-29-planned.json");

        assertEquals(List.of(), ran.errLines());
        assertTrue(
                Files.readString(folder.resolve("index.html")).contains("Changed or new: 0. Cancelled: 14."),
                "nothing is held yet");
    }

    /** Returns the file of a timetable of round 29 as it was held, in which nothing is held yet. */
    private Path heldAsPlanned() throws IOException {
        Event event = EventJson.read(Path.of("events/round-29-held.json"));
        Path file = folder.resolve("nothing.json");
        TimetableJson.write(event, Timetable.of(event, List.of()), file);
        return file;
    }

    @Test
    void publish_withTheEventOfNoTimetable_isRefused() {
        Ran ran = Ran.of("publish", EVENT, TIMETABLE, "--out", folder, "--previous-event", EVENT);

        assertEquals(ExitCode.BAD_INPUT, ran.exitCode());
        assertEquals(
                List.of("lectern publish: The option --previous-event needs --previous."
                        + " Name the timetable published before with --previous."),
                ran.errLines());
    }

    @Test
    void publish_withTheResultOfASearch_tellsItsBound() throws IOException {
        Path event = Ran.malawi(folder, 7);
        Path timetable = folder.resolve("timetable.json");
        Ran solved = Ran.of("solve", event, "--out", timetable, "--json");
        Path result = Files.writeString(folder.resolve("result.json"), solved.out());

        Ran ran = Ran.of(
                "publish",
                event,
                timetable,
                "--for",
                "organisers",
                "--result",
                result,
                "--out",
                folder.resolve("page"));

        assertEquals(List.of(), ran.errLines());
        assertTrue(Files.readString(folder.resolve("page/index.html"))
                .contains("Proven optimal: no timetable is better."));
    }

    @Test
    void publish_withWhatIsNoResultOfTheEvent_isRefused() throws IOException {
        Path event = Ran.malawi(folder, 7);
        Path timetable = folder.resolve("timetable.json");
        String solved = Ran.of("solve", event, "--out", timetable, "--json").out();

        assertEquals(
                "no-such.json: The file does not exist. Check its path.", refusal(event, timetable, "no-such.json"));
        assertEquals(
                "The file is not a result of solve. Write it with solve --json.",
                refusal(event, timetable, result("{}")));
        assertEquals(
                "The file is not JSON at line 1, column 2. Write it with solve --json.",
                refusal(event, timetable, result("{x")));
        assertTrue(refusal(event, timetable, result(solved.replaceFirst("\"event\": \"", "\"event\": \"not-")))
                .startsWith("/event: The result is for event 'not-"));
        assertEquals(
                "/lowerBound/soft: The soft cost 'none' of the lower bound must be a whole number from 0 to"
                        + " 9223372036854775807, without quotes. Write the result again with solve --json.",
                refusal(
                        event,
                        timetable,
                        result(solved.replaceFirst("(\"lowerBound\": .*\"soft\": )\\d+", "$1\"none\""))));
        assertTrue(refusal(
                        event,
                        timetable,
                        result(solved.replaceFirst("\"lowerBound\": \\{\"hard\": 0", "\"lowerBound\": {\"hard\": 9")))
                .startsWith("The result is older than the event: its lower bound '9 hard, "));
        assertEquals(
                List.of(
                        "lectern publish: The option --result needs --for organisers: the public page shows no lower bound."
                                + " Add --for organisers, or leave out --result."),
                Ran.of("publish", event, timetable, "--result", result(solved), "--out", folder)
                        .errLines());
    }

    private Path result(String text) throws IOException {
        return Files.writeString(folder.resolve("result.json"), text);
    }

    private String refusal(Path event, Path timetable, Object result) {
        Ran ran = Ran.of(
                "publish",
                event,
                timetable,
                "--for",
                "organisers",
                "--result",
                result,
                "--out",
                folder.resolve("page"));
        assertEquals(ExitCode.BAD_INPUT, ran.exitCode());
        assertEquals(1, ran.errLines().size());
        return ran.errLines().getFirst().replace(folder.resolve("result.json") + ": ", "");
    }

    @Test
    void publish_unknownLanguage_saysWhichThereAre() {
        Ran ran = Ran.of("publish", EVENT, TIMETABLE, "--out", folder, "--language", "de");

        assertEquals(ExitCode.BAD_INPUT, ran.exitCode());
        assertEquals(
                List.of("lectern publish: Unknown language 'de'. Choose one of: ar, en, es, fr, ru, zh."),
                ran.errLines());
    }

    @Test
    void publish_editionZero_isRefused() {
        Ran ran = Ran.of("publish", EVENT, TIMETABLE, "--out", folder, "--edition", "0");

        assertEquals(ExitCode.BAD_INPUT, ran.exitCode());
        assertEquals(
                List.of(
                        "lectern publish: The edition '0' must be at least 1. Use 1 for the first edition and add 1 for each later one."),
                ran.errLines());
    }

    @Test
    void publish_ontoAFile_isRefusedBeforeAnythingIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        Ran ran = Ran.of("publish", EVENT, TIMETABLE, "--out", file);

        assertEquals(ExitCode.BAD_INPUT, ran.exitCode());
        assertEquals(
                List.of(file + ": The folder cannot be used. Part of its path is a file. Choose another folder."),
                ran.errLines());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void publish_calendarOfAnotherEventInTheFolder_leavesAllAsItWas() throws IOException {
        Path out = folder.resolve("page");
        assertEquals(
                ExitCode.FINDINGS,
                Ran.of("publish", EVENT, TIMETABLE, "--out", out).exitCode());
        Files.writeString(out.resolve("calendars").resolve(CalendarFolder.fileOfEvent()), "no calendar");
        Files.writeString(out.resolve("mine.txt"), "mine");
        List<Path> before = files(out);
        FileTime written = Files.getLastModifiedTime(out.resolve("mine.txt"));

        Ran ran = Ran.of("publish", EVENT, TIMETABLE, "--out", out, "--edition", 2);

        assertEquals(ExitCode.BAD_INPUT, ran.exitCode());
        assertEquals(1, ran.errLines().size(), ran.err());
        assertEquals(before, files(out));
        assertEquals(written, Files.getLastModifiedTime(out.resolve("mine.txt")));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void solve_withAFolder_publishesForThePublicUnlessAskedForOrganisersAndSaysWhere() throws IOException {
        Path out = folder.resolve("page");
        Path event = Ran.malawi(folder, 7);

        Ran ran = Ran.of("solve", event, "--publish", out);

        assertTrue(ran.out().contains("Page       "), ran.out());
        assertFalse(Files.readString(out.resolve("index.html")).contains("Proven optimal"));
        Ran.of("solve", event, "--publish", out, "--for", "organisers");
        assertTrue(Files.readString(out.resolve("index.html")).contains("Proven optimal: no timetable is better."));
    }
}
