package org.lectern.explain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Window;
import org.lectern.rule.Score;

/** How reasons write times, places, lists and differences; numbers are never localised. */
final class ReasonText {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private ReasonText() {}

    /** Returns a window like {@code Wednesday 1 April 10:30–11:30}. */
    static String of(Window window, ZoneId zone) {
        return DAY_AND_TIME.format(window.startInclusive().atZone(zone)) + "–" + time(window.endExclusive(), zone);
    }

    /** Returns an instant like {@code 10:30}. */
    static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** Returns a place like {@code Wednesday 1 April 10:30–11:30 in room XXIII}. */
    static String of(Placement placement, Event event) {
        Room room = event.roomsById().get(placement.roomId());
        return "%s in room %s"
                .formatted(of(placement.time(), event.zone()), room == null ? placement.roomId() : room.name());
    }

    /** Returns a level like {@code hard}. */
    static String of(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    /** Returns a number of things like {@code 1 day} or {@code 3 days}. */
    static String count(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    /** Returns a length like {@code 1 minute} or {@code 5 minutes}. */
    static String minutes(long minutes) {
        return count(minutes, "minute");
    }

    /** Returns names like {@code Ana, Bo and Chidi}. */
    static String list(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /**
     * Returns the difference in cost from one score to another, like {@code 1 medium less and 30 soft more}, or {@code
     * the same}.
     */
    static String difference(Score from, Score to) {
        List<String> parts = new ArrayList<>();
        add(parts, to.hard() - from.hard(), "hard");
        add(parts, to.medium() - from.medium(), "medium");
        add(parts, to.soft() - from.soft(), "soft");
        return parts.isEmpty() ? "the same" : list(parts);
    }

    private static void add(List<String> parts, long more, String level) {
        if (more != 0) {
            parts.add("%s %s %s".formatted(Math.abs(more), level, more > 0 ? "more" : "less"));
        }
    }
}
