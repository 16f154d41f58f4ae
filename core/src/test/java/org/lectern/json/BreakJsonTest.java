package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Window;

/** Breaks as JSON. */
class BreakJsonTest {

    private static String event(String breaks) {
        return """
                {
                  "version": 1, "id": "mrm", "zone": "Europe/Zurich",
                  "days": [{"date": "2020-03-31", "windows": [{"start": "9h", "end": "13h"}]}],
                  "rooms": [{"id": "R20", "seats": 90}, {"id": "R27", "seats": 90}],
                  "sessions": [],
                  "breaks": [%s]
                }""".formatted(breaks);
    }

    @Test
    void parse_fullEvent_readsEveryKeyOfABreak() {
        Event event = Examples.fullEvent();

        assertEquals(
                List.of(
                        Break.of("coffee", Window.parse("2020-03-31T11:00/11:20", event.zone()))
                                .withName("Coffee break")
                                .withRooms("R20", "R7"),
                        Break.of("lunch", Window.parse("2020-04-01T11:30/11:40", event.zone()))
                                .splittingHalfDay()),
                event.breaks());
    }

    @Test
    void parse_timesOfADate_areOnIt() {
        Event event = EventJson.parse(
                event("{\"id\": \"lunch\", \"date\": \"2020-03-31\", \"start\": \"12h30\", \"end\": \"13h30\"}"));

        assertEquals(List.of(Break.of("lunch", Window.parse("2020-03-31T12:30/13:30", event.zone()))), event.breaks());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"lunch\", \"start\": \"12h\", \"end\": \"13h\"} | /breaks/0/start: The start must have a"
                        + " date, unlike '12h'. Write it like 2020-03-31T09:30.",
                "{\"start\": \"2020-03-31T12h\", \"end\": \"13h\"} | /breaks/0/id: The break must have the key 'id'."
                        + " Add it.",
                "{\"id\": \"lunch\", \"start\": \"2020-03-31T12h\", \"end\": \"13h\", \"rooms\": []} |"
                        + " /breaks/0/rooms: The rooms of a break must name at least one room. Name one, or leave out"
                        + " the key for a break in every room.",
                "{\"id\": \"lunch\", \"start\": \"2020-03-31T12h\", \"end\": \"13h\", \"seats\": 3} |"
                        + " /breaks/0/seats: Unknown key 'seats' in the break. Remove it, or use one of: id, start,"
                        + " end, name, date, rooms, splitsHalfDay.",
                "{\"id\": \"lunch\", \"start\": \"2020-03-31T12h\", \"end\": \"13h\", \"rooms\": [\"R21\", \"R21\"]} |"
                        + " /breaks/0/rooms/0: Unknown room 'R21' in break 'lunch'. Did you mean 'R20'?;"
                        + "/breaks/0/rooms/1: The rooms[1] 'R21' is given twice. Remove one.",
            })
    void parse_break_mistakesAreReported(String breaks, String lines) {
        assertEquals(lines.replace(";", "\n"), EventMistakesTest.report(event(breaks)));
    }

    @Test
    void parse_unreadableDateOfTheDay_isTheOnlyMistake() {
        assertEquals(
                "/days/0/date: The date '31 March' is not written as a date. Write it like 2020-03-31.",
                EventMistakesTest.report(event("{\"id\": \"lunch\", \"start\": \"2020-03-31T12h\", \"end\": \"13h\"}")
                        .replace("\"2020-03-31\"", "\"31 March\"")));
    }
}
