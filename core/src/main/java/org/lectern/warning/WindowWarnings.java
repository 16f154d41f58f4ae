package org.lectern.warning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lectern.event.Availability;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.TimeWish;
import org.lectern.event.Window;
import org.lectern.event.Wisher;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;
import org.lectern.rule.TranslatableSentence.Date;
import org.lectern.rule.TranslatableSentence.TimeRange;

/** Windows of people, rooms and sessions in which the event has no sessions, most often by a mistyped date. */
final class WindowWarnings {

    private final Event event;
    private final List<Window> open;
    private final List<Window> dates;
    private final List<Warning> warnings = new ArrayList<>();

    WindowWarnings(Event event) {
        this.event = event;
        this.open = event.days().stream().flatMap(day -> day.windows().stream()).toList();
        this.dates = event.days().stream().map(this::wholeDate).toList();
    }

    private Window wholeDate(Day day) {
        Window date = new Window(
                day.date().atStartOfDay(event.zone()).toInstant(),
                day.date().plusDays(1).atStartOfDay(event.zone()).toInstant());
        return day.windows().stream().reduce(date, Window::span);
    }

    List<Warning> all() {
        event.rooms().forEach(this::check);
        event.people().forEach(this::check);
        event.sessions().forEach(this::check);
        return warnings;
    }

    private void check(Room room) {
        check(
                Subject.of(room),
                room.availability(),
                "room-never-open",
                "Room %s can hold no session: it is never open.",
                "Room %s can hold no session: it is open only outside the event's hours, %s.");
    }

    private void check(Person person) {
        Subject subject = Subject.of(person);
        check(
                subject,
                person.availability(),
                "person-never-there",
                "%s can take part in no session: this person is never there.",
                "%s can take part in no session: the only times given are outside the event's hours, %s.");
        warnUnused(subject, unusedWishes(person));
    }

    private void check(Session session) {
        check(
                Subject.of(session),
                session.availability(),
                "session-never-allowed",
                "%s cannot take place: no time is allowed for it.",
                "%s cannot take place: the only times allowed are outside the event's hours, %s.");
        warnUnused(Subject.of(session), unusedWishes(session));
    }

    private List<Window> unusedWishes(Wisher wisher) {
        List<Window> unused = new ArrayList<>();
        for (TimeWish wish : wisher.timeWishes(TimeWish.Kind.PREFERRED)) {
            unused.addAll(without(open, wish.windows()));
        }
        // To avoid a lunch break is a fine wish; to avoid another year is a mistyped one.
        for (TimeWish wish : wisher.timeWishes(TimeWish.Kind.UNDESIRED)) {
            unused.addAll(without(dates, wish.windows()));
        }
        return unused;
    }

    /** Warns of what is never available, or not when the event has sessions; else of windows that say nothing. */
    private void check(Subject subject, Availability available, String code, String never, String outside) {
        List<Window> unused = without(open, available.windows());
        if (available.isNever()) {
            warnings.add(new Warning(
                    code,
                    List.of(subject),
                    TranslatableSentence.of("warning." + code + ".always", never, subject.name()),
                    TranslatableSentence.of(
                            "warning.give-times", "Give times, or remove the limit if there is none.")));
        } else if (available.isLimited() && unused.size() == available.windows().size()) {
            warn(subject, available.windows(), code, outside);
        } else {
            warnUnused(subject, unused);
        }
    }

    /** Returns the windows that share no minute with any of some. */
    private static List<Window> without(List<Window> some, List<Window> windows) {
        return windows.stream()
                .filter(Predicate.not(window -> some.stream().anyMatch(other -> other.overlapMinutes(window) > 0)))
                .toList();
    }

    private void warnUnused(Subject subject, List<Window> windows) {
        if (!windows.isEmpty()) {
            warn(
                    subject,
                    windows,
                    "window-outside-days",
                    "Times given for %s are outside the event's hours and change nothing: %s.");
        }
    }

    private void warn(Subject subject, List<Window> windows, String code, String english) {
        LocalDate first =
                event.days().stream().map(Day::date).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                event.days().stream().map(Day::date).max(LocalDate::compareTo).orElseThrow();
        warnings.add(new Warning(
                code,
                List.of(subject),
                TranslatableSentence.of(
                        "warning." + code,
                        english,
                        subject.name(),
                        WarningText.values(windows.stream().map(this::text).toList())),
                TranslatableSentence.of(
                        "warning.check-dates",
                        "The event takes place from %s to %s %s: check date and time.",
                        new Date(first),
                        new Date(last),
                        String.valueOf(last.getYear()))));
    }

    /** Returns a window with its year, if it is not the event's, as that is then the mistake. */
    private Object text(Window window) {
        int year = window.startInclusive().atZone(event.zone()).getYear();
        boolean isOfEvent = event.days().stream().anyMatch(day -> day.date().getYear() == year);
        Object text = window.minutes() <= ChronoUnit.DAYS.getDuration().toMinutes()
                ? new TimeRange(window, event.zone())
                : TranslatableSentence.of(
                        "warning.span",
                        "%s to %s",
                        new TranslatableSentence.DateAndTime(window.startInclusive(), event.zone()),
                        new TranslatableSentence.DateAndTime(window.endExclusive(), event.zone()));
        return isOfEvent ? text : TranslatableSentence.of("warning.in-year", "%s in %s", text, String.valueOf(year));
    }
}
