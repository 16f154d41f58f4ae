package org.lectern.rule.standard;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.event.Window;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.TimetableView;

/** Held sessions by what they have in common; within a group they keep their order. */
final class Grouping {

    private Grouping() {}

    /** Returns the sessions by the date of the day to which they belong, in order. */
    static SortedMap<LocalDate, List<ScheduledSession>> byDay(List<ScheduledSession> sessions) {
        return sessions.stream()
                .collect(Collectors.groupingBy(session -> session.halfDay().date(), TreeMap::new, Collectors.toList()));
    }

    /** Returns the times of sessions, in order of start. */
    static List<Window> timesByStart(List<ScheduledSession> sessions) {
        return sessions.stream()
                .map(ScheduledSession::time)
                .sorted(Comparator.comparing(Window::startInclusive))
                .toList();
    }

    /** Returns the sessions in each room, by the room's id; a room that is never used is not listed. */
    static Map<String, List<ScheduledSession>> byRoom(TimetableView view) {
        return view.scheduledSessions().stream()
                .collect(
                        Collectors.groupingBy(session -> session.room().id(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns the sessions of each region, by its name; sessions without a region are not listed. */
    static Map<String, List<ScheduledSession>> byRegion(TimetableView view) {
        return view.scheduledSessions().stream()
                .filter(session -> !session.session().region().isEmpty())
                .collect(Collectors.groupingBy(
                        session -> session.session().region(), LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns how many gaps of at least so many minutes, 1 or more, lie between the sessions of a day. */
    static long gaps(List<ScheduledSession> ofDay, long minMinutes) {
        List<Window> byStart = timesByStart(ofDay);
        Instant end = byStart.getFirst().endExclusive();
        long gaps = 0;
        for (Window time : byStart) {
            gaps += Duration.between(end, time.startInclusive()).toMinutes() >= minMinutes ? 1 : 0;
            end = time.endExclusive().isAfter(end) ? time.endExclusive() : end;
        }
        return gaps;
    }
}
