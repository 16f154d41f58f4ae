package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with the input, each mistake is one line, and the process exits with 2. */
class BadInputTest {

    private static final Path EVENTS = Path.of("events");
    private static final String SWAPPED = " Check whether two documents are swapped, or choose another.";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void validate_tenMistakes_givesTenMessagesWithTheirPlaces() {
        Path file = tenMistakes();

        Ran ran = Ran.of("validate", file);

        assertEquals(
                List.of(
                        "/zone: Unknown zone 'Europe/Zürich'. Did you mean 'Europe/Zurich'?",
                        "/startStepMinutes: The start step in minutes must be at least 1, not '0'. Write a"
                                + " number from 1 to 1440.",
                        "/days/0/windows/0/end: The time '25:00' must be a time of day. Write it like 9h30,"
                                + " 09h00 or 10:30.",
                        "/rooms/0/seats: The seats of room 'XXIII' must be at least 0, not '-60'. Write a number"
                                + " from 0 to 1000000.",
                        "/rooms/1/id: The room id 'XXIII' is given twice. Give each its own id.",
                        "/people/1/nmae: Unknown key 'nmae' in the person. Did you mean 'name'?",
                        "/sessions/0/allowedMinutes/0: The allowedMinutes[0] '60' must be a whole number, not a"
                                + " text. Remove the quotes.",
                        "/sessions/0/slots/0/person: Unknown person 'anna' in slot 'malawi-1' of session"
                                + " 'malawi'. Did you mean 'ana'?",
                        "/sessions/0/slots/1/minMinutes: The minimum minutes of slot 'malawi-2' of session"
                                + " 'malawi' must be at most its maximum of 7, not '9'. Swap the two.",
                        "/rules/room-seat: Unknown rule 'room-seat'. Did you mean 'room-seats'?"),
                ran.outLines().stream()
                        .map(line -> line.replace(file + ": ", ""))
                        .toList());
        assertEquals(2, ran.exitCode());
    }

    @Test
    void solve_tenMistakes_givesTheSameTenOnStandardError() {
        assertEquals(
                Ran.of("validate", tenMistakes()).outLines(),
                Ran.of("solve", tenMistakes()).errLines());
        assertEquals(2, Ran.of("solve", tenMistakes()).exitCode());
    }

    @Test
    void solve_tenMistakesForPrograms_areOneDocument() throws IOException {
        Ran ran = Ran.of("solve", tenMistakes(), "--json");

        assertEquals(10, new ObjectMapper().readTree(ran.out()).get("problems").size());
        assertEquals("", ran.err());
        assertEquals(2, ran.exitCode());
    }

    @Test
    void file_missing_isOneLine() {
        assertEquals(
                "none.json: The file 'none.json' does not exist. Check its path.", onlyLine("validate", "none.json"));
    }

    @Test
    void file_thatIsAFolder_isOneLine() {
        assertEquals(
                "events: The folder has no workbook (.xlsx). Run lectern new to make one.",
                onlyLine("validate", EVENTS));
    }

    @Test
    void file_cutOff_isOneLine() throws IOException {
        String whole = Files.readString(EVENTS.resolve("round-36.json"));
        Path file = Files.writeString(folder.resolve("cut.json"), whole.substring(0, 100));

        assertEquals(
                file + ": /name: The text ends too early, at line 4, column 63. Check whether the file was cut"
                        + " off.",
                onlyLine("validate", file));
    }

    @Test
    void file_withATextOf100Megabytes_isOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("large.json"), "{\"id\": \"" + "a".repeat(100_000_000) + "\"}");

        assertEquals(
                "large.json: The file 'large.json' is larger than 67108864 bytes. Check whether it is the right file. If so, raise"
                        + " -Dlectern.limit.fileBytes.",
                onlyLine("validate", file).replace(folder + "/", ""));
    }

    @Test
    void file_ofTenThousandNestedLists_isOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("deep.json"), "[".repeat(10_000) + "]".repeat(10_000));

        assertEquals(
                file
                        + ": Lists and objects are nested more than 64 deep at line 1, column 65."
                        + " Check whether it is the right file. If so, raise -Dlectern.limit.jsonDepth.",
                onlyLine("validate", file));
    }

    @Test
    void timetable_ofAnotherEvent_isOneLine() {
        Path timetable = EVENTS.resolve("spring-2020-published.json");

        assertEquals(
                timetable
                        + ": /event: The timetable is for the event 'spring-2020', not for 'round-36'. Use the"
                        + " event file that belongs to it.",
                onlyLine("check", EVENTS.resolve("round-36.json"), timetable));
    }

    @Test
    void files_swapped_areOneLine() {
        Path event = EVENTS.resolve("spring-2020.json");
        Path timetable = EVENTS.resolve("spring-2020-published.json");

        assertEquals(
                timetable + ": The document is a timetable, not an event." + SWAPPED,
                onlyLine("check", timetable, event));
        assertEquals(event + ": The document is an event, not a timetable." + SWAPPED, onlyLine("check", event, event));
        assertEquals(
                event + ": The document is an event, not a list of changes." + SWAPPED,
                onlyLine("replan", event, timetable, event));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                              | lectern: A command is missing. See: lectern --help
                    slove                           | lectern: Unknown command 'slove'. Did you mean: solve?
                    solve                           | lectern solve: Missing required parameter: 'EVENT'. See: lectern solve --help
                    solve e.json --sead=1           | lectern solve: Unknown option '--sead=1'. Did you mean: --seed, --seconds?
                    solve e.json --seconds -1       | lectern solve: Invalid value for option '--seconds': '-1' must be above 0 and at most 1000000000. See: lectern solve --help
                    solve e.json --seconds ten      | lectern solve: Invalid value for option '--seconds': 'ten' is not a number. See: lectern solve --help
                    solve e.json --steps -1         | lectern solve: The step limit '-1' must be at least 0. See: lectern solve --help
                    solve e.json --seed 1.5         | lectern solve: Invalid value for option '--seed': '1.5' is not a whole number. See: lectern solve --help
                    solve e.json --seed 99999999999999999999 | lectern solve: Invalid value for option '--seed': '99999999999999999999' must be at least -9223372036854775808 and at most 9223372036854775807. See: lectern solve --help
                    solve e.json --threads 1.5      | lectern solve: Invalid value for option '--threads': '1.5' is not a whole number. See: lectern solve --help
                    solve e.json --threads 9999999999 | lectern solve: Invalid value for option '--threads': '9999999999' must be at least -2147483648 and at most 2147483647. See: lectern solve --help
                    rules --profile lightening-talk | lectern rules: Unknown profile 'lightening-talk'. Did you mean 'lightning-talks'? Choose one of: pre-session-round, single-track-hearing, multi-track-conference, lightning-talks, thesis-defences.
                    rules --profile                 | lectern rules: Missing required parameter for option '--profile' (NAME). See: lectern rules --help
                    rules --profile x --profiles    | lectern rules: --profile=NAME, --profiles are mutually exclusive (specify only one). See: lectern rules --help
                    check                           | lectern check: Missing required parameter: 'EVENT'. See: lectern check --help
                    check events/round-36.json      | events/round-36.json: A timetable is missing: only a workbook holds one beside the event. Name the timetable's file after that of the event.
                    """)
    void commandLine_withAMistake_isOneLine(String arguments, String message) {
        Object[] split = arguments.isEmpty() ? new Object[0] : arguments.split(" ");

        assertEquals(message, onlyLine(split));
    }

    @Test
    void lines_ofAMistakeWithoutAdvice_endWithTheMessage() {
        assertEquals(
                List.of("timetable.json: It cannot be written: permission denied."),
                new BadInputException(
                                Path.of("timetable.json"), "unwritable", "It cannot be written: permission denied.", "")
                        .lines());
    }

    private static String onlyLine(Object... arguments) {
        Ran ran = Ran.of(arguments);
        String text = ran.out() + ran.err();
        assertEquals(2, ran.exitCode(), text);
        assertEquals(1, text.lines().count(), text);
        assertFalse(text.contains("\tat "), text);
        return text.strip();
    }

    private static Path tenMistakes() {
        try {
            return Path.of(Objects.requireNonNull(BadInputTest.class.getResource("ten-mistakes.json"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
