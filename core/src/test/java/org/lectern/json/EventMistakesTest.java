package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

class EventMistakesTest {

    private static final String TEN_MISTAKES = """
            {
              "version": 2,
              "id": "round-36",
              "zone": "Europe/Zurick",
              "changeoverMinutes": 1441,
              "days": [
                {"date": "2020-02-30", "windows": [{"start": "9h30", "end": "13h"}]},
                {"date": "2020-03-31", "windows": [{"start": "15:00", "end": "18:75"}]}
              ],
              "rooms": [
                {"id": "R20", "seats": "120"},
                {"id": "R7", "seats": 40, "theme": "water"}
              ],
              "people": [{"id": "ana"}],
              "sessions": [
                {
                  "id": "BY",
                  "attendants": ["anna"],
                  "slots": [
                    {"id": "BY-1", "person": "ana", "presence": "own slot"},
                    {"id": "BY-2"}
                  ]
                }
              ]
            }
            """;

    @Test
    void parse_tenMistakes_givesTenProblemsInTheOrderOfTheFile() {
        assertEquals("""
                /version: Unknown version '2'. Write 1, or take a newer Lectern.
                /zone: Unknown zone 'Europe/Zurick'. Did you mean 'Europe/Zurich'?
                /changeoverMinutes: The changeover in minutes must be at most 1440, not '1441'. Write a number from 0 to 1440.
                /days/0/date: The date '2020-02-30' does not exist. Check day and month.
                /days/1/windows/0/end: The time '18:75' must be a time of day. Write it like 9h30, 09h00 or 10:30.
                /rooms/0/seats: The seats '120' must be a whole number, not a text. Remove the quotes.
                /rooms/1/theme: Unknown key 'theme' in the room. Remove it, or use one of: id, seats, name, features, parts, building, availableWindows, setUpMinutes, tearDownMinutes, dailyLimit, data.
                /sessions/0/attendants/0: Unknown attendant 'anna' in session 'BY'. Did you mean 'ana'?
                /sessions/0/slots/0/presence: The presence must be one of whole-session, own-slot, recorded, not 'own slot'. Did you mean 'own-slot'?
                /sessions/0/slots/1/person: The slot must have the key 'person'. Add it.""", report(TEN_MISTAKES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"seats\": 120 | \"seats\": 120.5 | /rooms/0/seats: The seats must be a whole number,"
                        + " not '120.5'. Round it.",
                "\"seats\": 120 | \"seats\": null | /rooms/0/seats: The seats must be a whole"
                        + " number, not null. Give a value, or leave out the key if it is optional.",
                "\"seats\": 120 | \"seats\": 4294967296 | /rooms/0/seats: The seats '4294967296' is too"
                        + " large a number. Check for a digit typed twice.",
                "\"seats\": 120 | \"seats\": 1e999999999 | /rooms/0/seats: The seats '1e999999999' is"
                        + " too large a number. Check for a digit typed twice.",
                "\"seats\": 120 | \"seats\": 1e-999999999 | /rooms/0/seats: The seats must be a whole"
                        + " number, not '1e-999999999'. Round it.",
                "\"seats\": 120 | \"seats\": 1e99999999999999999999 | /rooms/0/seats: The seats"
                        + " '1e99999999999999999999' is too large a number. Check for a digit typed twice.",
                "\"seats\": 120 | \"seats\": 12, \"seats\": 13 | /rooms/0/seats: The key 'seats' is"
                        + " given twice. Remove one.",
                "\"seats\": 120 | \"Seats\": 120 | /rooms/0/Seats: Unknown key 'Seats' in the room. Did"
                        + " you mean 'seats'?",
                "\"seats\": 120 | \"seats\": 120, \"a/b~c\": 1 | /rooms/0/a~1b~0c: Unknown key 'a/b~c'"
                        + " in the room. Remove it, or use one of: id, seats, name, features, parts, building,"
                        + " availableWindows, setUpMinutes, tearDownMinutes, dailyLimit, data.",
                "\"id\": \"R20\" | \"id\": 20 | /rooms/0/id: The id '20' must be a text, not a number."
                        + " Put it in quotes.",
                "\"id\": \"R20\" | \"id\": \"\\ud83d\" | /rooms/0/id: The id '\\ud83d' has half of a"
                        + " character in it. Remove the escape that begins with \\ud.",
                "\"id\": \"R20\", | '' | /rooms/0/id: The room must have the key 'id'. Add it.",
                "\"sessions\": [] | \"sessions\": {} | /sessions: The sessions must be a list, not"
                        + " an object. Put it in brackets: […].",
                "\"sessions\": [] | \"sessions\": [7] | /sessions/0: The sessions[0] '7' must be an"
                        + " object, not a number. Put it in braces: {…}.",
                "\"sessions\": [] | \"sessions\": [{\"id\": \"BY\", \"allowedMinutes\": [\"60\"]}] |"
                        + " /sessions/0/allowedMinutes/0: The allowedMinutes[0] '60' must be a whole number, not a"
                        + " text. Remove the quotes.",
                "\"sessions\": [] | \"sessions\": [{\"id\": \"BY\", \"neededFeatures\": [\"b\", \"b\"]}]"
                        + " | /sessions/0/neededFeatures/1: The neededFeatures[1] 'b' is given twice. Remove one.",
                "\"sessions\": [] | \"sessions\": [{\"id\": \"BY\", \"kind\": \"State\"}] |"
                        + " /sessions/0/kind: Unknown key 'kind' in the session. Remove it, or use one of: id,"
                        + " name, allowedMinutes, openingMinutes, statementMinutes, slots, minQaMinutes,"
                        + " preferredQaMinutes, audience, allowedRooms, neededFeatures, excludedFeatures, roomWishes,"
                        + " region, availableWindows, preferredWindows, undesiredWindows, timeWishes, attendants, priority, pin, tags, data.",
                "\"sessions\": [] | \"sessions\": [{\"id\": \"BY\", \"tags\": [\"live\", \"live\"]}] |"
                        + " /sessions/0/tags/1: The tags[1] 'live' is given twice. Remove one.",
                "\"sessions\": [] | \"sessions\": [{\"id\": \"BY\", \"tags\": [\" \"]}] | /sessions/0/tags/0:"
                        + " The tag of session 'BY' must not be blank. Write a word, or remove it.",
                "\"sessions\": [] | \"sessions\": [{\"id\": \"BY\", \"data\": {\"ticket\": 7}}] |"
                        + " /sessions/0/data/ticket: The ticket '7' must be a text, not a number. Put it in quotes.",
                "\"sessions\": [] | \"sessions\": [{\"id\": \"BY\", \"data\": [\"T-7\"]}] | /sessions/0/data: The"
                        + " data must be an object, not a list. Write it like {}.",
                "\"sessions\": [] | \"sessions\": [{\"id\": \"BY\", \"data\": {\"\": \"T-7\"}}] | /sessions/0/data/:"
                        + " The key in data of session 'BY' must not be blank. Write a word, or remove it.",
                "\"sessions\": [] | \"sessions\": [{\"id\": \"BY\", \"pin\": {\"start\": \"10:00\"}}] |"
                        + " /sessions/0/pin/start: The start must have a date, unlike '10:00'. Write it like"
                        + " 2020-03-31T09:30.",
                "\"sessions\": [] | \"sessions\": [{\"id\": \"BY\", \"pin\": {\"start\": \"2020-03-31\"}}] |"
                        + " /sessions/0/pin/start: The start must have a time of day, unlike '2020-03-31'. Write it like"
                        + " 2020-03-31T09:30.",
                "\"sessions\": [] | \"sessions\": [], \"publishedTimetable\": {} | /publishedTimetable:"
                        + " Unknown key 'publishedTimetable' in the event. Remove it, or use one of: version, id,"
                        + " zone, days, rooms, sessions, $schema, name, identity, startStepMinutes, changeoverMinutes,"
                        + " dailyLimit, breaks, travel, people, relations, topicRelations, delegations, rules, waivers, published.",
                "\"sessions\": [] | \"sessions\": [], \"people\": [{\"id\": \"ana\","
                        + " \"availableWindows\": [{\"start\": \"9h30\", \"end\": \"10h\"}]}] |"
                        + " /people/0/availableWindows/0/start: The start must have a date, unlike '9h30'. Write"
                        + " it like 2020-03-31T09:30.",
                "\"sessions\": [] | \"sessions\": [], \"rules\": {\"room-conflicts\": {}} |"
                        + " /rules/room-conflicts: Unknown rule 'room-conflicts'. Did you mean 'room-conflict'?",
                "\"sessions\": [] | \"sessions\": [], \"rules\": {\"a/b\": {}} | /rules/a~1b: Unknown"
                        + " rule 'a/b'. Use the id of a rule in the catalogue.",
                "\"sessions\": [] | \"sessions\": [], \"rules\": {\"room-conflict\": {\"level\":"
                        + " \"mdium\"}} | /rules/room-conflict/level: The level must be one of hard, medium, soft,"
                        + " not 'mdium'. Did you mean 'medium'?",
                "\"sessions\": [] | \"sessions\": [], \"rules\": {\"room-conflict\": {\"enabled\":"
                        + " \"yes\"}} | /rules/room-conflict/enabled: The enabled 'yes' must be true or false, not"
                        + " a text. Write it like true.",
                "\"sessions\": [] | \"sessions\": [], \"rules\": {\"room-conflict\": {\"parameters\":"
                        + " {\"most\": 3}}} | /rules/room-conflict/parameters/most: Unknown parameter 'most' in"
                        + " rule 'room-conflict'. Remove it; this rule has no parameters.",
                "\"sessions\": [] | \"sessions\": [], \"rules\": {\"room-conflict\": {\"weight\":"
                        + " 1000001}} | /rules/room-conflict/weight: The weight of rule 'room-conflict' must be at"
                        + " most 1000000, not '1000001'. Write a number from 0 to 1000000.",
                "\"zone\": \"Europe/Zurich\" | \"zone\": \"\" | /zone: Unknown zone ''. Write it like"
                        + " Europe/Zurich.",
                "\"date\": \"2020-03-31\" | \"date\": \"31.3.2020\" | /days/0/date: The date"
                        + " '31.3.2020' is not written as a date. Write 2020-03-31.",
                "2020-03-31T13:00+02:00 | 1:00 | /days/0/windows/0: The window of the day '2020-03-31'"
                        + " must end after it starts, unlike '2020-03-31T10:00+02:00' to '2020-03-31T01:00+02:00'."
                        + " Swap start and end, or give the end its own date if it is on the next day.",
                "2020-03-31T13:00+02:00 | 2020-03-31T13:00:30+02:00 | /days/0/windows/0/end: The time"
                        + " '2020-03-31T13:00:30+02:00' must lie on a minute. Leave the seconds away.",
                "2020-03-31T13:00+02:00 | tomorrow | /days/0/windows/0/end: The time 'tomorrow' must be"
                        + " a time of day. Write it like 9h30, 09h00 or 10:30.",
                "2020-03-31T13:00+02:00 | 2120-03-31T13:00 | /days: The event spans 36525 days and must"
                        + " span at most 366. Check the year of each day.",
                "2020-03-31T10:00+02:00 | 2020-03-29T02:30 | /days/0/windows/0/start: The time"
                        + " '2020-03-29T02:30' does not exist in Europe/Zurich, where the clocks go forward. Write"
                        + " the time after the change.",
                "2020-03-31T10:00+02:00 | 2020-10-25T02:30 | /days/0/windows/0/start: The time"
                        + " '2020-10-25T02:30' happens twice in Europe/Zurich, where the clocks go back. Write its"
                        + " offset: 2020-10-25T02:30+02:00 or 2020-10-25T02:30+01:00.",
                "2020-03-31T13:00+02:00 | +999999999-12-31T24:00 | /days/0/windows/0/end: The time"
                        + " '+999999999-12-31T24:00' must be a date and a time. Write it like 2020-03-31T09:30 or"
                        + " 2020-03-31T09:30+02:00.",
                "2020-03-31T13:00+02:00 | +999999999-12-31T23:00 | /days/0/windows/0/end: The end must lie"
                        + " in the years 1973 to 9998, unlike '+999999999-12-31T23:00'. Check the year.",
            })
    void parse_oneMistake_givesOneProblem(String piece, String replacement, String line) {
        assertEquals(line, report(Examples.leastEventWith(piece, replacement)));
    }

    @Test
    void parse_misspeltKeyOfAList_isTheOnlyProblemBesideThoseInTheList() {
        String text = Examples.leastEventWith("\"sessions\": []", """
                "persons": [{"id": "ana"}, {"id": 7}],
                "sessions": [{"id": "BY", "slots": [{"id": "BY-1", "person": "ana"}, {"id": "BY-2", "person": "bo"}]}]""");

        assertEquals("""
                /persons: Unknown key 'persons' in the event. Remove it, or use one of: version, id, zone, days, rooms, sessions, $schema, name, identity, startStepMinutes, changeoverMinutes, dailyLimit, breaks, travel, people, relations, topicRelations, delegations, rules, waivers, published.
                /sessions/0/slots/0/person: Unknown person 'ana' in slot 'BY-1' of session 'BY'. Define it first; none is defined yet.
                /sessions/0/slots/1/person: Unknown person 'bo' in slot 'BY-2' of session 'BY'. Define it first; none is defined yet.""", report(text));
        assertEquals("""
                /peopel: Unknown key 'peopel' in the event. Did you mean 'people'?
                /peopel/1/id: The id '7' must be a text, not a number. Put it in quotes.""", report(Examples.replaced(text, "persons", "peopel")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13h | 9h30 | /days/0/windows/0: The window of the day '2020-03-31' must end after it"
                        + " starts, unlike '2020-03-31T10:00+00:00' to '2020-03-31T09:30+00:00'. Swap start and"
                        + " end, or give the end its own date if it is on the next day.",
                "13h | 2020-03-31T09:30+02:00 | ''",
                "13h | 2020-03-31T12:00-09:00 | ''",
            })
    void parse_unknownZone_hidesOnlyWhatDependsOnIt(String piece, String replacement, String line) {
        String text = Examples.replaced(
                Examples.LEAST_EVENT,
                "{\"start\": \"2020-03-31T10:00+02:00\", \"end\": \"2020-03-31T13:00+02:00\"}",
                "{\"start\": \"10h\", \"end\": \"13h\"}, {\"start\": \"14h\", \"end\": \"18h\"}");

        assertEquals(
                ("/zone: Unknown zone 'Europe/Zurick'. Did you mean 'Europe/Zurich'?\n" + line).strip(),
                report(Examples.replaced(
                        Examples.replaced(text, "Europe/Zurich", "Europe/Zurick"), piece, replacement)));
    }

    @Test
    void parse_longValueWithLineBreaks_isShownShortOnOneLine() {
        String text =
                Examples.leastEventWith("\"date\": \"2020-03-31\"", "\"date\": \"\\n%s\"".formatted("x".repeat(5_000)));

        assertEquals(
                ("/days/0/date: The date '\\u000a%s… (5001 characters)' is not written as a date. Write it"
                                + " like 2020-03-31.")
                        .formatted("x".repeat(59)),
                report(text));
    }

    @Test
    void parse_moreThanAThousandMistakes_saysThatThereAreMore() {
        String text = Examples.leastEventWith("\"sessions\": []", "\"sessions\": [%s7]".formatted("7, ".repeat(5_000)));

        List<Problem> problems = assertThrows(InvalidInputException.class, () -> EventJson.parse(text))
                .problems();

        assertEquals(1_001, problems.size());
        assertEquals(
                new Problem(
                        "too-many-problems",
                        "",
                        "",
                        "There are more than these 1000 mistakes.",
                        "Correct these first."),
                problems.get(1_000));
    }

    static String report(String text) {
        return String.join(
                "\n",
                assertThrows(InvalidInputException.class, () -> EventJson.parse(text)).problems().stream()
                        .map(Problem::toString)
                        .toList());
    }
}
