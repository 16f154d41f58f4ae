package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.json.EventJson;
import org.lectern.json.ResultJson;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;

/** What {@code solve --certificate} writes, checked from the file alone. */
class VerifyCommandTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path SMALL_ROUND = Path.of("events/small-round.json");
    private static final String HOLDS =
            "The proof holds: no timetable of event 'small-round' scores less than 0 hard, 0 medium, 141 soft.";

    @TempDir
    private static Path folder;

    private static Path result;

    @BeforeAll
    static void solve() {
        result = folder.resolve("result.json");
        Ran ran = Ran.of("solve", SMALL_ROUND, "--steps", 2_000, "--threads", 1, "--certificate", result);

        assertTrue(ran.out().endsWith("Written to     %s\n".formatted(result)), ran.out());
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Returns a file like the result in which one piece, which stands there, is another. */
    private static Path forged(String name, String piece, String other) throws IOException {
        String text = Files.readString(result);
        assertTrue(text.contains(piece), piece);
        return file(name, text.replace(piece, other));
    }

    private static String certificate() throws IOException {
        return MAPPER.readTree(result.toFile()).get("certificate").toString();
    }

    private static Ran verify(Object... words) {
        Object[] all = new Object[words.length + 1];
        all[0] = "verify";
        System.arraycopy(words, 0, all, 1, words.length);
        return Ran.of(all);
    }

    private static String onLines(Ran ran, int exitCode) {
        assertEquals(exitCode, ran.exitCode(), ran.out() + ran.err());
        return String.join(" ", (ran.out() + ran.err()).lines().toList()).replace(folder + "/", "");
    }

    @Test
    void verify_result_holdsAndIsOptimal() {
        assertEquals(
                HOLDS
                        + " The timetable in the file scores 0 hard, 0 medium, 141 soft (proven optimal: no timetable is"
                        + " better).",
                onLines(verify(SMALL_ROUND, result), 0));
    }

    @Test
    void verify_ofTheDocs_printsWhatTheySay() throws IOException {
        String page = Files.readString(Path.of("../docs/proof.md"));

        assertTrue(page.contains(verify(SMALL_ROUND, result).out() + "```"), page);
    }

    @Test
    void verify_certificateAlone_holds() throws IOException {
        assertEquals(HOLDS, onLines(verify(SMALL_ROUND, file("alone.json", certificate())), 0));
    }

    @Test
    void verify_workbookOfTheEvent_holds() {
        Path workbook = folder.resolve("event.xlsx");
        Ran.of("export", SMALL_ROUND, "--out", workbook);

        assertTrue(onLines(verify(workbook, result), 0).startsWith(HOLDS));
    }

    @Test
    void verify_forPrograms_isADocument() throws IOException {
        JsonNode document =
                MAPPER.readTree(verify(SMALL_ROUND, result, "--json").out());

        assertEquals(
                List.of("version", "event", "lowerBound", "valid", "reason", "score", "provenOptimal", "gap"),
                document.properties().stream().map(Map.Entry::getKey).toList());
        assertTrue(document.get("valid").booleanValue()
                && document.get("provenOptimal").booleanValue());
    }

    @Test
    void verify_boundForgedByOne_isNotProven() throws IOException {
        Path forged = file("bound.json", certificate().replace("\"soft\":141", "\"soft\":142"));
        String line = onLines(verify(SMALL_ROUND, forged), 1);

        assertTrue(line.matches("Not proven: a .* than the lower bound of .*\\."), line);
    }

    @Test
    void verify_scoreForgedByOne_isToldWithBothScores() throws IOException {
        Path forged = forged(
                "score.json",
                "\"score\": {\"hard\": 0, \"medium\": 0, \"soft\": 141}",
                "\"score\": {\"hard\": 0, \"medium\": 0, \"soft\": 140}");

        assertEquals(
                "Not proven: the result claims a score of 0 hard, 0 medium, 140 soft, but its timetable scores 0 hard, 0"
                        + " medium, 141 soft.",
                onLines(verify(SMALL_ROUND, forged), 1));
    }

    @Test
    void verify_boundOfTheResultForged_isToldWithBothBounds() throws IOException {
        Path forged = file(
                "claim.json", Files.readString(result).replaceFirst("(\"lowerBound\": .*\"soft\": )141", "$1" + "139"));

        assertEquals(
                "Not proven: the result claims a lower bound of 0 hard, 0 medium, 139 soft, but its certificate one of 0"
                        + " hard, 0 medium, 141 soft.",
                onLines(verify(SMALL_ROUND, forged), 1));
    }

    private static final String OFF_STEP = """
                {"version": 1, "id": "off", "name": "Off", "zone": "Europe/Zurich", "startStepMinutes": 30,
                 "days": [{"date": "2026-03-30", "windows": [{"start": "10:00", "end": "12:00"}]}],
                 "rooms": [{"id": "r", "name": "R", "seats": 50}],
                 "sessions": [{"id": "s", "name": "S", "allowedMinutes": [60],
                   "preferredWindows": [{"start": "2026-03-30T10:10", "end": "2026-03-30T11:10"}]}]%s}
                """;

    /** The published start is better than all on the step, and the bound speaks of it. */
    @Test
    void verify_publishedStartOffTheStep_holds() throws IOException {
        Path event = file("off-step.json", OFF_STEP.formatted("""
                ,
                 "published": {"placements": [
                   {"session": "s", "room": "r", "start": "2026-03-30T10:05", "minutes": 60}]}"""));
        Path solved = folder.resolve("off-step-result.json");
        Ran.of("solve", event, "--certificate", solved);

        assertEquals(
                "The proof holds: no timetable of event 'off' scores less than 0 hard, 0 medium, 10 soft. The timetable in"
                        + " the file scores 0 hard, 0 medium, 10 soft (proven optimal: no timetable is better).",
                onLines(verify(event, solved), 0));
        Path forged = file("off-step-forged.json", Files.readString(solved).replace("\"soft\": 10", "\"soft\": 9"));
        assertEquals(1, verify(event, forged).exitCode());
    }

    /** A solve starts from the timetable of a workbook, which may be one that the proof does not cover. */
    @Test
    void verify_givenStartOffTheStep_isNotCalledOptimal() throws IOException {
        Path file = file("given.json", OFF_STEP.formatted(""));
        Event event = EventJson.read(file);
        Placement given = new Placement("s", "r", Instant.parse("2026-03-30T08:05:00Z"), 60, List.of());
        SolveResult result = Lectern.solve(
                event,
                SolveOptions.builder()
                        .start(new Timetable("off", List.of(given)))
                        .verify(true)
                        .build());
        Path solved = file(
                "given-result.json",
                ResultJson.of(result, Set.of(ResultJson.Detail.CERTIFICATE)).toString());

        assertEquals(
                "The proof holds: no timetable of event 'off' scores less than 0 hard, 0 medium, 20 soft. The timetable in"
                        + " the file scores 0 hard, 0 medium, 10 soft (gap 100.00 %: a better timetable saves at most this share of the soft cost).",
                onLines(verify(file, solved), 0));
        JsonNode json = MAPPER.readTree(verify(file, solved, "--json").out());
        assertEquals(false, json.get("provenOptimal").booleanValue());
        assertEquals(1, json.get("gap").intValue());
        Path forged = file(
                "given-forged.json",
                Files.readString(solved).replace("\"provenOptimal\": false", "\"provenOptimal\": true"));
        assertEquals(1, verify(file, forged).exitCode());
    }

    @Test
    void verify_timetableOfOtherSessions_isToldWithItsPlace() throws IOException {
        Path forged = file(
                "session.json",
                Files.readString(result).replaceFirst("(?s)(\"placements\": .*?\"session\": \")", "$1no-"));
        String line = onLines(verify(SMALL_ROUND, forged), 2);

        assertTrue(line.startsWith("session.json: /timetable/placements/0/session: Unknown session 'no-"), line);
    }

    @Test
    void verify_otherEvent_isToldWithBothIds() {
        Path other = folder.resolve("other.json");
        EventJson.write(EventJson.read(SMALL_ROUND).toBuilder().id("other").build(), other);

        assertEquals(
                "result.json: The certificate is for event 'small-round', not 'other'. Choose another file.",
                onLines(verify(other, result), 2));
    }

    @Test
    void verify_eventThatChanged_isNotProven() throws IOException {
        Path changed = folder.resolve("changed.json");
        EventJson.write(
                EventJson.read(SMALL_ROUND).toBuilder().sessions(List.of()).build(), changed);
        String line = onLines(verify(changed, file("of-more.json", certificate())), 1);

        assertTrue(line.startsWith("Not proven: "), line);
    }

    @Test
    void verify_whatHoldsNoCertificate_isOneLine() throws IOException {
        Path plain = file(
                "plain.json",
                Ran.of("solve", SMALL_ROUND, "--steps", 5, "--json").out());

        assertEquals(
                "plain.json: The result has no certificate. Write the result with it: lectern solve --certificate FILE, or"
                        + " ResultJson.Detail.CERTIFICATE in code.",
                onLines(verify(SMALL_ROUND, plain), 2));
        assertEquals(
                "events: The path 'events' is a folder. Name a file in it.",
                onLines(verify(SMALL_ROUND, Path.of("events")), 2));
        assertEquals(
                "none.json: The file 'none.json' does not exist. Check its path.",
                onLines(verify(SMALL_ROUND, Path.of("none.json")), 2));
        assertEquals(
                "scoreless.json: /score: The score is missing. Write the result again with solve --certificate.",
                onLines(
                        verify(
                                SMALL_ROUND,
                                file(
                                        "scoreless.json",
                                        Files.readString(result).replaceFirst("\"score\"", "\"points\""))),
                        2));
    }

    @Test
    void verify_withinLimits_stopsAtThem() {
        assertEquals(
                "Not proven: the certificate has more than 1 nodes, multipliers, places, sessions and literals. If you"
                        + " trust where it comes from, raise this number.",
                onLines(verify(SMALL_ROUND, result, "--entries", 1), 1));
        assertEquals(
                "Not proven: verifying the certificate takes longer than 0.001 s. If you trust where it comes from, raise"
                        + " the time limit.",
                onLines(verify(SMALL_ROUND, result, "--seconds", 0.001), 1));
        assertEquals(
                "lectern verify: The maximum number of entries '0' must be at least 1. See: lectern verify --help",
                onLines(verify(SMALL_ROUND, result, "--entries", 0), 2));
    }

    @Test
    void solve_certificateOverTheTimetable_isRefused() {
        Path same = folder.resolve("same.json");

        assertEquals(
                "lectern solve: Both --out and --certificate name 'same.json'. Name two files. See: lectern solve --help",
                onLines(Ran.of("solve", SMALL_ROUND, "--out", same, "--certificate", same), 2));
    }
}
