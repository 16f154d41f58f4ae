package org.lectern.panel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.event.Event;
import org.lectern.event.Window;

/** The minutes at which a session may start: multiples of the step from local midnight, inside a window of a day. */
public final class StartGrid {

    private StartGrid() {}

    /** Returns the starts in the windows of an event's days. */
    public static int[] of(Event event, Timeline timeline) {
        return of(
                event,
                timeline,
                event.days().stream().flatMap(day -> day.windows().stream()).toList());
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
