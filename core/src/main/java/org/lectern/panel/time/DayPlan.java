package org.lectern.panel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.event.Event;
import org.lectern.event.Window;

/** The windows of all days, by start, and the minutes at which sessions may start: on the step, inside a window. */
public final class DayPlan {

    private record PlannedWindow(int start, int end, int day) {}

    private final List<PlannedWindow> halves = new ArrayList<>();
    private final int[] starts;
    private final int[] startsOnAnyDate;

    /** @param windows those of each day, by the day's position in the event */
    public DayPlan(Event event, Timeline timeline, List<List<Window>> windows) {
        TreeSet<Integer> inside = new TreeSet<>();
        for (int day = 0; day < windows.size(); day++) {
            for (Window window : windows.get(day)) {
                halves.add(new PlannedWindow(
                        timeline.toMinute(window.startInclusive()), timeline.toMinute(window.endExclusive()), day));
                addStarts(event, timeline, window, inside);
            }
        }
        halves.sort(Comparator.comparingInt(PlannedWindow::start));
        starts = inside.stream().mapToInt(Integer::intValue).toArray();
        TreeSet<Integer> any = new TreeSet<>(inside);
        event.days()
                .forEach(day -> addStarts(
                        event,
                        timeline,
                        new Window(
                                day.date().atStartOfDay(event.zone()).toInstant(),
                                day.date()
                                        .plusDays(1)
                                        .atStartOfDay(event.zone())
                                        .toInstant()),
                        any));
        startsOnAnyDate = any.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void addStarts(Event event, Timeline timeline, Window window, Set<Integer> starts) {
        int step = event.startStepMinutes();
        int from = timeline.toMinute(window.startInclusive());
        int until = timeline.toMinute(window.endExclusive());
        LocalDate date = window.startInclusive().atZone(event.zone()).toLocalDate();
        // Counting starts anew at each local midnight.
        for (int midnight = minute(event, timeline, date); midnight < until; ) {
            int next = minute(event, timeline, date.plusDays(1));
            for (int start = midnight; start < Math.min(until, next); start += step) {
                if (start >= from) {
                    starts.add(start);
                }
            }
            date = date.plusDays(1);
            midnight = next;
        }
    }

    private static int minute(Event event, Timeline timeline, LocalDate date) {
        Instant midnight = date.atStartOfDay(event.zone()).toInstant();
        return timeline.toMinute(midnight);
    }

    /** Returns the starts inside windows of days. */
    public int[] starts() {
        return starts;
    }

    /** Returns all starts of the event's dates, for sessions that need not lie in windows of days. */
    public int[] startsOnAnyDate() {
        return startsOnAnyDate;
    }

    /** Returns whether {@code [start, end)} lies in one window. */
    public boolean covers(int start, int end) {
        for (PlannedWindow half : halves) {
            if (half.start() <= start && end <= half.end()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the day to which {@code [start, end)} belongs: of the window that covers most, else the next, else the last. */
    public int dayOf(int start, int end) {
        PlannedWindow best = halves.get(halves.size() - 1);
        int most = 0;
        for (PlannedWindow half : halves) {
            int covered = Math.min(end, half.end()) - Math.max(start, half.start());
            if (covered > most) {
                most = covered;
                best = half;
            }
        }
        if (most > 0) {
            return best.day();
        }
        for (PlannedWindow half : halves) {
            if (half.start() >= end) {
                return half.day();
            }
        }
        return best.day();
    }
}
