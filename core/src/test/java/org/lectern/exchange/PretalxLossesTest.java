package org.lectern.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Problem;

/** What an import of pretalx leaves out of slots and rooms, who its speakers are, and in which file a mistake is. */
class PretalxLossesTest {

    private static Map<String, String> files(String... names) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : names) {
            texts.put(name + ".json", Conferences.text("pretalx/" + name + ".json"));
        }
        return texts;
    }

    private static ImportedEvent read(Map<String, String> texts) {
        return ConferenceImport.read(texts, ExchangeFormat.PRETALX, Conferences.BERLIN);
    }

    private static List<String> losses(ImportedEvent read) {
        return read.notes().stream()
                .filter(note ->
                        note.code().equals("left-out") && !note.message().contains("in the state"))
                .map(Problem::toString)
                .toList();
    }

    private static List<String> mistakes(Path folder) {
        return assertThrows(InvalidInputException.class, () -> ConferenceImport.read(folder, Conferences.BERLIN))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void hiddenRoom_withStarts_isNoted() {
        Map<String, String> texts = files("event", "rooms", "submissions", "slots");
        int all = read(texts)
                .event()
                .findPublished()
                .orElseThrow()
                .timetable()
                .placements()
                .size();
        texts.merge("rooms.json", "", (rooms, none) -> rooms.replaceFirst("\"hidden\": false", "\"hidden\": true"));

        ImportedEvent read = read(texts);

        int kept = read.event()
                .findPublished()
                .orElseThrow()
                .timetable()
                .placements()
                .size();
        List<String> losses = losses(read);
        assertTrue(0 < kept && kept < all, () -> kept + " of " + all);
        assertEquals(2, losses.size(), losses::toString);
        assertTrue(losses.get(0).contains("is hidden and left out, with its breaks."), losses::toString);
        assertTrue(losses.get(1).contains("is left out: its room '"), losses::toString);
        assertTrue(
                losses.get(1).contains("The same holds at %s more places.".formatted(all - kept - 1)),
                losses::toString);
    }

    @Test
    void slots_withoutTheFileOfRooms_areNoted() {
        ImportedEvent read = read(files("event", "submissions", "slots"));

        assertTrue(read.event().findPublished().isEmpty());
        List<String> losses = losses(read);
        assertTrue(
                losses.stream()
                        .anyMatch(loss -> loss.contains(" of session '") && loss.contains("no file has its room")),
                losses::toString);
        assertTrue(
                losses.stream().anyMatch(loss -> loss.contains("The break 'Lunch' is left out: no file has its room")),
                losses::toString);
    }

    @Test
    void slots_withoutRoomStartOrLength_areNoted() {
        ImportedEvent read = read(Map.of("a.json", """
                [{"id": 7, "name": "Hall", "capacity": 40},
                 {"code": "BEES", "title": "Bees", "state": "confirmed", "duration": 40, "submission_type": 1},
                 {"id": 1, "submission": "BEES", "room": null, "start": "2027-06-18T10:00:00+02:00",
                  "end": "2027-06-18T10:40:00+02:00"},
                 {"id": 2, "submission": null, "room": 7, "start": null, "end": null, "description": "Tea"},
                 {"id": 3, "submission": null, "room": 7, "start": "2027-06-18T12:00:00+02:00", "end": null,
                  "description": "Lunch"},
                 {"id": 4, "submission": null, "slot_type": "blocker", "room": 8, "start": "2027-06-18T12:00:00+02:00",
                  "end": "2027-06-18T13:00:00+02:00"}]
                """));

        assertEquals(
                List.of(
                        "a.json/2: The start '2027-06-18T10:00:00+02:00' of session 'Bees' is left out: its slot has no"
                                + " room. Give it a room in pretalx.",
                        "a.json/3: The break 'Tea' is left out: it has no start. Give it a time in pretalx.",
                        "a.json/4: The break 'Lunch' is left out: it has 0 minutes, and a break has 1 to 1,440. Correct its"
                                + " end in pretalx.",
                        "a.json/5: A time in which a room is blocked is left out: no file has its room '8'. Add the answer"
                                + " of the API for rooms."),
                losses(read));
    }

    @Test
    void speakers_withoutCodes_areOnePersonForEachName() {
        ImportedEvent read = read(Map.of("a.json", """
                [{"code": "BEES", "title": "Bees", "state": "confirmed", "duration": 40, "submission_type": 1,
                  "speakers": [{"name": "Ana"}, {"name": "Bo"}, {"code": null, "name": "Cy"}, {}]},
                 {"code": "ANTS", "title": "Ants", "state": "confirmed", "duration": 40, "submission_type": 1,
                  "speakers": [{"name": "Bo"}]},
                 {"code": null, "name": "Dee", "availabilities": []}]
                """));

        assertEquals(
                List.of("Ana", "Bo", "Cy"),
                read.event().people().stream().map(Person::name).toList());
        assertEquals(List.of("bo"), List.copyOf(read.event().sessions().get(1).attendantIds()));
        assertEquals(
                List.of(
                        "a.json/0/speakers/3: A speaker without code and name is left out. Add the code of the speaker, or a"
                                + " name."),
                losses(read));
    }

    @Test
    void mistakes_inFilesOfAFolder_nameTheirFiles(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.json"), "[]");
        Files.writeString(folder.resolve("b.json"), "[\n}");
        Files.writeString(folder.resolve("c.json"), "{");

        assertEquals(
                List.of("b.json", "c.json"),
                mistakes(folder).stream()
                        .map(mistake -> mistake.substring(0, mistake.indexOf(": The file is not JSON")))
                        .toList());

        Files.writeString(folder.resolve("b.json"), "{\"version\": 1, \"id\": \"x\"}");
        Files.writeString(folder.resolve("c.json"), "[]");
        assertEquals(
                List.of("b.json: The file is one of Lectern already. Use it as it is, or choose another file."),
                mistakes(folder));

        Files.write(folder.resolve("c.json"), "é".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("c.json: The file is not UTF-8: byte 0. Save it as UTF-8."), mistakes(folder));
    }
}
