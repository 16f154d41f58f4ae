package org.lectern.panel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Window;

/**
 * The minutes at which a session may start: multiples of the step from local midnight, inside a window of a day. It may also start where
 * it is pinned, and where it was published.
 */
public final class StartGrid {

    private StartGrid() {}

    /** Returns the starts in the windows of an event's days. */
    public static int[] of(Event event, Timeline timeline) {
        return of(
                event,
                timeline,
                event.days().stream().flatMap(day -> day.windows().stream()).toList());
    }

    /** Returns the starts of a session, in order: those of the grid, its pinned one, and its published one unless that is far away. */
    public static int[] ofSession(Session session, Event event, Timeline timeline, int[] grid) {
        Stream<Instant> others = Stream.concat(
                session.pin().findStart().stream(),
                findPublished(session, event).filter(start -> isNear(start, event)).stream());
        return IntStream.concat(Arrays.stream(grid), others.mapToInt(timeline::toMinute))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Returns the published start of a session if it is too far from all days to be one of those that are searched. */
    public static Optional<Instant> findFarPublished(Session session, Event event) {
        return findPublished(session, event).filter(start -> !isNear(start, event));
    }

    private static Optional<Instant> findPublished(Session session, Event event) {
        return event.findPublished()
                .flatMap(published -> published.timetable().findPlacement(session.id()))
                .map(Placement::start);
    }

    /** A start that is far away would make the search look at every minute on the way. */
    private static boolean isNear(Instant start, Event event) {
        LocalDate date = start.atZone(event.zone()).toLocalDate();
        return event.days().stream()
                .anyMatch(day -> Math.abs(ChronoUnit.DAYS.between(day.date(), date)) <= Pin.MAX_DAYS_AWAY);
    }

    /** Returns the starts in windows, in order. */
    static int[] of(Event event, Timeline timeline, List<Window> windows) {
        TreeSet<Integer> starts = new TreeSet<>();
        windows.forEach(window -> addStarts(event, timeline, window, starts));
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void addStarts(Event event, Timeline timeline, Window window, Set<Integer> starts) {
        int from = timeline.toMinute(window.startInclusive());
        int end = timeline.toMinute(window.endExclusive());
        LocalDate date = window.startInclusive().atZone(event.zone()).toLocalDate();
        // A window may cross midnight, where counting starts anew.
        while (true) {
            Instant midnight = date.atStartOfDay(event.zone()).toInstant();
            int first = timeline.toMinute(midnight);
            int next = timeline.toMinute(
                    date.plusDays(1).atStartOfDay(event.zone()).toInstant());
            if (first >= end) {
                return;
            }
            int steps = Math.max(0, Math.ceilDiv(from - first, event.startStepMinutes()));
            for (int start = first + steps * event.startStepMinutes();
                    start < Math.min(end, next);
                    start += event.startStepMinutes()) {
                starts.add(start);
            }
            date = date.plusDays(1);
        }
    }
}
