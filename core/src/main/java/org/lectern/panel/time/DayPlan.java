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
    private final HalfDays halfDays;
    private final int[] starts;
    private final int[] startsOnAnyDate;

    public DayPlan(Event event, Timeline timeline) {
        dates = event.days().stream().map(Day::date).toList();
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

    /** Returns whether {@code [start, end)} lies in one window. */
    public boolean covers(int start, int end) {
        int halfDay = halfDays.bestCovering(start, end);
        return halfDay != HalfDays.NONE && halfDays.start(halfDay) <= start && end <= halfDays.end(halfDay);
    }

    /** Returns the position in the event of the day to which {@code [start, end)} belongs, as {@link HalfDays#indexOf}. */
    public int dayOf(int start, int end) {
        return dates.indexOf(halfDays.date(halfDays.indexOf(start, end)));
    }
}
