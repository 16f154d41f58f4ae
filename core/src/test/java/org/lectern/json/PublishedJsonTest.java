package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;

/** The timetable that people were told, as JSON. */
class PublishedJsonTest {

    private static final String PLACEMENTS = """
            "placements": [{"session": "BY", "room": "R20", "start": "2020-03-31T10:10", "minutes": 45, "turns": [{"slot": "BY-1", "start": "10h12", "minutes": 6}]}]""";

    @Test
    void parse_fullEvent_readsThePublishedTimetable() {
        Event event = Examples.fullEvent();

        assertEquals(
                Optional.of(new Published(
                        new Timetable(
                                "round-36",
                                List.of(
                                        new Placement(
                                                "BY",
                                                "R7",
                                                Instant.parse("2020-03-31T08:10:00Z"),
                                                60,
                                                List.of(
                                                        new Turn("BY-2", Instant.parse("2020-03-31T08:13:00Z"), 5),
                                                        new Turn("BY-1", Instant.parse("2020-03-31T08:18:00Z"), 6))),
                                        new Placement(
                                                "HR", "R20", Instant.parse("2020-04-01T09:00:00Z"), 60, List.of()))),
                        Instant.parse("2020-03-30T15:45:00Z"),
                        List.of(
                                new Published.NoticePeriod(Instant.parse("2020-03-23T23:00:00Z"), 2),
                                new Published.NoticePeriod(Instant.parse("2020-03-30T22:00:00Z"), 5)))),
                event.findPublished());
    }

    @Test
    void parse_placementsAlone_haveNoNotice() {
        assertEquals(
                Optional.of(new Published(
                        new Timetable(
                                "round-36",
                                List.of(new Placement(
                                        "BY",
                                        "R20",
                                        Instant.parse("2020-03-31T08:10:00Z"),
                                        45,
                                        List.of(new Turn("BY-1", Instant.parse("2020-03-31T08:12:00Z"), 6))))),
                        null,
                        List.of())),
                EventJson.parse(with("{" + PLACEMENTS + "}")).findPublished());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | {\"asOf\": \"9h30\", | /published/asOf: The asOf must have a date, unlike '9h30'."
                        + " Write it like 2020-03-31T09:30.",
                "{ | {\"asOf\": null, | /published/asOf: The asOf must be a text, not null. Give"
                        + " a value, or leave out the key if it is optional.",
                "{ | {\"asOf\": \"2020-03-29T02:15\", | /published/asOf: The time '2020-03-29T02:15'"
                        + " does not exist in Europe/Zurich, where the clocks go forward. Write the time after the"
                        + " change.",
                "{ | {\"asOf\": \"1969-03-31T09:30\", | /published/asOf: The asOf must lie in"
                        + " the years 1973 to 9998, unlike '1969-03-31T09:30'. Check the year.",
                "{ | {\"event\": \"round-36\", | /published/event: Unknown key 'event' in the published"
                        + " timetable. Remove it, or use one of: placements, asOf, noticePeriods.",
                "{ | {\"noticePeriods\": [{\"factor\": 3}, {\"factor\": 2}], |"
                        + " /published/noticePeriods/0/from: The notice period must have the key 'from'. Add"
                        + " it.;/published/noticePeriods/1/from: The notice period must have the key 'from'. Add"
                        + " it.",
                "{ | {\"noticePeriods\": [{\"from\": \"2020-03-20T00:00\", \"factor\": 0}, {\"from\":"
                        + " \"2020-03-21T00:00\", \"factor\": 1001}], | /published/noticePeriods/0/factor: The"
                        + " factor of the notice period must be at least 1, not '0'. Write a number from 1 to"
                        + " 1000.;/published/noticePeriods/1/factor: The factor of the notice period must be at"
                        + " most 1000, not '1001'. Write a number from 1 to 1000.",
                "{ | {\"noticePeriods\": [{\"from\": \"2020-03-20T08:00\", \"factor\": 2}, {\"from\":"
                        + " \"2020-03-20T07:00Z\", \"factor\": 4}], | /published/noticePeriods/1/from: Two notice"
                        + " periods start at '2020-03-20T07:00:00Z'. Remove one.",
                "{ | {\"noticePeriods\": [{\"from\": \"2020-03-20T08:00\", \"times\": 2}], |"
                        + " /published/noticePeriods/0/factor: The notice period must have the key 'factor'. Add"
                        + " it.;/published/noticePeriods/0/times: Unknown key 'times' in the notice period. Remove"
                        + " it, or use one of: from, factor.",
                "\"session\": \"BY\" | \"session\": \"BV\" | /published/placements/0/session: Unknown"
                        + " session 'BV'. Did you mean 'BY'?",
                "\"room\": \"R20\" | \"room\": \"R2\" | /published/placements/0/room: Unknown room 'R2'."
                        + " Did you mean 'R20'?",
                "\"minutes\": 45 | \"minutes\": 50 | /published/placements/0/minutes: The minutes of"
                        + " session 'Belarus' must be one of [30, 45], not '50'. Add the length to the session's"
                        + " allowed minutes.",
                "2020-03-31T10:10 | 10h10 | /published/placements/0/start: The start must have a date,"
                        + " unlike '10h10'. Write it like 2020-03-31T09:30.",
                "\"slot\": \"BY-1\" | \"slot\": \"BY-7\" | /published/placements/0/turns/0/slot: Unknown"
                        + " slot 'BY-7' in session 'Belarus'. Did you mean 'BY-1'?",
                "\"minutes\": 6 | \"minutes\": 0 | /published/placements/0/turns/0/minutes: The minutes"
                        + " of slot 'BY-1' must be at least 1, not '0'. Write a number from 1 to 1440.",
            })
    void parse_published_mistakesAreReported(String piece, String replacement, String lines) {
        assertMistakes("{" + PLACEMENTS + "}", piece, replacement, lines);
    }

    @Test
    void parse_sessionPlacedTwice_isReported() {
        String placement = "{\"session\": \"BY\", \"room\": \"R20\", \"start\": \"2020-03-31T10:10\", \"minutes\": 30}";

        assertEquals(
                "/published/placements/1/session: The session 'BY' is placed twice. Remove one of the"
                        + " two placements.",
                EventMistakesTest.report(with("{\"placements\": [%s, %s]}".formatted(placement, placement))));
    }

    @Test
    void parse_publishedWithoutPlacements_isReported() {
        assertEquals(
                "/published/placements: The published timetable must have the key 'placements'. Add it.",
                EventMistakesTest.report(with("{}")));
        assertEquals(
                "/published: The published 'true' must be an object, not true or false. Put it in" + " braces: {…}.",
                EventMistakesTest.report(with("true")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\": \"R20\" | \"id\": 20 | /rooms/0/id: The id '20' must be a text, not a number."
                        + " Put it in quotes.",
                "[{\"id\": \"BY-1\", \"person\": \"ana\"}] | {} | /sessions/0/slots: The slots must"
                        + " be a list, not an object. Put it in brackets: […].",
                "{\"id\": \"BY-1\", | { | /sessions/0/slots/0/id: The slot must have the key 'id'. Add" + " it.",
                "[30, 45] | [30, \"45\"] | /sessions/0/allowedMinutes/1: The allowedMinutes[1] '45' must"
                        + " be a whole number, not a text. Remove the quotes.",
                "[30, 45] | 45 | /sessions/0/allowedMinutes: The allowedMinutes '45' must be a list, not"
                        + " a number. Put it in brackets: […].",
                "[30, 45] | [] | /sessions/0/allowedMinutes: The allowed minutes of session 'Belarus'"
                        + " must not be empty. Write a list of minutes, such as [60].",
            })
    void parse_whatAPlacementNamesIsUnreadable_isTheOnlyMistake(String piece, String replacement, String line) {
        assertMistakes("{" + PLACEMENTS + "}", piece, replacement, line);
    }

    @Test
    void parse_unknownZone_doesNotMakeTwoNoticesOne() {
        String text = with(
                "{\"noticePeriods\": [{\"from\": \"2020-03-20T08:00\", \"factor\": 2}, {\"from\": \"2020-03-20T08:00Z\","
                        + " \"factor\": 4}], " + PLACEMENTS + "}");

        assertEquals(
                "/zone: Unknown zone 'Europe/Zurick'. Did you mean 'Europe/Zurich'?",
                EventMistakesTest.report(Examples.replaced(text, "Europe/Zurich", "Europe/Zurick")));
    }

    private static void assertMistakes(String published, String piece, String replacement, String lines) {
        String text = with(published);
        int at = piece.equals("{") ? text.indexOf(published) : text.indexOf(piece);
        assertEquals(
                lines.replaceAll("([.?]);/", "$1\n/"),
                EventMistakesTest.report(text.substring(0, at) + replacement + text.substring(at + piece.length())));
    }

    private static String with(String published) {
        return Examples.leastEventWith("\"sessions\": []", """
                "people": [{"id": "ana"}],
                  "sessions": [{"id": "BY", "name": "Belarus", "allowedMinutes": [30, 45], "slots": [{"id": "BY-1", "person": "ana"}]}],
                  "published": %s""".formatted(published));
    }
}
