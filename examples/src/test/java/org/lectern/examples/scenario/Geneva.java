package org.lectern.examples.scenario;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Window;
import org.lectern.solve.SolveResult;

/** The place of the scenarios: Tuesday 31 March 2020 in Geneva, and times told as on a wall clock there. */
final class Geneva {

    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Geneva() {}

    /** Returns an event of one day that is open in these hours, such as {@code 10:00/11:00}. */
    static Event.Builder openAt(String... hours) {
        return Event.builder("scenario", ZONE).day("2020-03-31", hours);
    }

    /** Returns hours of that day. */
    static Window hours(String interval) {
        return Window.parse("2020-03-31T" + interval, ZONE);
    }

    static Instant at(String time) {
        return hours(time + "/23:59").startInclusive();
    }

    static String told(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    static Placement placement(SolveResult result, String sessionId) {
        return result.timetable().findPlacement(sessionId).orElseThrow();
    }

    /** Returns each turn of a session like {@code 10:02 ana 7}: start, slot, minutes. */
    static List<String> turns(SolveResult result, String sessionId) {
        return placement(result, sessionId).turns().stream()
                .map(turn -> "%s %s %s".formatted(told(turn.start()), turn.slotId(), turn.minutes()))
                .toList();
    }
}
