package org.lectern.benchmarks.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.run.Records;
import org.lectern.benchmarks.run.RunsJson;

/** The commands that make many runs, and those that read them. */
@Tag("slow")
class RunsCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private String out = "";
    private String err = "";

    private int bench(Object... args) {
        StringWriter printed = new StringWriter();
        StringWriter complained = new StringWriter();
        String[] words = List.of(args).stream().map(String::valueOf).toArray(String[]::new);
        int exit = BenchCommand.run(new PrintWriter(printed), new PrintWriter(complained), words);
        out = printed.toString();
        err = complained.toString();
        return exit;
    }

    private void assertRefused(String message, Object... args) {
        assertEquals(2, bench(args));
        assertEquals(message + System.lineSeparator(), err);
        assertEquals("", out);
    }

    private Path event() {
        Path event = folder.resolve("event.json");
        assertEquals(0, bench("generate", "--class", "medium", "--sessions", 5, "--seed", 1, "--out", event));
        return event;
    }

    @Test
    void compare_allEngines_writesARunOfEach() throws IOException {
        Path json = folder.resolve("runs.json");

        int exit = bench("compare", event(), "--seconds", 1, "--json", json);

        assertEquals("", err);
        assertEquals(0, exit, out);
        JsonNode runs = new ObjectMapper().readTree(Files.readString(json));
        List<String> engines = new ArrayList<>();
        for (JsonNode run : runs) {
            engines.add(run.get("engine").asText());
            assertEquals("medium-5-1", run.get("instance").asText());
            assertTrue(run.get("improvements").isArray());
            assertTrue(run.get("secondsWall").asDouble() > 0);
            assertTrue(run.get("peakMemoryBytes").asLong() > 1 << 20);
        }
        assertEquals(List.of("lectern", "cp-sat", "timefold-plain", "timefold-tables", "construction"), engines);
        assertTrue(runs.get(0).get("certificateValid").asBoolean());
        assertTrue(out.lines().toList().getLast().startsWith("Best 0 hard, "), out);
    }

    @Test
    void compare_unknownEngine_isOneLine() {
        assertRefused(
                "compare: Unknown engine 'choco'. Choose one of %s.".formatted(Engine.words()),
                "compare",
                event(),
                "--engines",
                "choco");
    }

    @Test
    void suite_modelThatIsNotThere_isOneLine() {
        assertRefused(
                "suite: The suite has no model 'intervals-8'. Choose some of intervals, time-indexed-max-lp.",
                "suite",
                "--quick",
                "--models",
                "intervals-8",
                "--json",
                folder.resolve("runs.json"));
    }

    @Test
    void suite_partThatIsNotThere_isOneLine() {
        assertRefused(
                "suite: The suite has no such run. Leave out one of --class, --sessions, --seeds, --engines and --models.",
                "suite",
                "--quick",
                "--sessions",
                15,
                "--json",
                folder.resolve("runs.json"));
    }

    @Test
    void suite_withoutFile_isOneLine() {
        assertRefused("suite: Missing required option: '--json=FILE'. See 'bench suite --help'.", "suite", "--quick");
    }

    @Test
    void suite_onePart_runsOnceAndKeepsTheBestKnown() {
        Path json = folder.resolve("runs.json");
        Path best = folder.resolve("best.json");
        Object[] words = {
            "suite",
            "--quick",
            "--class",
            "medium",
            "--sessions",
            14,
            "--seeds",
            1,
            "--engines",
            "lectern,timefold-tables",
            "--json",
            json,
            "--best-known",
            best
        };

        assertEquals(0, bench(words), out + err);
        assertTrue(out.contains("2 runs, 0 of them reused."), out);
        assertTrue(Files.exists(best));
        assertEquals(0, bench(words), out + err);

        assertTrue(out.contains("2 runs, 2 of them reused."), out);
        assertEquals(2, RunsJson.read(json).size());
    }

    @Test
    void scale_twoSizes_printsTheExponent() {
        int exit = bench("scale", "--sizes", "5,10", "--seconds", 60, "--heap", "512m");

        assertEquals(0, exit, out + err);
        assertTrue(out.contains("Time to 0 hard and 0 medium grows like n^"), out);
    }

    @Test
    void report_runs_writesThePage() {
        Path json = folder.resolve("runs.json");
        RunsJson.write(List.of(Records.of("medium-14-1", "lectern", 14, 100, 100L, 2)), json);

        int exit = bench("report", json, "--out", folder.resolve("page"));

        assertEquals(0, exit, err);
        assertTrue(out.contains("| medium, 14 sessions: proven | every seed | 1 of 1 | yes |"), out);
        assertTrue(Files.exists(folder.resolve("page").resolve("results.md")));
    }

    @Test
    void report_fileMissing_isOneLine() {
        Path missing = folder.resolve("missing.json");

        assertRefused(
                "report: The file '%s' does not exist. Choose one that 'suite' or 'compare' wrote.".formatted(missing),
                "report",
                missing,
                "--out",
                folder);
    }

    @Test
    void report_noRuns_isOneLine() throws IOException {
        Path other = folder.resolve("other.json");
        Files.writeString(other, "{\"a\": 1}");

        assertRefused(
                "report: The file '%s' holds no list of runs: it is not a JSON list. Choose one that 'suite' or 'compare' wrote."
                        .formatted(other),
                "report",
                other,
                "--out",
                folder);
    }

    /** Without some terms, the bound is no higher; kinds that do not occur have no row. */
    @Test
    void terms_smallEvents_printsWhatEachBrings() {
        int exit =
                bench("terms", "--class", "track,packed", "--sessions", 8, "--seeds", 1, "--steps", 500, "--work", 4);

        assertEquals("", err);
        assertEquals(0, exit);
        List<String> lines = out.lines().toList();
        assertEquals(List.of("8 sessions:", "", "| bound | `track`, soft | `packed`, soft |"), lines.subList(0, 3));
        assertEquals("| events | 1 | 1 |", lines.get(4));
        Map<String, List<String>> rows = lines.subList(4, lines.size() - 1).stream()
                .map(line -> List.of(line.split(" *\\| *", -1)))
                .collect(Collectors.toMap(cells -> cells.get(1), cells -> cells.subList(2, 4)));
        assertTrue(Double.parseDouble(rows.get("with all: below the best known").getFirst()) >= 0, out);
        assertTrue(Double.parseDouble(rows.get("without rooms").getFirst()) > 0, out);
        assertTrue(Double.parseDouble(rows.get("without regions").getFirst()) >= 0, out);
        assertEquals("", rows.get("without regions").getLast());
        assertFalse(rows.containsKey("without seats"), out);
    }

    @Test
    void micro_unknownPattern_isOneLine() {
        assertEquals(2, bench("micro", "nothing-of-the-kind"));
        assertEquals(
                "micro: No benchmark matches the pattern 'nothing-of-the-kind'. Leave it out to run all."
                        + System.lineSeparator(),
                err);
    }
}
