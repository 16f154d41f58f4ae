package org.lectern.benchmarks.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.run.Records;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.suite.SuiteInstance;

/** What a command refuses before it measures anything, and what it says of runs that contradict each other. */
class RefusedOptionsTest {

    @TempDir
    private Path folder = Path.of("");

    private Path event = Path.of("");

    @BeforeEach
    void writeEvent() {
        event = new SuiteInstance(EventClass.MEDIUM, 3, 1).write(folder);
    }

    private static void assertRefused(String message, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = Stream.of(args).map(String::valueOf).toArray(String[]::new);

        int exit = BenchCommand.run(new PrintWriter(out), new PrintWriter(err), words);

        assertEquals(args[0] + ": " + message + System.lineSeparator(), err.toString());
        assertEquals("", out.toString());
        assertEquals(2, exit);
    }

    @Test
    void compare_modelThatNoEngineHas_isRefused() {
        assertRefused(
                "None of the engines has a choice of models, so model 'nonsense' does not apply. Leave out --model.",
                "compare",
                event,
                "--engines",
                "construction",
                "--model",
                "nonsense");
    }

    @Test
    void files_thatWouldReplaceEachOther_areRefused() {
        Path plan = folder.resolve("new.json");
        assertRefused(
                "The file '%s' cannot be written: it is the file of the event too. Choose another file."
                        .formatted(plan),
                "generate",
                "--class",
                "medium",
                "--sessions",
                3,
                "--out",
                folder.resolve("./new.json"),
                "--plan",
                plan);
        assertRefused(
                "The file '%s' cannot be written: it is the file of the runs too. Choose another file.".formatted(plan),
                "suite",
                "--quick",
                "--json",
                plan,
                "--best-known",
                plan);
        assertFalse(Files.exists(plan));
    }

    @Test
    void suite_valueOfWhichThereIsNoRun_isRefused() {
        Path json = folder.resolve("runs.json");

        assertRefused(
                "No run of the suite that the other options choose has '15' of --sessions. Leave it out.",
                "suite",
                "--quick",
                "--sessions",
                "14,15",
                "--json",
                json);
        assertRefused(
                "No run of the suite that the other options choose has 'time-indexed-max-lp' of --models. Leave it out.",
                "suite",
                "--quick",
                "--models",
                "intervals,time-indexed-max-lp",
                "--json",
                json);
    }

    @Test
    void counts_belowOne_areRefused() {
        assertRefused("The number of events '0' must be at least 1.", "diagnose", "--events", 0);
        assertRefused("The number of events '-3' must be at least 1.", "diagnose", "--events", -3);
        assertRefused("The number of sessions '5' must be at least 6.", "diagnose", "--sessions", "6,5");
        assertRefused("The number of seeds '0' must be at least 1.", "terms", "--seeds", 0);
    }

    @Test
    void seeds_beyondTheLast_areRefused() {
        String message = "The first seed '%s' must be at most %s, as %s seeds are counted from it.";
        String last = String.valueOf(Long.MAX_VALUE);

        assertRefused(message.formatted(last, Long.MAX_VALUE - 2, 2), "stop", "--first-seed", last, "--seeds", 2);
        assertRefused(message.formatted(last, Long.MAX_VALUE - 1, 1), "terms", "--first-seed", last, "--seeds", 1);
        assertRefused(message.formatted(last, Long.MAX_VALUE - 3, 3), "diagnose", "--seed", last, "--events", 3);
        assertRefused(
                message.formatted(last, Long.MAX_VALUE - 2, 2),
                "suite",
                "--quick",
                "--first-seed",
                last,
                "--json",
                folder.resolve("runs.json"));
    }

    @Test
    void work_thatCannotBeCounted_isRefused() {
        assertRefused("The work '10000000000000' must be at most 9223372036854.", "terms", "--work", "10000000000000");
    }

    @Test
    void sessions_ofWhichThereIsNoEvent_areRefusedBeforeTheHeading() {
        String message = "The number of sessions '0' must be from 1 to 100000.";

        assertRefused(message, "stop", "--sessions", "14,0");
        assertRefused(message, "terms", "--sessions", 0);
        assertRefused(message, "heap", "--class", "medium", "--sessions", 0);
        assertRefused(message, "scale", "--sizes", 0);
        assertRefused(message, "replan", "--sessions", 0);
        assertRefused(message, "cancel", "--sessions", 0);
    }

    @Test
    void seconds_thatCannotBeCounted_areRefused() {
        for (String command : List.of("solve", "seeds", "compare")) {
            assertRefused(
                    "The seconds 'Infinity' must be at most 1000000000.", command, event, "--seconds", "Infinity");
            assertRefused("The seconds '1.0E300' must be at most 1000000000.", command, event, "--seconds", "1e300");
        }
        assertRefused(
                "The seconds 'Infinity' must be at most 1000000000.",
                "compare",
                event,
                "--reference-seconds",
                "Infinity");
        assertRefused("The seconds 'Infinity' must be at most 1000000000.", "scale", "--seconds", "Infinity");
        assertRefused(
                "The number of seconds 'Infinity' must be at most 1000000000.", "cancel", "--seconds", "Infinity");
        assertRefused(
                "The interval 'Infinity' must be at most 1000000000.",
                "heap",
                "--class",
                "medium",
                "--sessions",
                3,
                "--interval",
                "Infinity");
        assertRefused(
                "The seconds of --lower-bound-seconds 'Infinity' must be at most 1000000000.",
                "replan",
                "--lower-bound-seconds",
                "Infinity");
    }

    @Test
    void badInput_isRefusedBeforeAProcessFailsOfIt() {
        assertRefused(
                "The number of threads 0 must be from 1 to 64. Leave it out for 2.", "seeds", event, "--threads", 0);
        assertRefused(
                "The engine 'timefold-tables' needs a limit. Add --seconds 30, for example.",
                "seeds",
                event,
                "--engine",
                "timefold-tables");
        assertRefused("The step limit '-5' must be at least 0.", "pace", event, "--before", folder, "--steps", "-5");
        assertRefused("The heap 'much' must be a number and a unit, such as 512m or 4g.", "scale", "--heap", "much");
    }

    @Test
    void target_thatCannotBeWritten_isRefusedBeforeTheFirstRun() {
        Path missing = folder.resolve("missing").resolve("runs.json");
        String message = "The file '%s' cannot be written: the folder '%s' does not exist. Create it first."
                .formatted(missing, missing.getParent());
        for (List<Object> command : List.of(
                List.<Object>of("solve", event),
                List.<Object>of("seeds", event),
                List.<Object>of("compare", event),
                List.<Object>of("suite", "--quick"),
                List.<Object>of("scale"),
                List.<Object>of("micro"))) {
            assertRefused(
                    message,
                    Stream.concat(command.stream(), Stream.of("--json", missing))
                            .toArray());
        }
        assertRefused(message, "gate", "--write", "--figures", missing);
    }

    @Test
    void target_thatIsTheEvent_isRefusedUnderAnyName() throws IOException {
        byte[] before = Files.readAllBytes(event);
        Path linked = Files.createSymbolicLink(folder.resolve("linked.json"), event);
        Path hard = Files.createLink(folder.resolve("hard.json"), event);
        Path respelt =
                Files.createDirectory(folder.resolve("sub")).resolve("..").resolve(event.getFileName());

        for (String command : List.of("solve", "seeds", "compare")) {
            for (Path target : List.of(event, linked, hard, respelt)) {
                assertRefused(
                        "The file '%s' cannot be written: it is the event itself. Choose another file."
                                .formatted(target),
                        command,
                        event,
                        "--json",
                        target);
            }
        }
        assertArrayEquals(before, Files.readAllBytes(event));
    }

    @Test
    void report_fileThatHoldsNoRuns_namesThatFile() throws IOException {
        Path file = Files.writeString(folder.resolve("runs.json"), "[null]");

        assertRefused(
                "The file '%s' holds no list of runs: run 1 is no JSON object. Choose one that 'suite' or 'compare' wrote."
                        .formatted(file),
                "report",
                file,
                "--out",
                folder);
    }

    @Test
    void message_ofAFailureWithWordsOfItsOwn_keepsThem() {
        NoSuchFileException failure = new NoSuchFileException("/tmp/.x.tmp");

        assertEquals(
                "The file 'x' cannot be written.",
                BenchCommand.fileMessage(new UncheckedIOException("The file 'x' cannot be written.", failure)));
        assertEquals(
                "The file '/tmp/.x.tmp' can be neither read nor written: NoSuchFile. Check its path and permissions.",
                BenchCommand.fileMessage(new UncheckedIOException(failure)));
    }

    @Test
    void complain_lowerBoundAboveTheCost_failsWithASentence() {
        StringWriter out = new StringWriter();
        RunRecord right = Records.of("medium-14-1", "lectern", 14, 100, 100L, 2);
        RunRecord wrong = Records.with(right, "lowerBound", "101");

        assertEquals(0, Comparison.complain(List.of(right), new PrintWriter(out, true)));
        assertEquals("", out.toString());
        assertEquals(1, Comparison.complain(List.of(wrong), new PrintWriter(out, true)));
        assertEquals(
                "The lower bound '101' of lectern on medium-14-1 with seed 1 is above the best known cost '100'."
                        + System.lineSeparator(),
                out.toString());
    }

    @Test
    void summary_ofTwoRuns_hasTheMeanOfTheirTimes() {
        String summary = SeedsTable.summary(List.of(
                Records.of("medium-14-1", "lectern", 14, 100, 100L, 1),
                Records.of("medium-14-1", "lectern", 14, 100, 100L, 3)));

        assertTrue(summary.endsWith("wall time 2.70 s in the median, 3.70 s at worst."), summary);
    }
}
