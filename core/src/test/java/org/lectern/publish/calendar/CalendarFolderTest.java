package org.lectern.publish.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;

class CalendarFolderTest {

    private static final Instant FIRST = Instant.parse("2020-03-01T09:00:00Z");
    private static final Instant SECOND = Instant.parse("2020-03-02T09:00:00Z");
    private static final Instant TEN = Instant.parse("2020-03-31T08:00:00Z");

    @TempDir
    private Path parent = Path.of("");

    private static Event event(String id, String room, String person) {
        return Event.builder(id, ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "10:00/18:00")
                .room(room, 30)
                .people(person)
                .session(Session.builder("BY").slot("BY-1", person).build())
                .build();
    }

    private static Timetable timetable(Event event, String room) {
        return new Timetable(
                event.id(), List.of(new Placement("BY", room, TEN, 60, List.of(new Turn("BY-1", TEN, 7)))));
    }

    private static Calendars calendars(String id, String room, String person, Instant asOf) {
        Event event = event(id, room, person);
        return Calendars.of(event, timetable(event, room), asOf);
    }

    private static ReadCalendar read(Path file) throws IOException {
        return ReadCalendar.of(Files.readString(file));
    }

    /** A process of this thread's own name is gone, so what it left counts as left by a killed one. */
    @Test
    void write_folderPutAsideByAKilledProcess_continuesItsVersions() throws IOException {
        Path folder = parent.resolve("calendars");
        CalendarFolder.write(calendars("e", "R20", "ana", FIRST), folder);
        String writer =
                ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId();
        Files.move(folder, parent.resolve(".calendars." + writer + ".old"));

        Event event = event("e", "R20", "ana");
        Timetable later = new Timetable("e", List.of(new Placement("BY", "R20", TEN.plusSeconds(3600), 60, List.of())));
        CalendarFolder.write(Calendars.of(event, later, SECOND), folder);

        assertTrue(Files.readString(folder.resolve("event.ics")).contains("SEQUENCE:1"));
    }

    @Test
    void write_always_hasAFileForEachWithAnEntry() throws IOException {
        Path folder = parent.resolve("calendars");
        List<Path> files = CalendarFolder.write(calendars("e", "R20", "ana", FIRST), folder);
        assertEquals(
                List.of(
                        folder.resolve("event.ics"),
                        folder.resolve(CalendarFolder.fileOfRoom("e", "R20")),
                        folder.resolve(CalendarFolder.fileOfSession("e", "BY")),
                        folder.resolve(CalendarFolder.fileOfPerson("e", "ana"))),
                files);
        assertEquals(
                List.copyOf(calendars("e", "R20", "ana", FIRST).files().keySet()),
                files.stream().map(file -> file.getFileName().toString()).toList());
        assertTrue(files.get(1).getFileName().toString().matches("room-r20-[0-9a-f]{8}\\.ics"));
        assertEquals(2, read(files.get(3)).all().size());
    }

    @Test
    void write_again_changesNothing() throws IOException {
        List<Path> files = CalendarFolder.write(calendars("e", "R20", "ana", FIRST), parent);
        String before = Files.readString(files.get(3));
        CalendarFolder.write(calendars("e", "R20", "ana", SECOND), parent);
        assertEquals(before, Files.readString(files.get(3)));
    }

    @Test
    void write_whoIsNoLongerInTheEvent_isCancelled() throws IOException {
        CalendarFolder.write(calendars("e", "R20", "ana", FIRST), parent);
        List<Path> files = CalendarFolder.write(calendars("e", "R21", "bo", SECOND), parent);
        assertEquals(6, files.size());
        for (String gone : List.of(CalendarFolder.fileOfRoom("e", "R20"), CalendarFolder.fileOfPerson("e", "ana"))) {
            read(parent.resolve(gone)).all().forEach(told -> {
                assertEquals("CANCELLED", told.status());
                assertEquals(1, told.sequence());
                assertEquals(SECOND, told.stamp());
            });
        }
        assertEquals(1, read(parent.resolve("event.ics")).all().get(0).sequence());
    }

    @Test
    void write_intoTheFolderOfAnother_isRefusedAndWritesNothing() throws IOException {
        CalendarFolder.write(calendars("e", "R20", "ana", FIRST), parent);
        String before = Files.readString(parent.resolve("event.ics"));
        InvalidInputException refused = assertThrows(
                InvalidInputException.class,
                () -> CalendarFolder.write(calendars("other", "R20", "ana", SECOND), parent));
        assertEquals(
                parent.resolve("event.ics")
                        + ": The earlier calendar is of another event, room, session or person."
                        + " Delete the file, or choose another folder.",
                refused.problems().get(0).toString());
        assertEquals(before, Files.readString(parent.resolve("event.ics")));
        try (var all = Files.list(parent)) {
            assertEquals(4, all.count());
        }
    }

    @Test
    void fileName_ofHostileId_isSafe() {
        assertTrue(CalendarFolder.fileOfPerson("e", "../../\u0000x\r\n").matches("person-x-[0-9a-f]{8}\\.ics"));
        assertTrue(CalendarFolder.fileOfPerson("e", "\u0639\u0631").matches("person-[0-9a-f]{8}\\.ics"));
        assertTrue(CalendarFolder.fileOfPerson("e", "n".repeat(10_000)).length() < 80);
    }
}
