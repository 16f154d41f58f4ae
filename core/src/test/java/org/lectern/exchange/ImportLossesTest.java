package org.lectern.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/** What an import leaves out is noted, in one note for each cause. */
final class ImportLossesTest {

    private static ImportedEvent read(String text, ExchangeFormat format) {
        return ConferenceImport.read(Map.of("file", text), format, Conferences.BERLIN);
    }

    private static List<String> notes(ImportedEvent read) {
        return read.notes().stream()
                .filter(note -> note.code().equals("left-out"))
                .map(Problem::toString)
                .toList();
    }

    private static List<String> notesOfTable(String csv) {
        return notes(read(csv, ExchangeFormat.CSV));
    }

    private static String noDay(String csv) {
        List<Problem> problems = assertThrows(
                        InvalidInputException.class,
                        () -> ConferenceImport.read(Map.of("s.csv", csv), ExchangeFormat.CSV, ImportOptions.NONE))
                .problems();
        assertEquals(1, problems.size(), problems::toString);
        return problems.getFirst().toString();
    }

    @Test
    void starts_withoutARoom_areOneNote() {
        assertEquals(
                List.of(
                        "line 2: The session 'Bees' has a start but no room, so its start '2027-06-18 09:30' is left out."
                                + " The same holds at 2 more places. Name its room in the column 'room'."),
                notesOfTable("""
                        title,minutes,start,room
                        Bees,45,2027-06-18 09:30,
                        Moths,45,2027-06-18 10:30,
                        Ants,45,2027-06-18 10:30,Hall
                        Wasps,45,2027-06-18 11:30,
                        """));
    }

    @Test
    void table_whoseStartsGiveNoDay_saysWhy() {
        assertEquals(
                "line 2: The session 'A' has a start but no room, so the event has no day. Name its room in the column"
                        + " 'room', or name the dates of the event, such as 2026-05-01.",
                noDay("title,minutes,start\nA,45,2026-05-01 09:30\n"));
        assertEquals(
                "No session of the table has a start, so the event has no day. Name its dates, such as 2026-05-01.",
                noDay("title,minutes,start\nA,45,\n"));
        assertEquals(
                "All sessions with a start are left out, so the event has no day. Name its dates, such as 2026-05-01.",
                noDay("title,minutes,start,room\nA,4500,2026-05-01 09:30,Hall\n"));
        assertEquals(
                "line 2: The session 'A' must have a length. Write it like 45 in the column 'minutes'.",
                noDay("title,minutes,start,room\nA,,2026-05-01 09:30,Hall\n"));
    }

    @Test
    void rows_withoutATitle_areOneNoteUnlessBlank() {
        assertEquals(
                List.of("line 3: The row has no title and is left out. The same holds at 1 more place."
                        + " Write one in the column 'title'."),
                notesOfTable("title,minutes,room\nBees,45,Hall\n,30,Hall\n,,\n,45,\n"));
    }

    @Test
    void numbers_thatAreNone_areOneNoteForEachColumn() {
        assertEquals(
                List.of(
                        "line 2: The value 'ca. 50' in the column 'audience' is left out: it must be a whole number of"
                                + " at most 6 digits. The same holds at 1 more place. Write it like 50.",
                        "line 3: The value '1000000' in the column 'seats' is left out: it must be a whole number of"
                                + " at most 6 digits. Write it like 50."),
                notesOfTable("title,minutes,audience,room,seats\nBees,45,ca. 50,,\nMoths,45,few,Hall,1000000\n"));
    }

    @Test
    void tags_tooLongOrTooMany_areNotedAndTheOthersKept() {
        String many = IntStream.range(0, 103).mapToObj(i -> "t" + i).collect(Collectors.joining(";"));
        ImportedEvent read = read(
                "title,minutes,tags\nBees,45,%s;wild\nMoths,45,%s\n".formatted("x".repeat(101), many),
                ExchangeFormat.CSV);

        assertEquals(
                List.of(
                        "line 2: The tag '%s… (101 characters)' of session 'Bees' is left out: a tag has at most 100 characters."
                                .concat(" Shorten it.")
                                .formatted("x".repeat(60)),
                        "line 3: The session 'Moths' has 103 tags, of which the last 3 are left out: a session has at most"
                                + " 100. Keep the tags that matter."),
                notes(read));
        assertEquals(
                List.of(1, 100),
                read.event().sessions().stream()
                        .map(session -> session.tags().size())
                        .toList());
    }

    @Test
    void slots_beyondAHundred_areNoted() {
        ImportedEvent read = read("""
                [{"code": "ABCDEF", "title": "Bees", "speakers": [], "submission_type": 1, "track": null,
                  "state": "confirmed", "duration": 40, "slot_count": 103}]
                """, ExchangeFormat.PRETALX);

        assertEquals(100, read.event().sessions().size());
        assertEquals(
                List.of("file/0: The submission 'Bees' has 103 slots, of which the last 3 are left out: at most 100 are"
                        + " read. Make several submissions of it."),
                notes(read));
    }

    @Test
    void availabilities_beyondTenThousand_areNoted() {
        String window = "{\"start\": \"2027-06-18T09:00:00+02:00\", \"end\": \"2027-06-18T10:00:00+02:00\"}";
        String windows = String.join(",", Collections.nCopies(10_002, window));
        ImportedEvent read = read("""
                [{"code": "ABCDEF", "title": "Bees", "submission_type": 1, "track": null, "state": "confirmed",
                  "duration": 40, "speakers": [{"code": "IDA", "name": "Ida", "availabilities": [%s]}]}]
                """.formatted(windows), ExchangeFormat.PRETALX);

        assertEquals(
                List.of(
                        "file/0/speakers/0/availabilities: The last 2 of 10002 availabilities are left out: at most 10,000"
                                + " are read. Join availabilities that follow each other."),
                notes(read));
    }

    @Test
    void files_beyondAThousand_areNoted(@TempDir Path folder) throws IOException {
        Files.copy(Conferences.path("pretalx-expanded.json"), folder.resolve("a.json"));
        for (int i = 0; i < 1_002; i++) {
            Files.writeString(folder.resolve("empty-%04d.json".formatted(i)), "[]");
        }

        assertEquals(
                List.of(
                        "empty-0999.json: The folder has 1003 files that end in .json. This one and all after it are left"
                                + " out: at most 1,000 are read. Put the answers into fewer files."),
                notes(ConferenceImport.read(folder, Conferences.BERLIN)).stream()
                        .filter(note -> note.startsWith("empty-"))
                        .toList());
    }
}
