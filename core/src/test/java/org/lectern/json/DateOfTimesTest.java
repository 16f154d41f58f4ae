package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Window;

/** The date of a time of day without one: that of the time beside it, in the zone of the event. */
class DateOfTimesTest {

    private static final String EVENT = """
            {
              "version": 1,
              "id": "akl",
              "zone": "Pacific/Auckland",
              "days": [{"date": "2026-05-04", "windows": [{"start": "9:00", "end": "24:00"}]}],
              "rooms": [{"id": "R1", "seats": 20}],
              "people": [{"id": "ana"%s}],
              "sessions": [{"id": "BY", "allowedMinutes": [60, 240], "slots": [{"id": "BY-1", "person": "ana"}]}]%s
            }
            """;
    private static final String PLACEMENTS = """
            "placements": [{"session": "BY", "room": "R1", "start": "%s", "minutes": 60, "turns": [{"slot": "BY-1", "start": "%s", "minutes": 7}]}]""";

    /** Midnight in Auckland is noon in UTC, and 11:00 in summer. */
    @ParameterizedTest
    @CsvSource({
        // An offset that puts the start on another date than in the zone.
        "2026-05-03T21:00Z, 9:00, 2026-05-03T21:00:00Z",
        "2026-05-03T21:00Z, 9h30, 2026-05-03T21:30:00Z",
        "2026-05-03T21:00+00:00, 09:05, 2026-05-03T21:05:00Z",
        "2026-05-04T23:00+14:00, 21:10, 2026-05-04T09:10:00Z",
        // A session past midnight.
        "2026-05-04T23:55, 0:10, 2026-05-04T12:10:00Z",
        "2026-05-04T23:55, 00h00, 2026-05-04T12:00:00Z",
        "2026-05-04T23:55, 24:00, 2026-05-04T12:00:00Z",
        "2026-05-04T23:55, 23:58, 2026-05-04T11:58:00Z",
        "2026-05-04T23:55, 0:55, 2026-05-04T12:55:00Z",
        "2026-05-04T11:55Z, 0:10, 2026-05-04T12:10:00Z",
        // What lies in the session on neither date is on that of the start.
        "2026-05-04T23:55, 0:56, 2026-05-03T12:56:00Z",
        "2026-05-04T23:55, 23:50, 2026-05-04T11:50:00Z",
        "2026-05-04T09:00, 8:00, 2026-05-03T20:00:00Z",
        // A session that ends at midnight reaches the next date.
        "2026-05-04T23:00, 0:00, 2026-05-04T12:00:00Z",
        // A date of its own always counts.
        "2026-05-04T23:55, 2026-05-04T00:10, 2026-05-03T12:10:00Z",
    })
    void turnWithoutDate_besideAStart_isOnTheDateInTheZone(String start, String turn, String expected) {
        String placements = PLACEMENTS.formatted(start, turn);
        Event event = EventJson.parse(EVENT.formatted("", ", \"published\": {" + placements + "}"));
        List<Placement> published =
                event.findPublished().orElseThrow().timetable().placements();
        List<Placement> timetable = TimetableJson.parse(
                        "{\"version\": 1, \"event\": \"akl\", " + placements + "}", event)
                .placements();

        assertEquals(Instant.parse(expected), published.get(0).turns().get(0).start());
        assertEquals(published, timetable);
    }

    /** Samoa went from 29 December 2011 straight to the 31st. */
    @ParameterizedTest
    @CsvSource({
        "0:10, 2011-12-30T10:10:00Z",
        "0:55, 2011-12-30T10:55:00Z",
        "23:58, 2011-12-30T09:58:00Z",
        "2011-12-31T00:10, 2011-12-30T10:10:00Z",
    })
    void turnWithoutDate_inASessionOverADateThatTheZoneSkips_isOnTheDateAfter(String turn, String expected) {
        String samoa = EVENT.replace("Pacific/Auckland", "Pacific/Apia").replace("2026-05-04", "2011-12-29");
        String placements = PLACEMENTS.formatted("2011-12-29T23:55", turn);
        Event event = EventJson.parse(samoa.formatted("", ", \"published\": {" + placements + "}"));

        Placement published =
                event.findPublished().orElseThrow().timetable().placements().get(0);

        assertEquals(Instant.parse(expected), published.turns().get(0).start());
    }

    @Test
    void endWithoutDate_besideAStartWithOffset_isOnTheDateInTheZone() {
        Window expected = new Window(Instant.parse("2026-05-03T21:00:00Z"), Instant.parse("2026-05-04T00:00:00Z"));
        Person ana = EventJson.parse(EVENT.formatted(
                        ", \"availableWindows\": [{\"start\": \"2026-05-03T21:00Z\", \"end\": \"12:00\"}]", ""))
                .people()
                .get(0);

        assertEquals(List.of(expected), ana.availability().windows());
        assertEquals(expected, Window.parse("2026-05-03T21:00Z/12:00", ZoneId.of("Pacific/Auckland")));
    }

    /** Each start reads later than its end, and is not. */
    @Test
    void endsWithoutDate_besideEachStartWithOffset_areNotTakenForSwapped() {
        String windows = """
                , "availableWindows": [{"start": "2026-05-03T21:00Z", "end": "12:00"}]""";
        String event = EVENT.formatted(windows, "").replaceFirst("\"windows\": \\[.*?\\]", """
                "windows": [{"start": "2026-05-03T21:00Z", "end": "12:00"}]""");

        assertEquals(
                EventJson.parse(event).days().get(0).windows(),
                EventJson.parse(event).people().get(0).availability().windows());
    }

    @Test
    void turnAfterTheChangeOfClocks_inASessionPastMidnight_isReadThoughItsTimeIsSkippedTheDayBefore() {
        // On 27 September 2026 clocks in Auckland go from 2:00 to 3:00.
        Event event = EventJson.parse(EVENT.formatted("", ""));
        Placement placement = TimetableJson.parse(
                        "{\"version\": 1, \"event\": \"akl\", "
                                + PLACEMENTS
                                        .formatted("2026-09-27T23:50", "2:30")
                                        .replace("60", "240")
                                + "}",
                        event)
                .placements()
                .get(0);

        assertEquals(
                Instant.parse("2026-09-27T13:30:00Z"), placement.turns().get(0).start());
    }
}
