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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.publish.text.TextPage;
import org.lectern.publish.text.TextWidth;

class SolveCommandTest {

    private static final Path ROUND_36 = Path.of("events/round-36.json");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void solve_oneCountry_printsProgrammeAndVerdict() {
        Path out = folder.resolve("timetable.json");

        Ran ran = Ran.of("solve", Ran.malawi(folder, 4), "--out", out);

        assertEquals("""
                One country
                ───────────

                Tuesday 31 March 2020
                ─────────────────────
                10:00–11:00  Malawi: room XXI, 30 expected, 36 seats
                             10:00    2 min  Statement of the State
                             10:02    7 min  Theme 1  Speaker 1
                             10:09    7 min  Theme 2  Speaker 2
                             10:16    7 min  Theme 3  Speaker 3
                             10:23    7 min  Theme 4  Speaker 4
                             10:30   30 min  Questions and answers

                All rules are met, and nothing could be better.

                How good it is
                ──────────────
                Unplaced       nothing
                Score          0 hard, 0 medium, 0 soft
                Lower bound    0 hard, 0 medium, 0 soft: no timetable costs less
                Trivial bound  0 hard, 0 medium, 0 soft: the sum of each session's cheapest place
                Proof          proven optimal: no timetable is better
                Search         proven optimal; seed 0, 0 steps
                Written to     %s
                """.formatted(out), ran.out());
        assertEquals("", ran.err());
        assertEquals(0, ran.exitCode());
    }

    @Test
    void solve_moreThanFits_saysWhatIsLeftOutAndExitsWith1() {
        Ran ran = Ran.of("solve", Ran.malawi(folder, 12), "--seed", 7);

        assertEquals(1, ran.exitCode());
        assertTrue(ran.out().contains("Medium: unplaced sessions and slots\n"), ran.out());
        assertTrue(ran.out().contains("""
                Unplaced       1 slot, 1 priority point
                               Theme 12 in Malawi: too few minutes
                               Add --reasons to see each reason in full.
                """), ran.out());
        assertTrue(ran.out().contains("Score          0 hard, 1 medium, "), ran.out());
        assertTrue(ran.out().contains("""
                Proof          proven optimal: no timetable is better; what is left out, 1 priority point, is
                               unavoidable
                """), ran.out());
    }

    @Test
    void solve_sessionsThatAreNeverPossible_saysWhoIsNeverThere() throws IOException {
        Path event = Files.writeString(folder.resolve("never.json"), """
                {"version": 1, "id": "never", "zone": "Europe/Zurich",
                 "days": [{"date": "2026-03-31", "windows": [{"start": "10:00", "end": "13:00"}]}],
                 "rooms": [{"id": "XX", "seats": 40}],
                 "people": [{"id": "minister", "availableWindows": []}],
                 "sessions": [{"id": "Ghana", "attendants": ["minister"]}, {"id": "Mali", "availableWindows": []}]}
                """);

        Ran ran = Ran.of("solve", event, "--out", folder.resolve("never-timetable.json"));

        assertTrue(ran.out().contains("""
                Unplaced       2 sessions, 2 priority points
                               Ghana: it needs minister, who is never there
                               Mali: no time is allowed for it
                """), ran.out());
    }

    @Test
    void solve_moreThanFitsWithReasons_tellsThemInFull() throws IOException {
        Ran ran = Ran.of("solve", Ran.malawi(folder, 12), "--seed", 7, "--reasons");
        Ran json = Ran.of("solve", Ran.malawi(folder, 12), "--seed", 7, "--reasons", "--json");

        assertTrue(ran.out().contains("""
                        Unplaced       1 slot, 1 priority point
                                       Theme 12 is dropped from Malawi: with it, the session needs at least 62 minutes and
                                       has 60 (opening 0 + statement 2 + turns 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5
                                       + Q&A 0).
                        """), ran.out());
        JsonNode item = new ObjectMapper().readTree(json.out()).get("unplaced").get(0);
        assertEquals("slot", item.get("kind").asText());
        assertTrue(item.get("sentence").asText().endsWith("+ Q&A 0)."), json.out());
    }

    @Test
    void solve_crowdedRoomWithReasons_alsoNamesTheViolations() throws IOException {
        Ran ran = Ran.of("solve", Ran.crowdedRoom(folder), "--steps", 500);
        Ran full = Ran.of("solve", Ran.crowdedRoom(folder), "--steps", 500, "--reasons");

        assertTrue(ran.out().contains("""
                Unplaced       1 session, 1 priority point
                               Panama: wherever it could be, another session has the room
                               Add --reasons to see each reason in full.
                Missing        about 1 more hour of rooms, or 1 fewer session
                """) || ran.out().contains("Malawi: wherever it could be"), ran.out());
        assertTrue(
                full.out().contains("is unscheduled: wherever it could be, another session has the room."), full.out());
        assertTrue(full.out().contains("overlap by"), full.out());
    }

    @Test
    void solve_round36_printsFourteenCountriesOverFourDays() {
        Ran ran = Ran.of("solve", ROUND_36);

        assertEquals(0, ran.exitCode());
        assertEquals(
                4,
                ran.outLines().stream().filter(line -> line.endsWith(" 2020")).count());
        assertEquals(
                14,
                ran.outLines().stream()
                        .filter(line -> line.contains(" expected, "))
                        .count());
        assertTrue(ran.out().contains("Score          0 hard, 0 medium, "), ran.out());
        assertTrue(ran.out().contains("Proof          proven optimal"), ran.out());
        assertTrue(
                ran.outLines().stream().allMatch(line -> TextWidth.of(line) <= TextPage.WIDTH),
                "no line is wider than 100 columns");
        assertFalse(ran.out().contains("\u001b"), "no escapes for a terminal");
        assertEquals("", ran.err());
    }

    @Test
    void solve_twice_givesTheSameBytes() throws IOException {
        Path one = folder.resolve("one.json");
        Path other = folder.resolve("other.json");

        Ran.of("solve", ROUND_36, "-o", one, "--steps", 3000, "--seed", 3);
        Ran.of("solve", ROUND_36, "-o", other, "--steps", 3000, "--seed", 3);

        assertEquals(-1, Files.mismatch(one, other));
    }

    @Test
    void solve_thenCheck_agreesOnTheScore() throws IOException {
        Path out = folder.resolve("timetable.json");

        JsonNode solved = new ObjectMapper()
                .readTree(Ran.of("solve", ROUND_36, "-o", out, "--json").out());
        JsonNode checked = new ObjectMapper()
                .readTree(Ran.of("check", ROUND_36, out, "--json").out());

        assertEquals(checked.get("score"), solved.get("score"));
        assertEquals(checked.get("costs"), solved.get("costs"));
        assertEquals(checked.get("findings"), solved.get("findings"));
        assertEquals(new ObjectMapper().readTree(out.toFile()), solved.get("timetable"));
    }

    @Test
    void solve_thatEndsBeforePlacesAreKnown_tellsNoTrivialBound() throws IOException {
        Ran ran = Ran.of("solve", ROUND_36, "--seconds", "0.001");
        Ran json = Ran.of("solve", ROUND_36, "--seconds", "0.001", "--json");

        assertTrue(ran.out().contains("before its places were known"), ran.out());
        assertFalse(ran.out().contains("Trivial bound"), ran.out());
        assertFalse(new ObjectMapper().readTree(json.out()).has("trivialBound"), json.out());
    }

    @Test
    void solve_json_isOneDocument() throws IOException {
        Ran ran = Ran.of("solve", Ran.malawi(folder, 4), "--json");

        JsonNode document = new ObjectMapper().readTree(ran.out());
        assertEquals(
                List.of(
                        "version",
                        "event",
                        "score",
                        "lowerBound",
                        "trivialBound",
                        "provenOptimal",
                        "gap",
                        "stopReason",
                        "seed",
                        "steps",
                        "unplaced",
                        "costs",
                        "findings",
                        "timetable"),
                Stream.of(document.fieldNames())
                        .flatMap(names -> {
                            List<String> all = new java.util.ArrayList<>();
                            names.forEachRemaining(all::add);
                            return all.stream();
                        })
                        .toList());
        assertEquals("one-country", document.get("event").asText());
        assertEquals("proven-optimal", document.get("stopReason").asText());
        assertTrue(document.get("provenOptimal").asBoolean());
    }

    @Test
    void solve_outThatIsAFolder_isRefusedBeforeTheSearch() {
        Path event = Ran.malawi(folder, 4);

        Ran ran = Ran.of("solve", event, "--out", folder);

        assertEquals(
                List.of(folder + ": The timetable cannot be written here. It is a folder. Name a file in it."),
                ran.errLines());
        assertEquals("", ran.out());
        assertEquals(2, ran.exitCode());
    }

    @Test
    void solve_outInNewFolders_makesThem() {
        Path out = folder.resolve("new/er/timetable.json");

        Ran ran = Ran.of("solve", Ran.malawi(folder, 4), "--out", out);

        assertEquals(0, ran.exitCode());
        assertTrue(Files.isRegularFile(out));
    }

    @Test
    void solve_outBelowAFile_isRefusedBeforeTheSearch() {
        Path event = Ran.malawi(folder, 4);
        Path out = event.resolve("timetable.json");

        Ran ran = Ran.of("solve", event, "--out", out);

        assertEquals(
                List.of(out + ": The timetable cannot be written here. '" + event
                        + "' is not a folder. Choose another folder."),
                ran.errLines());
        assertEquals("", ran.out());
        assertEquals(2, ran.exitCode());
    }

    @Test
    void solve_outThatIsTheEvent_isRefused() throws IOException {
        Path event = Ran.malawi(folder, 4);
        String before = Files.readString(event);

        Ran ran = Ran.of("solve", event, "--out", event);

        assertEquals(
                List.of(event + ": The timetable cannot be written here. It is the event itself. Choose another file."),
                ran.errLines());
        assertEquals(before, Files.readString(event));
        assertEquals(2, ran.exitCode());
    }

    @Test
    void solve_badEvent_leavesNoFileBehind() throws IOException {
        Path event = Files.writeString(folder.resolve("event.json"), "{");
        Path out = folder.resolve("timetable.json");

        Ran ran = Ran.of("solve", event, "--out", out);

        assertEquals(1, ran.errLines().size());
        assertEquals(2, ran.exitCode());
        assertFalse(Files.exists(out));
    }
}
