package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;

class TimetableJsonTest {

    private static final String LEFT_OUT = """
            ,
              "unplaced": {
                "sessions": ["HR"],
                "slots": ["BY-2"]
              }
            """;

    private final Event event = Examples.fullEvent();
    private final Timetable timetable = Timetable.of(
            event,
            List.of(new Placement(
                    "BY",
                    "R20",
                    Instant.parse("2020-03-31T07:30:00Z"),
                    45,
                    List.of(new Turn("BY-1", Instant.parse("2020-03-31T07:33:00Z"), 6)))));

    @Test
    void write_timetable_listsWhatIsLeftOut() {
        assertEquals(Examples.FULL_TIMETABLE, TimetableJson.write(event, timetable));
    }

    @Test
    void parse_timetable_isEqual() {
        assertEquals(timetable, TimetableJson.parse(Examples.FULL_TIMETABLE, event));
    }

    @Test
    void read_file_isEqual(@TempDir Path folder) {
        Path file = folder.resolve("timetable.json");

        TimetableJson.write(event, timetable, file);

        assertEquals(timetable, TimetableJson.read(file, event));
    }

    @Test
    void parse_noLeftOut_isDerived() {
        assertEquals(timetable, TimetableJson.parse(with(LEFT_OUT, "\n"), event));
    }

    @Test
    void parse_timesOfDayOfTurns_areOnTheDateOfTheSession() {
        assertEquals(timetable, TimetableJson.parse(with("2020-03-31T09:33+02:00", "9h33"), event));
    }

    @Test
    void parse_slotOfALeftOutSession_mayBeListed() {
        String text =
                "{\"version\": 1, \"event\": \"round-36\", \"placements\": [], \"unplaced\": {\"sessions\": [\"HR\","
                        + " \"BY\"], \"slots\": [\"BY-1\"]}}";

        assertEquals(new Timetable("round-36", List.of()), TimetableJson.parse(text, event));
    }

    @Test
    void write_timetableOfAnotherEvent_isRefused() {
        Timetable other = new Timetable("round-29", List.of());

        assertEquals(
                "/event: The timetable is for the event 'round-29', not for 'round-36'. Use the event"
                        + " file that belongs to it.",
                assertThrows(InvalidInputException.class, () -> TimetableJson.write(event, other))
                        .getMessage());
    }

    @Test
    void parse_event_isToldForWhatItIs() {
        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> TimetableJson.parse(Examples.FULL_EVENT, event));

        assertEquals(
                "The document is an event, not a timetable. Check whether two documents are swapped, or choose another.",
                refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"HR\"] | [] | /unplaced/sessions: The session 'HR' neither has a placement nor is listed as"
                        + " unplaced. Place it, or list it here.",
                "[\"HR\"] | [\"HR\", \"BY\"] | /unplaced/sessions/1: The session 'BY' is listed as"
                        + " unplaced, but it has a placement. Remove it here, or take it out of the placements.",
                "[\"HR\"] | [\"HR\", \"HR\"] | /unplaced/sessions/1: The sessions[1] 'HR' is given"
                        + " twice. Remove one.",
                "[\"HR\"] | [\"HR\", 7] | /unplaced/sessions/1: The sessions[1] '7' must be a text, not"
                        + " a number. Put it in quotes.",
                "[\"HR\"] | [\"HR\", \"Libya\"] | /unplaced/sessions/1: Unknown session 'Libya'. Remove" + " it.",
                "[\"BY-2\"] | [] | /unplaced/slots: The slot 'BY-2' neither has a turn nor is listed"
                        + " as unplaced. Place it, or list it here.",
                "[\"BY-2\"] | [\"BY-2\", \"BY-1\"] | /unplaced/slots/1: The slot 'BY-1' is listed as"
                        + " unplaced, but it has a turn. Remove it here, or take it out of the placements.",
                "\"session\": \"BY\" | \"session\": \"BV\" | /placements/0/session: Unknown session"
                        + " 'BV'. Did you mean 'BY'?",
                "\"session\": \"BY\" | \"session\": 7 | /placements/0/session: The session '7' must be a"
                        + " text, not a number. Put it in quotes.",
                "\"slot\": \"BY-1\" | \"slot\": \"BY-3\" | /placements/0/turns/0/slot: Unknown slot"
                        + " 'BY-3' in session 'Belarus'. Did you mean 'BY-1'?",
                "\"minutes\": 45 | \"minutes\": 50 | /placements/0/minutes: The minutes of session"
                        + " 'Belarus' must be one of [45, 60], not '50'. Add the length to the session's allowed"
                        + " minutes.",
                "2020-03-31T09:30+02:00 | 9h30 | /placements/0/start: The start must have a date, unlike"
                        + " '9h30'. Write it like 2020-03-31T09:30.",
                "\"version\": 1 | \"version\": 3 | /version: Unknown version '3'. Write 1, or take a"
                        + " newer Lectern.",
                "\"version\": 1 | \"version\": 1, \"score\": {} | /score: Unknown key 'score' in the"
                        + " timetable. Remove it, or use one of: version, event, placements, $schema, unplaced.",
            })
    void parse_oneMistake_givesOneProblem(String piece, String replacement, String line) {
        InvalidInputException e =
                assertThrows(InvalidInputException.class, () -> TimetableJson.parse(with(piece, replacement), event));

        assertEquals(
                line,
                String.join("\n", e.problems().stream().map(Problem::toString).toList()));
    }

    private static String with(String piece, String replacement) {
        return Examples.replaced(Examples.FULL_TIMETABLE, piece, replacement);
    }
}
