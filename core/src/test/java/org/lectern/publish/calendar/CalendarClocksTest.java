package org.lectern.publish.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Window;

/** Every half hour around a change of clocks, read back as the same instants by another library. */
class CalendarClocksTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Zurich,       2020-03-29",
        "Europe/Zurich,       2020-10-25",
        "America/New_York,    2020-11-01",
        "Asia/Kolkata,        2020-03-29",
        "Asia/Kathmandu,      2020-03-29",
        "Australia/Lord_Howe, 2020-04-05",
        "Australia/Lord_Howe, 2020-10-04",
        "Africa/Casablanca,   2020-04-19",
        "Europe/Dublin,       2020-10-25",
        "America/St_Johns,    2020-11-01",
        "Pacific/Apia,        2011-12-29",
        "Asia/Tehran,         2040-03-21",
        "+05:30,              2020-03-29",
        "UTC+03:00,           2020-03-29",
        "Etc/GMT-14,          2020-03-29",
        "Z,                   2020-03-29",
        "UTC,                 2020-03-29"
    })
    void times_aroundAChange_areReadAsTheSameInstants(String zoneId, String date) {
        ZoneId zone = ZoneId.of(zoneId);
        Instant midnight = LocalDate.parse(date).atStartOfDay(zone).toInstant();
        Window day = Window.of(midnight, 26 * 60);
        var builder = Event.builder("clocks", zone)
                .days(List.of(new Day(LocalDate.parse(date), List.of(day))))
                .room("A", 10);
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < 52; i++) {
            builder.session(Session.builder("s" + i).allowedMinutes(30).build());
            placements.add(new Placement("s" + i, "A", midnight.plus(Duration.ofMinutes(30L * i)), 30, List.of()));
        }
        Event event = builder.build();
        String text = Calendars.of(event, Timetable.of(event, placements), Instant.EPOCH)
                .event();

        ReadCalendar read = ReadCalendar.of(text);
        assertEquals(52, read.all().size());
        for (int i = 0; i < 52; i++) {
            assertEquals(
                    placements.get(i).time(),
                    new Window(read.all().get(i).start(), read.all().get(i).end()));
        }
        assertTrue(text.contains("BEGIN:VTIMEZONE"));
        assertEquals(
                text,
                Calendars.of(event, Timetable.of(event, placements), Instant.parse("2050-01-01T00:00:00Z"))
                        .event(text));
    }
}
