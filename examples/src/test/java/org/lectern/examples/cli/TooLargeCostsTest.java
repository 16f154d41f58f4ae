package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.json.EventJson;
import picocli.CommandLine;

/** Weights and priorities that are allowed one by one, and too large for a search together. */
class TooLargeCostsTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("big.json");
        Event event = Event.builder("big", ZoneId.of("Europe/Paris"))
                .day("2020-03-28", "10:00/12:00")
                .room("r", 1_000_000)
                .session(Session.builder("a").priority(1_000_000).audience(2).build())
                .session(Session.builder("b").priority(1_000_000).build())
                .ruleSetting(RuleSetting.of("empty-seats").withWeight(1_000_000))
                .ruleSetting(RuleSetting.of("unscheduled-session").withWeight(1_000_000))
                .build();
        EventJson.write(event, file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"solve", "solve --diagnose"})
    void search_ofCostsTooLarge_isBadInputInOneLine(String command) {
        List<Object> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
        arguments.add(1, file);

        Ran ran = Ran.of(arguments.toArray());

        assertEquals(ExitCode.BAD_INPUT, ran.exitCode(), ran.err());
        String line = ran.errLines().getLast();
        assertTrue(line.startsWith(file + ": /rules: The costs of event 'big' are too large to add up: "), line);
        assertTrue(line.endsWith(" soft. Divide all weights and priorities by the same number."), line);
        assertFalse(ran.err().contains("defect"), ran.err());
    }

    @Test
    void search_forPrograms_isADocument() throws IOException {
        Ran ran = Ran.of("solve", file, "--json");

        assertEquals(ExitCode.BAD_INPUT, ran.exitCode());
        assertTrue(ran.out().contains("\"code\": \"too-large\""), ran.out());
    }

    @Test
    void validate_always_tellsBeforehand() {
        Ran ran = Ran.of("validate", file);

        assertEquals(ExitCode.CLEAN, ran.exitCode());
        assertTrue(
                ran.out().contains("No timetable can be searched for: with these weights and priorities"), ran.out());
    }

    @Test
    void otherMistakes_thatASearchMakes_areDefects() {
        StringWriter err = new StringWriter();
        InvalidInputException made = new InvalidInputException(
                List.of(new Problem("unknown-id", "/placements/0", "x", "There is no room 'x'.", "Name a room.")));

        int exitCode = new Failures(new PrintWriter(new StringWriter()), new PrintWriter(err, true), false, false)
                .of(made, new CommandLine(CommandLine.Model.CommandSpec.create()));

        assertEquals(ExitCode.DEFECT, exitCode);
    }
}
