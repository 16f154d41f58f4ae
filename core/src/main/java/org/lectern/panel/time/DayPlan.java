package org.lectern.panel.time;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Window;

/** When sessions may take place: in the windows of an event's days, or at any time of their dates. */
public final class DayPlan {

    private final List<LocalDate> dates;
    /** The windows of all days, as flat pairs: a break that splits a half-day does not close the day. */
    private final int[] windows;

    private final HalfDays halfDays;
    private final int[] starts;
    private final int[] startsOnAnyDate;

    public DayPlan(Event event, Timeline timeline) {
        dates = event.days().stream().map(Day::date).toList();
        windows = event.days().stream()
                .flatMap(day -> day.windows().stream())
                .flatMapToInt(window -> IntStream.of(
                        timeline.toMinute(window.startInclusive()), timeline.toMinute(window.endExclusive())))
                .toArray();
        halfDays = HalfDays.of(event, timeline);
        starts = StartGrid.of(event, timeline);
        int[] allDay = StartGrid.of(
                event,
                timeline,
                dates.stream().map(date -> wholeDay(date, event)).toList());
        startsOnAnyDate = IntStream.concat(IntStream.of(starts), IntStream.of(allDay))
                .sorted()
                .distinct()
                .toArray();
    }

    private static Window wholeDay(LocalDate date, Event event) {
        return new Window(
                date.atStartOfDay(event.zone()).toInstant(),
                date.plusDays(1).atStartOfDay(event.zone()).toInstant());
    }

    /** Returns the starts inside windows of days. */
    public int[] starts() {
        return starts;
    }

    /** Returns all starts of the event's dates, for sessions that need not lie in windows of days. */
    public int[] startsOnAnyDate() {
        return startsOnAnyDate;
    }

    /** Returns whether {@code [start, end)} lies in one window of a day, perhaps through a break. */
    public boolean covers(int start, int end) {
        for (int i = 0; i < windows.length; i += 2) {
            if (windows[i] <= start && end <= windows[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Returns the position in the event of the day to which {@code [start, end)} belongs, as {@link HalfDays#indexOf}. */
    public int dayOf(int start, int end) {
        return dates.indexOf(halfDays.date(halfDays.indexOf(start, end)));
    }
}
