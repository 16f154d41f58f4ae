package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.difference.Differences;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.language.Language;

/** Differences of two events in different zones, with breaks and a remote person, to the letter. */
class DifferencesTextTest {

    private static final Differences DIFFERENCES = Differences.between(
            event("Europe/Rome", breakAt("tea", "12:00", Set.of()), breakAt("walk", "12:30", Set.of("r1"))),
            timetable("2031-03-04T10:00:00Z"),
            event("Europe/London", breakAt("gala", "12:40", Set.of()), breakAt("walk", "12:45", Set.of("r1"))),
            timetable("2031-03-04T11:00:00Z"));

    private static Break breakAt(String id, String start, Set<String> rooms) {
        Instant from = Instant.parse("2031-03-04T%s:00Z".formatted(start));
        return new Break(id, id, new Window(from, from.plusSeconds(300)), rooms, false);
    }

    private static Event event(String zone, Break... breaks) {
        return Event.builder("walk", ZoneId.of(zone))
                .day("2031-03-04", "09:00/15:00")
                .room(Room.builder("r1").seats(4).build())
                .person(Person.builder("ana").zone(ZoneId.of("Asia/Tokyo")).build())
                .session(Session.builder("BY")
                        .allowedMinutes(60)
                        .attendants("ana")
                        .build())
                .breaks(breaks)
                .build();
    }

    private static Timetable timetable(String start) {
        return new Timetable("walk", List.of(new Placement("BY", "r1", Instant.parse(start), 60, List.of())));
    }

    @Test
    void write_withoutMessages_hasEachTimeInItsZone() {
        assertEquals("""
                {
                  "version": 1,
                  "eventBefore": "walk",
                  "eventAfter": "walk",
                  "sessions": [
                    {
                      "session": "BY",
                      "name": "BY",
                      "kinds": ["start"],
                      "before": {"room": "r1", "start": "2031-03-04T11:00+01:00", "minutes": 60},
                      "after": {"room": "r1", "start": "2031-03-04T11:00+00:00", "minutes": 60}
                    }
                  ],
                  "people": [
                    {
                      "person": "ana",
                      "name": "ana",
                      "zone": "Asia/Tokyo",
                      "grade": 1,
                      "sessions": [
                        {
                          "session": "BY",
                          "kinds": ["start"],
                          "grade": 1,
                          "before": {"room": "r1", "start": "2031-03-04T19:00+09:00", "minutes": 60},
                          "after": {"room": "r1", "start": "2031-03-04T20:00+09:00", "minutes": 60}
                        }
                      ]
                    }
                  ],
                  "hours": [
                    {"room": "r1", "start": "2031-03-04T11:00+01:00", "kind": "removed", "session": "BY"},
                    {"room": "r1", "start": "2031-03-04T11:00+00:00", "kind": "added", "session": "BY"}
                  ],
                  "breaks": [
                    {"break": "gala", "name": "gala", "after": {"start": "2031-03-04T12:40+00:00", "end": "2031-03-04T12:45+00:00"}},
                    {"break": "walk", "name": "walk", "before": {"start": "2031-03-04T13:30+01:00", "end": "2031-03-04T13:35+01:00", "rooms": ["r1"]}, "after": {"start": "2031-03-04T12:45+00:00", "end": "2031-03-04T12:50+00:00", "rooms": ["r1"]}},
                    {"break": "tea", "name": "tea", "before": {"start": "2031-03-04T13:00+01:00", "end": "2031-03-04T13:05+01:00"}}
                  ],
                  "unaffectedPeople": []
                }
                """, DifferencesJson.write(DIFFERENCES));
    }

    @Test
    void write_withMessages_hasOneObjectOnLinesOfItsOwnForEach() {
        assertTrue(
                DifferencesJson.write(DIFFERENCES, Language.english())
                        .contains(
                                "  \"language\": \"en\",\n  \"messages\": [\n    {\n      \"person\": \"ana\",\n      \"subject\": \""));
    }
}
