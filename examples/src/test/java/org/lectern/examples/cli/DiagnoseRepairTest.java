package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.change.Changes;
import org.lectern.diagnose.Diagnosis;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.json.ChangesJson;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.rule.Checker;
import org.lectern.rule.standard.StandardRules;

/** {@code lectern diagnose} with several causes, with repairs as changes, and with the timetable that it found. */
@Tag("slow")
class DiagnoseRepairTest {

    @TempDir
    private Path folder = Path.of("");

    /** Some people, each with two sessions and time for one: as many causes that share no session. */
    private Path defences(int people) {
        Event.Builder builder = Event.builder("defences", ZoneId.of("Europe/Zurich"))
                .name("Defences (made up)")
                .day("2020-03-31", "09:00/18:00")
                .room("A", 30)
                .room("B", 30);
        for (int i = 0; i < people; i++) {
            builder.person(Person.builder("p" + i)
                    .name("Prof. " + (char) ('A' + i))
                    .available(builder.window("2020-03-31T1%s:00/1%s:00".formatted(i, i + 1)))
                    .build());
            for (String half : new String[] {"thesis", "talk"}) {
                builder.session(Session.builder(half + i)
                        .name("%s %s".formatted(half, i))
                        .allowedMinutes(60)
                        .attendants("p" + i)
                        .build());
            }
        }
        Path file = folder.resolve("defences.json");
        EventJson.write(builder.build(), file);
        return file;
    }

    @Test
    void diagnose_severalReasons_countsThemFirstAndNamesEachInALine() {
        Ran ran = Ran.of("diagnose", defences(4));

        assertEquals(1, ran.exitCode());
        assertTrue(ran.out().contains("""
                Impossible, proven, for 3 causes that share no session. Every timetable breaks a requirement of
                each.
                In all, at least 3 requirements must be given up, such as 3 sessions.

                1.   thesis 0 and talk 0 cannot both be scheduled.
                     1.1 Ask Prof. A to stay 60 minutes longer on Tuesday 31 March. This solves this problem; others
                     may remain.
                """), ran.out());
        assertTrue(ran.out().contains("There are more causes. To find them, add --all."), ran.out());
        assertFalse(ran.out().contains("These requirements conflict."), ran.out());
    }

    @Test
    void diagnose_withAll_findsAllReasons() {
        Ran ran = Ran.of("diagnose", defences(4), "--all", "--details");

        assertTrue(ran.out().contains("Impossible, proven, for 4 causes that share no session."), ran.out());
        assertTrue(ran.out().contains("In all, at least 4 requirements must be given up, such as 4 sessions."));
        assertFalse(ran.out().contains("There are more causes."), ran.out());
        assertTrue(ran.out().contains("\n4. thesis 3 and talk 3 cannot both be scheduled.\n"), ran.out());
        assertTrue(ran.out().contains("These requirements conflict."), ran.out());
        assertTrue(ran.out().contains("\n  4.1. Ask Prof. D to "), ran.out());
    }

    @Test
    void repairs_ofAllReasons_makeTheEventPossible() {
        Path event = defences(4);
        Path changes = folder.resolve("changes.json");

        Ran ran = Ran.of(
                "diagnose",
                event,
                "--repair",
                "1.1",
                "--repair",
                "2.1",
                "--repair",
                "3.1",
                "--repair",
                "4.1",
                "--out",
                changes);

        assertEquals(1, ran.exitCode(), ran.err());
        assertTrue(ran.out().endsWith("Written to " + changes + "\n"), ran.out());
        Event before = EventJson.read(event);
        Changes read = ChangesJson.read(changes, before);
        assertInstanceOf(Diagnosis.Feasible.class, Diagnosis.of(read.applyTo(before)));
        Path timetable = folder.resolve("timetable.json");
        Ran.of("solve", event, "--steps", 5, "--out", timetable);
        assertEquals(
                0, Ran.of("whatif", event, timetable, changes, "--steps", 200).exitCode());
        assertEquals(
                0,
                Ran.of("replan", event, timetable, changes, "--steps", 200, "--out", folder.resolve("after.json"))
                        .exitCode());
    }

    @Test
    void repairs_thatAreNotThere_areRefused() {
        Path event = defences(2);
        Path out = folder.resolve("changes.json");

        assertRefused(
                Ran.of("diagnose", event, "--repair", "2", "--out", out),
                "Repair '2' names no cause, and the answer has 2 causes. Name the cause first, such as --repair 2.2.");
        assertRefused(
                Ran.of("diagnose", event, "--repair", "9.1", "--out", out),
                "There is no repair '9.1': the answer has 2 causes. Run lectern diagnose without --repair to see all.");
        assertRefused(
                Ran.of("diagnose", event, "--repair", "1.77", "--out", out),
                "There is no repair '1.77': that cause has 6 repairs.");
        assertRefused(
                Ran.of("diagnose", event, "--repair", "1.1", "--repair", "1.2", "--out", out),
                "Two repairs of cause 1 are asked for. Name one repair for each cause.");
        assertRefused(
                Ran.of("diagnose", event, "--repair", "0", "--out", out),
                "'0' is no repair. Write its number in the answer, such as 2, or 3.2 where there are several causes.");
        assertRefused(
                Ran.of("diagnose", event, "--repair", "1.1"),
                "The file for the repairs is missing. Add --out changes.json.");
        assertRefused(
                Ran.of("diagnose", event, "--out", out),
                "There is no repair to write to the file. Add --repair and the number of a repair.");
        assertRefused(
                Ran.of("diagnose", Ran.malawi(folder, 3), "--repair", "1", "--out", out),
                "No repair can be written: the event is not proven to be impossible.");
        assertFalse(Files.exists(out));
    }

    private static void assertRefused(Ran ran, String message) {
        assertEquals(2, ran.exitCode());
        assertTrue(ran.err().contains(message), ran.err());
    }

    @Test
    void timetable_ofAPossibleEvent_isWritten() {
        Path event = Ran.malawi(folder, 3);
        Path file = folder.resolve("found.json");

        Ran ran = Ran.of("diagnose", event, "--timetable", file);

        assertEquals(0, ran.exitCode());
        assertTrue(ran.out().endsWith("Written to " + file + "\n"), ran.out());
        Event read = EventJson.read(event);
        assertTrue(isFeasible(read, TimetableJson.read(file, read)));
    }

    @Test
    void timetable_intoTheWorkbookOfTheEvent_isWrittenBesideIt() {
        Path json = Ran.malawi(folder, 3);
        Path workbook = folder.resolve("round.xlsx");
        EventWorkbook.write(EventJson.read(json), workbook);

        Ran ran = Ran.of("diagnose", workbook, "--timetable", workbook);

        assertEquals(0, ran.exitCode(), ran.err());
        Event event = EventWorkbook.read(workbook);
        assertTrue(
                isFeasible(event, EventWorkbook.findTimetable(workbook, event).orElseThrow()));
    }

    @Test
    void timetable_intoTheFolderOfARound_isWrittenIntoItsOwnAlone() throws IOException {
        Event event = EventJson.read(Ran.malawi(folder, 3));
        Path round = folder.resolve("round");
        Path other = folder.resolve("other");
        for (Path each : List.of(round, other)) {
            Files.createDirectory(each);
            EventWorkbook.write(event, each.resolve("round.xlsx"));
        }
        byte[] before = Files.readAllBytes(other.resolve("round.xlsx"));

        assertEquals(0, Ran.of("diagnose", round, "--timetable", round).exitCode());
        assertRefused(
                Ran.of("diagnose", round, "--timetable", other),
                other + ": The timetable cannot be written here. It is a folder. Name a file in it.");

        assertTrue(
                EventWorkbook.findTimetable(round.resolve("round.xlsx"), event).isPresent());
        assertArrayEquals(before, Files.readAllBytes(other.resolve("round.xlsx")));
    }

    @Test
    void outputs_ofOneName_areRefused() {
        Path event = Ran.malawi(folder, 3);
        Path file = folder.resolve("one.json");

        assertRefused(
                Ran.of("diagnose", event, "--json", file, "--timetable", folder.resolve("./one.json")),
                "Both --json and --timetable name '%s'. Name two files.".formatted(file));
        assertRefused(
                Ran.of("diagnose", event, "--repair", "1", "--out", file, "--timetable", file),
                "Both --out and --timetable name '%s'. Name two files.".formatted(file));
        assertFalse(Files.exists(file));
    }

    @Test
    void timetable_ofAnImpossibleEvent_isNotWritten() {
        Path file = folder.resolve("found.json");

        Ran ran = Ran.of("diagnose", defences(2), "--timetable", file);

        assertEquals(1, ran.exitCode());
        assertTrue(
                ran.err()
                        .contains(
                                "No timetable was written: none meets all that is required. lectern solve makes the best one."),
                ran.err());
        assertFalse(Files.exists(file));
    }

    private static boolean isFeasible(Event event, Timetable timetable) {
        return Checker.of(StandardRules.catalogue())
                .check(event, timetable)
                .score()
                .isFeasible();
    }
}
