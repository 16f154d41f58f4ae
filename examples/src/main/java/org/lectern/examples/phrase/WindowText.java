package org.lectern.examples.phrase;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import org.lectern.change.Change;
import org.lectern.event.Availability;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;
import org.lectern.text.Wording;

/**
 * Windows in words, and what changes about them.
 *
 * @param zone the zone of the event
 */
record WindowText(ZoneId zone) {

    String sentence(Change.OnlyWithin within, Function<SubjectId, String> names) {
        return (isSession(within.subject()) ? "%s may take place only on %s." : "%s is only available on %s.")
                .formatted(names.apply(within.subject()), shown(within.window()));
    }

    String sentence(Change.MoveWindow moved, Function<SubjectId, String> names) {
        return "%s %s on %s instead of %s."
                .formatted(
                        names.apply(moved.subject()),
                        isSession(moved.subject()) ? "may take place" : "is available",
                        shown(moved.to()),
                        shown(moved.window()));
    }

    String sentence(Change.SetWindows set, Function<SubjectId, String> names) {
        Availability availability = set.availability();
        boolean isSession = isSession(set.subject());
        String when;
        if (availability.isAlways()) {
            when = isSession ? "may take place at any time" : "is always available";
        } else if (availability.isNever()) {
            when = isSession ? "may take place at no time" : "is never available";
        } else {
            when = (isSession ? "may take place only on " : "is available on ") + shown(availability.windows());
        }
        return "%s %s.".formatted(names.apply(set.subject()), when);
    }

    private static boolean isSession(SubjectId subject) {
        return subject.kind() == SubjectId.Kind.SESSION;
    }

    String shown(List<Window> windows) {
        return Wording.list(windows.stream().map(this::shown).toList());
    }

    /** Returns a window like {@code Tuesday 31 March 10:00–12:00}; midnight at its end is 24:00. */
    String shown(Window window) {
        ZonedDateTime start = window.startInclusive().atZone(zone);
        ZonedDateTime end = window.endExclusive().atZone(zone);
        boolean isMidnight = end.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate lastDay = isMidnight ? end.toLocalDate().minusDays(1) : end.toLocalDate();
        String until = isMidnight ? "24:00" : Wording.time(end);
        String from = Wording.dayAndTime(start);
        return lastDay.equals(start.toLocalDate())
                ? from + "–" + until
                : from + " to " + Wording.day(lastDay) + " " + until;
    }
}
