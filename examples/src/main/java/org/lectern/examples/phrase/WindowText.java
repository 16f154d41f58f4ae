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
        return (isSession(within.subject()) ? "%s may take place only %s." : "%s is only available %s.")
                .formatted(names.apply(within.subject()), when(within.window()));
    }

    String sentence(Change.MoveWindow moved, Function<SubjectId, String> names) {
        return "%s %s %s, not %s."
                .formatted(
                        names.apply(moved.subject()),
                        isSession(moved.subject()) ? "may take place" : "is available",
                        when(moved.to()),
                        when(moved.window()));
    }

    String sentence(Change.SetWindows set, Function<SubjectId, String> names) {
        Availability availability = set.availability();
        if (set.subject().kind() == SubjectId.Kind.DAY) {
            return "On %s, sessions may take place %s."
                    .formatted(names.apply(set.subject()), hours(set.subject(), availability));
        }
        boolean isSession = isSession(set.subject());
        String when;
        if (availability.isAlways()) {
            when = isSession ? "may take place at any time" : "is always available";
        } else if (availability.isNever()) {
            when = isSession ? "may take place at no time" : "is never available";
        } else {
            when = (isSession ? "may take place only " : "is available ")
                    + Wording.list(
                            availability.windows().stream().map(this::when).toList());
        }
        return "%s %s.".formatted(names.apply(set.subject()), when);
    }

    private String hours(SubjectId day, Availability availability) {
        String date = Wording.day(LocalDate.parse(day.id()));
        List<String> times = availability.windows().stream()
                .map(this::shown)
                .map(window -> window.equals(date) ? date + " 00:00–24:00" : window)
                .map(window -> window.startsWith(date) ? window.substring(date.length() + 1) : window)
                .toList();
        return times.isEmpty() ? "at no time" : "only " + Wording.list(times);
    }

    /** Returns a window with the word that belongs before it: on a day, or from one to another. */
    String when(Window window) {
        String shown = shown(window);
        return (shown.contains(" to ") ? "from " : "on ") + shown;
    }

    private static boolean isSession(SubjectId subject) {
        return subject.kind() == SubjectId.Kind.SESSION;
    }

    String shown(List<Window> windows) {
        return Wording.list(windows.stream().map(this::shown).toList());
    }

    /** Returns a window like {@code Tuesday 31 March 10:00–12:00}, or {@code Tuesday 31 March}; midnight at its end is 24:00. */
    String shown(Window window) {
        ZonedDateTime start = window.startInclusive().atZone(zone);
        ZonedDateTime end = window.endExclusive().atZone(zone);
        boolean isMidnight = end.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate lastDay = isMidnight ? end.toLocalDate().minusDays(1) : end.toLocalDate();
        String until = isMidnight ? "24:00" : Wording.time(end);
        String from = Wording.dayAndTime(start);
        boolean isOneDay = lastDay.equals(start.toLocalDate());
        if (isOneDay && isMidnight && start.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return Wording.day(start);
        }
        return isOneDay ? from + "–" + until : from + " to " + Wording.day(lastDay) + " " + until;
    }
}
