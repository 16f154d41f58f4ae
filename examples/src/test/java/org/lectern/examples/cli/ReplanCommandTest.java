package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;

class ReplanCommandTest {

    private static final String EVENT = "events/round-29-planned.json";
    private static final String TOLD = "events/round-29-planned-published.json";
    private static final String CHANGES = "events/round-29-planned-changes.json";

    @TempDir
    private Path folder = Path.of("");

    private Path changes(String list) throws IOException {
        return Files.writeString(
                folder.resolve("changes.json"),
                "{\"version\": 1, \"event\": \"round-29-planned\", \"asOf\": \"2017-12-13T10:30\", \"changes\": ["
                        + list + "]}");
    }

    @Test
    void files_written_belongToEachOther() {
        Path timetable = folder.resolve("timetable.json");
        Path after = folder.resolve("after.json");

        Ran ran = Ran.of("replan", EVENT, TOLD, CHANGES, "--out", timetable, "--event-out", after);

        assertEquals(0, ran.exitCode());
        Event event = EventJson.read(after);
        assertEquals(13, TimetableJson.read(timetable, event).placements().size());
        assertEquals(
                "2017-12-11T17:00:00Z",
                String.valueOf(event.findPublished().orElseThrow().asOf()));
    }

    @Test
    void outputs_ofOneName_areRefused() {
        Path file = folder.resolve("one.json");

        Ran ran = Ran.of("replan", EVENT, TOLD, CHANGES, "--out", file, "--event-out", folder.resolve("./one.json"));

        assertEquals(2, ran.exitCode());
        assertTrue(
                ran.err().contains("Both --out and --event-out name '%s'. Name two files.".formatted(file)), ran.err());

        Ran json = Ran.of("replan", EVENT, TOLD, CHANGES, "--json", file, "--event-out", file);

        assertEquals(2, json.exitCode());
        assertTrue(
                json.err().contains("Both --json and --event-out name '%s'. Name two files.".formatted(file)),
                json.err());
        assertTrue(Files.notExists(file));
    }

    @Test
    void json_always_tellsWhomToTell() throws IOException {
        Ran ran = Ran.of("replan", EVENT, TOLD, CHANGES, "--json", "--alternatives", "1");

        JsonNode document = new ObjectMapper().readTree(ran.out());
        assertEquals("min-people-moved", document.get("proof").textValue());
        assertEquals(9, document.get("movedPeople").size());
        Set<String> names = document.get("eventAfter").get("people").findValues("name").stream()
                .map(JsonNode::textValue)
                .collect(Collectors.toSet());
        document.get("movedPeople").forEach(person -> {
            assertEquals("person", person.get("kind").textValue());
            assertTrue(names.contains(person.get("name").textValue()), person::toString);
        });
        assertEquals(1, document.get("alternatives").size());
        assertEquals(13, document.get("timetable").get("placements").size());
        assertEquals("round-29-planned", document.get("eventAfter").get("id").textValue());
        assertEquals(9, document.at("/stages/first/movedPeopleCount").asInt());
        assertEquals(9, document.at("/stages/second/movedPeopleCount").asInt());
        assertEquals(
                document.at("/score/soft").asLong(),
                document.at("/stages/second/movedCost").asLong()
                        + document.at("/stages/second/otherSoftCost").asLong());
        assertEquals(12, document.at("/differences/people").size());
        assertEquals(
                document.get("eventAfter").get("people").size(),
                document.at("/differences/people").size()
                        + document.at("/differences/unaffectedPeople").size());
    }

    @Test
    void page_always_hasBothViewsUnaffectedPeopleAndSummary() {
        Ran ran = Ran.of("replan", EVENT, TOLD, CHANGES, "--steps", "100");

        List.of("People to notify", "By room and hour", "No message needed", "Summary")
                .forEach(title -> assertTrue(ran.outLines().contains(title), title));
        assertTrue(ran.out().contains("\nSecond stage  the same"), ran.out());
        assertTrue(ran.out().contains("\nPeople        9 of 51 moved; 12 to notify\n"), ran.out());
    }

    @Test
    void messages_areInTheLanguage() {
        Ran ran = Ran.of("replan", EVENT, TOLD, CHANGES, "--messages", "fr");

        assertTrue(ran.out().contains("Bonjour Keith Quiñones,\n"), ran.out());
        assertFalse(ran.out().contains("People to notify"), ran.out());
    }

    @Test
    void mistakesInTheChanges_areToldAllAtOnce() throws IOException {
        Path file = changes("{\"kind\": \"withdraw-slot\", \"slot\": \"france-9\"}, {\"kind\": \"cancel-session\"}");

        Ran ran = Ran.of("replan", EVENT, TOLD, file);

        assertEquals(2, ran.exitCode());
        assertEquals(
                List.of(
                        file + ": /changes/0/slot: Unknown slot 'france-9'. Did you mean 'france-1'?",
                        file
                                + ": /changes/1/session: The change 'cancel-session' must have the key 'session'. Add"
                                + " it."),
                ran.errLines());
    }

    @Test
    void changeOfWhatWasHeld_isRefused() throws IOException {
        Path file = changes("{\"kind\": \"cancel-session\", \"session\": \"mali\"}");

        Ran ran = Ran.of("replan", EVENT, TOLD, file);

        assertEquals(2, ran.exitCode());
        assertEquals(
                List.of(file + ": /changes/0/session: The session 'Mali' started before the \"as of\" time"
                        + " '2017-12-13T10:30+01:00'. Leave out the change, or set an earlier \"as of\" time."),
                ran.errLines());
    }

    @Test
    void optionsOutOfRange_areRefusedWithAdvice() {
        Ran distance = Ran.of("replan", EVENT, TOLD, CHANGES, "--min-difference", "0");
        Ran keep = Ran.of("replan", EVENT, TOLD, CHANGES, "--keep", "hours");

        assertEquals(2, distance.exitCode());
        assertTrue(distance.err().contains("The minimum difference '0' must be at least 1."), distance.err());
        assertEquals(2, keep.exitCode());
        assertFalse(keep.err().contains("\tat "), keep.err());
    }

    @Test
    void outputs_overWhatTheCommandReads_areRefused() throws IOException {
        Path told = Files.copy(Path.of(TOLD), folder.resolve("told.json"));
        Path changes = Files.copy(Path.of(CHANGES), folder.resolve("changes.json"));

        Ran timetable = Ran.of("replan", EVENT, told, changes, "--out", changes);
        Ran event = Ran.of("replan", EVENT, told, changes, "--event-out", told);

        assertEquals(
                changes + ": The timetable cannot be written here. The command reads this file. Choose another file.\n",
                timetable.err());
        assertEquals(
                told + ": The event cannot be written here. The command reads this file. Choose another file.\n",
                event.err());
        assertEquals(Files.readString(Path.of(CHANGES)), Files.readString(changes));
        assertEquals(Files.readString(Path.of(TOLD)), Files.readString(told));
    }

    @Test
    void keptTimes_leaveOutWhatLostItsPlace() {
        Ran ran = Ran.of("replan", EVENT, TOLD, CHANGES, "--keep", "times,order");

        assertEquals(1, ran.exitCode());
        assertTrue(ran.outLines().contains("unscheduled   Israel"), ran.out());
        assertFalse(ran.out().contains("moved         "), ran.out());
        // Others may do better, which nobody looked at.
        assertTrue(
                ran.out().contains("Proof         no timetable that keeps the times and order has a lower"), ran.out());
    }
}
