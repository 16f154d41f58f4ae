package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions to a timetable: why, why not, what if, and what if one thing goes wrong. */
class QuestionsTest {

    private static final Path EVENT = Path.of("events/spring-2020-flat-hour.json");
    private static final Path TIMETABLE = Path.of("events/spring-2020-flat-hour-published.json");

    @TempDir
    private Path folder = Path.of("");

    private static JsonNode read(String json) throws IOException {
        return new ObjectMapper().readTree(json);
    }

    @Test
    void explain_publishedWithAFlatHour_tellsTheOverlapAndExitsWith1() {
        Ran ran = Ran.of("explain", EVENT, TIMETABLE);

        assertEquals("""
                Pre-sessions of round 36 as published for spring 2020 (room made up, every session an hour)
                ───────────────────────────────────────────────────────────────────────────────────────────

                Hard: must fix
                ──────────────
                     30  room-conflict
                     30    Mongolia and Maldives overlap by 30 minutes in room XXIII (Wednesday 1 April 10:30–11:30
                           and Wednesday 1 April 11:00–12:00, including set-up and tear-down).

                Score: 30 hard, 0 medium, 0 soft
                """, ran.out());
        assertEquals(1, ran.exitCode());
    }

    @Test
    void explain_aboutASessionThatIsFine_saysSo() {
        Ran ran = Ran.of("explain", EVENT, TIMETABLE, "--about", "Panama");

        assertTrue(ran.out().contains("All rules are met, and nothing could be better."), ran.out());
        assertTrue(ran.out().endsWith("Its share: 0 hard, 0 medium, 0 soft\n"), ran.out());
    }

    @Test
    void whyNot_ofASessionThatOverlaps_offersAPlaceThatDoesNot() {
        Ran ran = Ran.of("whynot", EVENT, TIMETABLE, "Maldives", "--max-alternatives", "1");

        assertTrue(ran.out().startsWith("Maldives: why not elsewhere?\n"), ran.out());
        assertTrue(ran.out().contains("costs 30 hard less."), ran.out());
        assertTrue(ran.out().contains("    Resolves  hard 30 room-conflict: "), ran.out());
        assertEquals(0, ran.exitCode());
    }

    @Test
    void whyNot_forPrograms_listsEveryPlaceTheBestFirst() throws IOException {
        JsonNode document =
                read(Ran.of("whynot", EVENT, TIMETABLE, "Maldives", "--json").out());

        assertEquals("Maldives", document.at("/subject/name").asText());
        assertTrue(document.get("alternatives").size() > 100);
        assertEquals(0, document.at("/alternatives/0/score/hard").asInt());
        assertEquals(
                -30, document.at("/alternatives/0/costChanges/room-conflict").asInt());
        assertTrue(document.at("/alternatives/0/sentence").asText().startsWith("With Maldives on "));
        assertTrue(document.at("/alternatives/90/sentence").isMissingNode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-03-31 11:30", "2020-03-31T11:30", "Tuesday 11:30", "11.30am on 31 March"})
    void whyNot_atAStartWithItsDate_listsWhatThatDayAndTimeDo(String start) throws IOException {
        Ran dated = Ran.of("whynot", EVENT, TIMETABLE, "Maldives", "--json", "--start", start);
        Ran apart = Ran.of("whynot", EVENT, TIMETABLE, "Maldives", "--json", "--start", "11:30", "--day", "2020-03-31");

        assertEquals(apart.out(), dated.out(), dated.err());
        assertTrue(read(dated.out()).get("alternatives").size() > 0);
    }

    @Test
    void whatIf_aCountryDropsOut_nobodyElseMoves() throws IOException {
        Path changes = Files.writeString(folder.resolve("changes.json"), """
                {"version": 1, "event": "spring-2020-flat-hour", "changes": [{"kind": "cancel-session", "session": "maldives"}]}
                """);

        Ran ran = Ran.of("whatif", EVENT, TIMETABLE, changes);

        assertEquals("", ran.err());
        assertTrue(
                ran.out().contains("Maldives is cancelled; it was on Wednesday 1 April 11:00–12:00 in room XXIII."),
                ran.out());
        JsonNode document =
                read(Ran.of("whatif", EVENT, TIMETABLE, changes, "--json").out());
        assertEquals(1, document.get("placementChanges").size());
        assertEquals(30, document.at("/before/hard").asInt());
        assertEquals(0, document.at("/after/hard").asInt());
        assertEquals(0, ran.exitCode());
    }

    @Test
    void robustness_forPrograms_holdsTheFigureAndEachOverrun() throws IOException {
        JsonNode document = read(Ran.of("robustness", EVENT, TIMETABLE, "--minutes", "5", "--json")
                .out());

        assertEquals(5, document.get("minutes").asInt());
        long sum = 0;
        for (JsonNode finding : document.get("missingSlack")) {
            sum += finding.get("amount").asLong();
        }
        assertEquals(sum, document.get("missingMinutes").asLong());
        assertTrue(sum > 0);
        assertEquals("end", document.at("/overruns/0/part").asText());
    }

    @Test
    void document_intoAFile_standsBesideThePage() throws IOException {
        Path file = folder.resolve("why.json");

        Ran ran = Ran.of("explain", EVENT, TIMETABLE, "--json", file);

        assertEquals(30, read(Files.readString(file)).at("/score/hard").asInt());
        assertTrue(ran.out().contains("Score: 30 hard"), ran.out());
        assertTrue(ran.out().contains("\nWritten to "), ran.out());
    }

    @Test
    void document_ontoAnInput_isRefused() {
        Ran ran = Ran.of("explain", EVENT, TIMETABLE, "--json", TIMETABLE);

        assertEquals(
                TIMETABLE + ": The document cannot be written here. The command reads this file. Choose another file.",
                onlyLine(ran));
        assertTrue(Files.exists(TIMETABLE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    whynot E T Maldvies                  | lectern whynot: Unknown session or slot 'Maldvies'. Did you mean 'maldives' or 'malawi'?
                    whynot E T                           | lectern whynot: Missing required parameter: 'SESSION'. See: lectern whynot --help
                    whynot E T panama --room XXIV        | lectern whynot: Unknown room 'XXIV'. Did you mean 'XXIII'?
                    whynot E T panama --start 25:00      | lectern whynot: --start: '25:00' is no time. Write a time, such as 10:30 or Tuesday 10:30.
                    whynot E T panama --start Tuesday_10:3o | lectern whynot: --start: 'Tuesday 10:3o' is no time. Write a time, such as 10:30 or Tuesday 10:30.
                    whynot E T panama --start tuseday_at_10 | lectern whynot: --start: 'tuseday at 10' is no time. Did you mean 'Tuesday at 10'?
                    whynot E T panama --start Tuesday    | lectern whynot: --start: 'Tuesday' is no time. Write a time, such as 10:30 or Tuesday 10:30.
                    whynot E T panama --day Sunday       | lectern whynot: --day: No day of the event is a Sunday. Write one of its days, such as Tuesday 31 March, Wednesday 1 April or Thursday 2 April, or a date.
                    whynot E T panama --day 31_Mach      | lectern whynot: --day: '31 Mach' is no day. Did you mean '31 March'?
                    whynot E T panama --day 10:30        | lectern whynot: --day: '10:30' is no day. Write a day, such as Tuesday or 2020-03-31.
                    whynot E T panama --max-alternatives 0 | lectern whynot: The number of places '0' must be at least 1. See: lectern whynot --help
                    explain E T --about person:nobody    | lectern explain: Unknown person 'nobody'. The event has none.
                    robustness E T --minutes 241         | lectern robustness: The minutes '241' must be from 1 to 240. See: lectern robustness --help
                    whatif E T                           | lectern whatif: The changes are missing. Name a JSON file, or say them, such as: --cancel Ghana
                    whatif E T none.json                 | none.json: The file 'none.json' does not exist. Check its path.
                    """)
    void commandLine_withAMistake_isOneLine(String arguments, String message) {
        Object[] split =
                arguments.strip().replace(" E T", " " + EVENT + " " + TIMETABLE).split(" ");
        split = Stream.of(split).map(word -> word.toString().replace('_', ' ')).toArray();

        assertEquals(message, onlyLine(Ran.of(split)));
    }

    @Test
    void mistake_forPrograms_isADocument() throws IOException {
        Ran ran = Ran.of("whynot", EVENT, TIMETABLE, "Maldvies", "--json");

        assertEquals(1, read(ran.out()).get("problems").size());
        assertEquals("", ran.err());
        assertEquals(2, ran.exitCode());
    }

    private static String onlyLine(Ran ran) {
        String text = ran.out() + ran.err();
        assertEquals(2, ran.exitCode(), text);
        assertEquals(1, text.lines().count(), text);
        assertFalse(text.contains("\tat "), text);
        return text.strip();
    }
}
