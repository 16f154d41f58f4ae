package org.lectern.panel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Window;

/** The half-days on the time line, by start: the windows of all days, or their parts around breaks that split them. */
public final class HalfDays {

    private record HalfDayEntry(LocalDate date, Window window) {}

    /** Stands for no half-day. */
    public static final int NONE = -1;

    private final Timeline timeline;
    private final ZoneId zone;
    private final int[] starts;
    private final int[] ends;
    private final int[] days;
    private final List<LocalDate> dates = new ArrayList<>();

    private HalfDays(List<HalfDayEntry> entries, Timeline timeline, ZoneId zone) {
        this.timeline = timeline;
        this.zone = zone;
        starts = new int[entries.size()];
        ends = new int[entries.size()];
        days = new int[entries.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = timeline.toMinute(entries.get(i).window().startInclusive());
            ends[i] = timeline.toMinute(entries.get(i).window().endExclusive());
            if (!dates.contains(entries.get(i).date())) {
                dates.add(entries.get(i).date());
            }
            days[i] = dates.indexOf(entries.get(i).date());
        }
    }

    /** Returns the half-days of an event. */
    public static HalfDays of(Event event, Timeline timeline) {
        List<HalfDayEntry> entries = new ArrayList<>();
        List<Window> splits = event.breaks().stream()
                .filter(Break::splitsHalfDay)
                .map(Break::time)
                .sorted(Comparator.comparing(Window::startInclusive))
                .toList();
        for (Day day : event.days()) {
            day.windows().forEach(window -> addParts(day.date(), window, splits, entries));
        }
        entries.sort(Comparator.comparing(entry -> entry.window().startInclusive()));
        return new HalfDays(entries, timeline, event.zone());
    }

    /** Adds what is left of a window between the breaks inside it, which are in order and do not overlap. */
    private static void addParts(LocalDate date, Window window, List<Window> splits, List<HalfDayEntry> entries) {
        Instant start = window.startInclusive();
        for (Window split : splits) {
            if (split.startInclusive().isAfter(window.startInclusive())
                    && split.endExclusive().isBefore(window.endExclusive())) {
                if (split.startInclusive().isAfter(start)) {
                    entries.add(new HalfDayEntry(date, new Window(start, split.startInclusive())));
                }
                start = split.endExclusive();
            }
        }
        entries.add(new HalfDayEntry(date, new Window(start, window.endExclusive())));
    }

    public int count() {
        return starts.length;
    }

    public int start(int halfDay) {
        return starts[halfDay];
    }

    public int end(int halfDay) {
        return ends[halfDay];
    }

    /** Returns the index of the day of a half-day, days counted in order of their first window. */
    public int dayIndex(int halfDay) {
        return days[halfDay];
    }

    public int dayCount() {
        return dates.size();
    }

    /** Returns the date of a day by its index. */
    public LocalDate dateOfDay(int day) {
        return dates.get(day);
    }

    /** Returns the date of the day of a half-day. */
    public LocalDate date(int halfDay) {
        return dates.get(days[halfDay]);
    }

    /** Returns the half-day to which {@code [start, end)} belongs; see {@link org.lectern.rule.TimetableView#halfDayOf}. */
    public int indexOf(int start, int end) {
        int best = bestCovering(start, end);
        for (int i = 0; i < starts.length && best < 0; i++) {
            if (starts[i] >= end) {
                best = i;
            }
        }
        return best < 0 ? starts.length - 1 : best;
    }

    /** Returns the half-day that covers most of {@code [start, end)}, or {@link #NONE} where none covers any of it. */
    public int bestCovering(int start, int end) {
        int best = NONE;
        int most = 0;
        for (int i = 0; i < starts.length; i++) {
            int covered = Math.min(end, ends[i]) - Math.max(start, starts[i]);
            if (covered > most) {
                most = covered;
                best = i;
            }
        }
        return best;
    }

    /** Returns the date of the half-day that covers most of {@code [start, end)}, or that of the start where none does. */
    public LocalDate dateBestCovering(int start, int end) {
        int halfDay = bestCovering(start, end);
        return halfDay == NONE ? LocalDate.ofInstant(timeline.toInstant(start), zone) : date(halfDay);
    }
}
