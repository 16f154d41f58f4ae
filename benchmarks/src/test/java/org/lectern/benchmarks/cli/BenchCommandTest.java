package org.lectern.benchmarks.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.rule.standard.StandardRules;

@Tag("slow")
class BenchCommandTest {

    @TempDir
    private Path folder = Path.of("");

    /** What a command line gave back. */
    private record Ran(int exit, String out, String err) {

        static Ran of(Object... args) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            String[] words = List.of(args).stream().map(String::valueOf).toArray(String[]::new);
            int exit = BenchCommand.run(new PrintWriter(out), new PrintWriter(err), words);
            return new Ran(exit, out.toString(), err.toString());
        }
    }

    private static void assertRefused(String message, Ran ran) {
        assertEquals(message + System.lineSeparator(), ran.err());
        assertEquals("", ran.out());
        assertEquals(2, ran.exit());
    }

    private Path event() {
        Path event = folder.resolve("event.json");
        assertEquals(
                0,
                Ran.of("generate", "--class", "medium", "--sessions", 14, "--seed", 1, "--out", event)
                        .exit());
        return event;
    }

    @Test
    void generate_withPlan_writesAnEventAndItsHiddenTimetable() {
        Path event = folder.resolve("event.json");
        Path plan = folder.resolve("plan.json");

        Ran ran = Ran.of("generate", "--class", "tight", "--sessions", 20, "--seed", 4, "--out", event, "--plan", plan);

        assertEquals("", ran.err());
        assertEquals(0, ran.exit());
        Event read = EventJson.read(event);
        assertTrue(StandardRules.checker()
                .check(read, TimetableJson.read(plan, read))
                .score()
                .isFeasible());
    }

    @Test
    void gate_ofOneClass_keepsTheFiguresOfOthers() throws IOException {
        Path figures = Files.copy(Path.of("gate.json"), folder.resolve("gate.json"));
        List<String> kept = Files.readAllLines(figures);

        Ran written = Ran.of("gate", "--class", "track", "--write", "--figures", figures);

        assertEquals("", written.err());
        assertEquals(0, written.exit());
        assertEquals(
                2,
                written.out()
                        .lines()
                        .filter(line -> !line.startsWith("Written"))
                        .count());
        assertEquals(kept, Files.readAllLines(figures));

        Files.writeString(figures, Files.readString(figures).replaceAll("\"soft\" : \\d+", "\"soft\" : 0"));
        Ran compared = Ran.of("gate", "--class", "track", "--figures", figures);

        assertEquals(1, compared.exit());
        assertTrue(compared.out().contains("WORSE"), compared::out);
    }

    @Test
    void cancel_aFewJobs_printsARowForEachKind() {
        Ran ran = Ran.of("cancel", "--sessions", 8, "--jobs", 3, "--warm-up", 1, "--seconds", 0.05);

        assertEquals("", ran.err());
        assertEquals(0, ran.exit());
        assertEquals(
                List.of("job", "solve", "diagnose", "replan", "robustness", "why-not"),
                ran.out()
                        .lines()
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList());
        assertTrue(ran.out().contains("p99 CPU ms"), ran::out);
    }

    @Test
    void heap_ofTwoClasses_printsWhatIsEstimatedAndWhatIsThere() {
        Ran ran = Ran.of("heap", "--class", "medium,congress", "--sessions", 14, "--seconds", 0.5, "--interval", 0.1);

        assertEquals("", ran.err());
        assertEquals(0, ran.exit());
        assertEquals(
                List.of("class", "medium", "congress"),
                ran.out()
                        .lines()
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList());
        assertTrue(ran.out()
                .lines()
                .skip(1)
                .allMatch(line -> Integer.parseInt(line.strip().replaceAll(".* ", "")) > 0));
    }

    @Test
    void stop_aSmallEvent_printsARowAndWhatIsLost() {
        Ran ran = Ran.of("stop", "--class", "full", "--sessions", 5, "--times", 2);

        assertEquals("", ran.err());
        assertEquals(0, ran.exit());
        List<String> lines = ran.out().lines().toList();
        assertTrue(lines.get(1).matches("full-5-1 +\\d+\\.\\d +\\d+  0 hard.* proven +0\\.00 %"), ran.out());
        assertEquals("1 event, 1 of them proven; 0.00 % lost in the median, 0.00 % at most.", lines.getLast());
    }

    @Test
    void stop_noSeeds_isRefused() {
        Ran ran = Ran.of("stop", "--seeds", 0);

        assertEquals("stop: The number of seeds '0' must be at least 1." + System.lineSeparator(), ran.err());
        assertEquals(2, ran.exit());
    }

    @Test
    void heap_withoutTimeBetweenLooks_isRefused() {
        Ran ran = Ran.of("heap", "--class", "medium", "--sessions", 14, "--interval", 0);

        assertEquals("heap: The interval '0.0' must be above 0." + System.lineSeparator(), ran.err());
        assertEquals(2, ran.exit());
    }

    @Test
    void additions_aFew_printsARowForEachKind() {
        Ran ran = Ran.of("additions", "--people", 60);

        assertEquals("", ran.err());
        assertEquals(0, ran.exit());
        assertEquals(
                List.of("added", "people", "twice", "slots", "mixed", "wrong"),
                ran.out()
                        .lines()
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList());
    }

    @Test
    void additions_nobody_isRefused() {
        assertRefused("additions: The number of people '0' must be at least 1.", Ran.of("additions", "--people", 0));
    }

    @Test
    void cancel_noJobs_isRefused() {
        Ran ran = Ran.of("cancel", "--kinds", "why-not,SOLVE", "--jobs", 0);

        assertEquals("cancel: The number of jobs '0' must be at least 1." + System.lineSeparator(), ran.err());
        assertEquals(2, ran.exit());
    }

    @Test
    void cancel_audienceBelowNobody_isRefused() {
        Ran ran = Ran.of("cancel", "--audience", -1);

        assertEquals("cancel: The audience '-1' must be at least 0." + System.lineSeparator(), ran.err());
        assertEquals(2, ran.exit());
    }

    @Test
    void generate_unknownClass_isOneLine() {
        Ran ran = Ran.of("generate", "--class", "huge", "--sessions", 20, "--out", folder.resolve("event.json"));

        assertRefused(
                "generate: Invalid value for option '--class': expected one of [MEDIUM, TIGHT, FULL, TRACK, COMMITTEE,"
                        + " PACKED, CROWDED, SHARED, CONGRESS, MEETINGS] (case-insensitive) but was 'huge'. See 'bench"
                        + " generate --help'.",
                ran);
    }

    @Test
    void generate_tooManySessions_isOneLine() {
        Ran ran = Ran.of("generate", "--class", "medium", "--sessions", 100_001, "--out", folder.resolve("e.json"));

        assertRefused("generate: The number of sessions '100001' must be from 1 to 100000.", ran);
    }

    @Test
    void generate_folderMissing_isOneLine() {
        Path out = folder.resolve("missing").resolve("event.json");

        Ran ran = Ran.of("generate", "--class", "medium", "--sessions", 3, "--out", out);

        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().contains(out.toString()), ran.err());
        assertEquals(2, ran.exit());
    }

    @Test
    void solve_withJson_printsATableAndWritesOneRecord() throws IOException {
        Path json = folder.resolve("run.json");

        Ran ran = Ran.of("solve", event(), "--seed", 5, "--steps", 100, "--json", json);

        assertEquals("", ran.err());
        assertEquals(0, ran.exit());
        assertTrue(ran.out().startsWith("instance             medium-14-1" + System.lineSeparator()), ran.out());
        assertTrue(ran.out().contains("engine, seed         lectern, 5" + System.lineSeparator()), ran.out());
        assertTrue(Files.readString(json).startsWith("[ {"), Files.readString(json));
    }

    @Test
    void solve_fileMissing_isOneLine() {
        Path missing = folder.resolve("missing.json");

        Ran ran = Ran.of("solve", missing);

        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().contains(missing.toString()), ran.err());
        assertEquals(2, ran.exit());
    }

    @Test
    void solve_negativeSteps_isOneLine() {
        assertRefused("solve: The step limit '-1' must be at least 0.", Ran.of("solve", event(), "--steps", -1));
    }

    @Test
    void solve_noSeconds_isOneLine() {
        assertRefused("solve: The seconds '0.0' must be at least 0.001.", Ran.of("solve", event(), "--seconds", 0));
    }

    @Test
    void seeds_two_runsEachInAProcessOfItsOwn() throws IOException {
        Path json = folder.resolve("runs.json");

        Ran ran = Ran.of("seeds", event(), "--seeds", 2, "--steps", 200, "--json", json);

        assertEquals("", ran.err());
        assertEquals(0, ran.exit());
        List<String> lines = ran.out().lines().toList();
        assertEquals(4, lines.size(), ran.out());
        assertTrue(lines.get(3).contains(" in 2 of 2 runs, proven in 2; wall time "), ran.out());
        assertEquals(2, Files.readString(json).split("\"secondsWall\"", -1).length - 1);
    }

    @Test
    void seeds_none_isOneLine() {
        assertRefused("seeds: The number of seeds '0' must be at least 1.", Ran.of("seeds", event(), "--seeds", 0));
    }

    @Test
    void bench_noCommand_isOneLine() {
        Ran ran = Ran.of();

        assertEquals(1, ran.err().lines().count(), ran.err());
        assertEquals(2, ran.exit());
    }
}
