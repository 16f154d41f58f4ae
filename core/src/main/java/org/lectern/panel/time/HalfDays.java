package org.lectern.panel.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Window;

/** The windows of all days on the time line, by start. */
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
        for (Day day : event.days()) {
            day.windows().forEach(window -> entries.add(new HalfDayEntry(day.date(), window)));
        }
        entries.sort(Comparator.comparing(entry -> entry.window().startInclusive()));
        return new HalfDays(entries, timeline, event.zone());
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
