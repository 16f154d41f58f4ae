package org.lectern.panel.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Window;

/** Instants as whole minutes from an origin, the first local midnight of the event. */
public record Timeline(long originEpochMinute) {

    /** How far before the first and after the last window of a day the search looks, in minutes: two days. */
    public static final int MARGIN = 2 * 24 * 60;

    private static final int FAR = 1 << 28;

    /** Returns the time line of an event. */
    public static Timeline of(Event event) {
        LocalDate first = event.days().stream()
                .map(day -> day.date())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new Timeline(first.atStartOfDay(event.zone()).toEpochSecond() / 60);
    }

    /** Returns windows as spans; no span means always, as for rules about windows, and an empty span never. */
    public int[] toSpans(Availability availability) {
        return availability.isNever() ? new int[2] : toSpans(availability.windows());
    }

    /** Returns the minute of an instant; instants centuries away are moved to the far ends. */
    public int toMinute(Instant instant) {
        long minute = instant.getEpochSecond() / 60 - originEpochMinute;
        return (int) Math.max(-FAR, Math.min(FAR, minute));
    }

    /** Returns the instant of a minute. */
    public Instant toInstant(int minute) {
        return Instant.ofEpochSecond((originEpochMinute + minute) * 60);
    }

    /** Returns windows as pairs of first minute and first minute after, one after the other. */
    public int[] toSpans(List<Window> windows) {
        int[] spans = new int[windows.size() * 2];
        for (int i = 0; i < windows.size(); i++) {
            spans[2 * i] = toMinute(windows.get(i).startInclusive());
            spans[2 * i + 1] = toMinute(windows.get(i).endExclusive());
        }
        return spans;
    }
}
