package org.lectern.solve;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.text.TimeFormat;

/** Events in one room of which only the times matter, and their starts told with offsets. */
final class Clocks {

    static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");
    static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

    private Clocks() {}

    /** Returns an event in which sessions may follow one another at once and days may differ. */
    static Event.Builder eventIn(ZoneId zone) {
        return Event.builder("clocks", zone)
                .room("r20", 0)
                .ruleSettings(Stream.of("no-slack", "day-balance")
                        .map(id -> RuleSetting.of(id).withEnabled(false))
                        .toList());
    }

    static Session session(String id, int minutes) {
        return Session.builder(id).allowedMinutes(minutes).qaMinutes(0, 0).build();
    }

    static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    /** Returns when each session starts, the earliest first, like {@code 2020-03-29T01:30+01:00}. */
    static List<String> starts(SolveResult result) {
        return result.timetable().placements().stream()
                .map(Placement::start)
                .sorted()
                .map(start -> TimeFormat.format(start, result.event().zone()))
                .toList();
    }

    /** Returns when a session starts, like {@code 2020-03-29T01:30+01:00}. */
    static String start(SolveResult result, String sessionId) {
        return TimeFormat.format(
                result.timetable().findPlacement(sessionId).orElseThrow().start(),
                result.event().zone());
    }
}
