package org.lectern.change;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;

/** Changes of when people are there, rooms are open and days are held. */
final class WindowEdits {

    /** So far from the event "always" reaches when a window is cut out of it, and "never" lies. */
    private static final Duration MARGIN = Duration.ofDays(366);

    private final Event event;
    private final StartedSessions held;
    private final ChangeMistakes mistakes;

    WindowEdits(Event event, StartedSessions held, ChangeMistakes mistakes) {
        this.event = event;
        this.held = held;
        this.mistakes = mistakes;
    }

    AppliedChange close(Change.CloseRoom closed) {
        return edit(
                SubjectId.room(closed.roomId()),
                "/window",
                windows -> without(orAlways(windows), closedWindow(closed.window())));
    }

    AppliedChange close(Change.CloseDay closed) {
        return edit(SubjectId.day(closed.day()), "/window", windows -> without(windows, closedWindow(closed.window())));
    }

    AppliedChange away(Change.Away away) {
        return edit(SubjectId.person(away.personId()), "/window", windows -> without(orAlways(windows), away.window()));
    }

    AppliedChange within(Change.OnlyWithin within) {
        return edit(
                within.subject(),
                "/window",
                windows -> orAlways(windows).stream()
                        .filter(window -> window.overlapMinutes(within.window()) > 0)
                        .map(window -> shared(window, within.window()))
                        .toList());
    }

    AppliedChange move(Change.MoveWindow moved) {
        return edit(moved.subject(), "/to", windows -> {
            if (!windows.contains(moved.window())) {
                mistakes.unknownWindow("/window", shown(moved.subject()), moved.window(), windows);
            }
            return windows.stream()
                    .map(window -> window.equals(moved.window()) ? moved.to() : window)
                    .toList();
        });
    }

    /** Unlike the others, this may say that a room is always open again. */
    AppliedChange set(Change.SetWindows set) {
        boolean isAlways = set.windows().isEmpty() && set.subject().kind() != SubjectId.Kind.DAY;
        return edit(set.subject(), "/windows", windows -> set.windows(), isAlways);
    }

    private AppliedChange edit(SubjectId of, String key, UnaryOperator<List<Window>> change) {
        return edit(of, key, change, false);
    }

    private AppliedChange edit(SubjectId of, String key, UnaryOperator<List<Window>> change, boolean noneIsAlways) {
        return switch (of.kind()) {
            case PERSON -> person(of.id(), key, change, noneIsAlways);
            case ROOM -> room(of.id(), key, change, noneIsAlways);
            case DAY -> day(of.id(), key, change);
            default -> {
                mistakes.add(
                        "unknown-kind",
                        "",
                        of.id(),
                        "The windows of (%s) must be those of a person, a room or a day.".formatted(of.id()),
                        "Maybe name a person, a room or a day.");
                yield AppliedChange.of(event.toBuilder());
            }
        };
    }

    private AppliedChange person(String id, String key, UnaryOperator<List<Window>> change, boolean noneIsAlways) {
        List<String> ids = event.people().stream().map(Person::id).toList();
        if (!mistakes.isKnown("/person", "person", id, ids)) {
            return AppliedChange.of(event.toBuilder());
        }
        List<Person> people = new ArrayList<>(event.people());
        int index = ids.indexOf(id);
        Person person = people.get(index);
        people.set(
                index,
                new Person(
                        person.id(),
                        person.name(),
                        orNever(change.apply(person.availableWindows()), noneIsAlways),
                        person.preferredWindows(),
                        person.undesiredWindows(),
                        person.zone(),
                        person.shiftLimits(),
                        person.dailyLimit()));
        return new AppliedChange(event.toBuilder().people(people), "/people/" + index + "/windows", key);
    }

    private AppliedChange room(String id, String key, UnaryOperator<List<Window>> change, boolean noneIsAlways) {
        List<String> ids = event.rooms().stream().map(Room::id).toList();
        if (!mistakes.isKnown("/room", "room", id, ids)) {
            return AppliedChange.of(event.toBuilder());
        }
        List<Room> rooms = new ArrayList<>(event.rooms());
        int index = ids.indexOf(id);
        Room room = rooms.get(index);
        rooms.set(
                index,
                new Room(
                        room.id(),
                        room.name(),
                        room.seats(),
                        room.features(),
                        room.building(),
                        orNever(change.apply(room.availableWindows()), noneIsAlways),
                        room.setUpMinutes(),
                        room.tearDownMinutes(),
                        room.dailyLimit()));
        return new AppliedChange(event.toBuilder().rooms(rooms), "/rooms/" + index + "/windows", key);
    }

    /** A day of which nothing is left is gone, with the waivers that name it. */
    private AppliedChange day(String id, String key, UnaryOperator<List<Window>> change) {
        List<String> ids =
                event.days().stream().map(day -> day.date().toString()).toList();
        Optional<LocalDate> date = date(id);
        if (!mistakes.isKnown("/day", "day", id, ids) || date.isEmpty()) {
            return AppliedChange.of(event.toBuilder());
        }
        List<Day> days = new ArrayList<>(event.days());
        int index = ids.indexOf(id);
        Day day = days.get(index);
        List<Window> windows = change.apply(day.windows());
        List<Waiver> waivers = event.waivers();
        if (windows.isEmpty() && !key.equals("/windows")) {
            days.remove(index);
            waivers = waivers.stream()
                    .filter(waiver -> !waiver.subjects().contains(SubjectId.day(date.get())))
                    .toList();
        } else {
            days.set(index, new Day(day.date(), day.name(), windows));
        }
        return new AppliedChange(event.toBuilder().days(days).waivers(waivers), "/days/" + index + "/windows", key);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What is closed without a window is closed from the "as of" time on. */
    private Window closedWindow(@Nullable Window window) {
        Window always = always();
        return window != null
                ? window
                : new Window(
                        held.findAsOf()
                                .filter(since ->
                                        since.isAfter(always.startInclusive()) && since.isBefore(always.endExclusive()))
                                .orElse(always.startInclusive()),
                        always.endExclusive());
    }

    private Window always() {
        Instant first = event.days().stream()
                .flatMap(day -> day.windows().stream())
                .map(Window::startInclusive)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = event.days().stream()
                .flatMap(day -> day.windows().stream())
                .map(Window::endExclusive)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Window(first.minus(MARGIN), last.plus(MARGIN));
    }

    private List<Window> orAlways(List<Window> windows) {
        return windows.isEmpty() ? List.of(always()) : windows;
    }

    /** No window would mean always, so that "never" is a minute long before the event. */
    private List<Window> orNever(List<Window> windows, boolean noneIsAlways) {
        return windows.isEmpty() && !noneIsAlways ? List.of(Window.of(always().startInclusive(), 1)) : windows;
    }

    private static List<Window> without(List<Window> windows, Window gone) {
        List<Window> left = new ArrayList<>();
        for (Window window : windows) {
            if (window.overlapMinutes(gone) == 0) {
                left.add(window);
                continue;
            }
            if (window.startInclusive().isBefore(gone.startInclusive())) {
                left.add(new Window(window.startInclusive(), gone.startInclusive()));
            }
            if (gone.endExclusive().isBefore(window.endExclusive())) {
                left.add(new Window(gone.endExclusive(), window.endExclusive()));
            }
        }
        return left;
    }

    private static Window shared(Window one, Window other) {
        return new Window(
                one.startInclusive().isAfter(other.startInclusive()) ? one.startInclusive() : other.startInclusive(),
                one.endExclusive().isBefore(other.endExclusive()) ? one.endExclusive() : other.endExclusive());
    }

    private static String shown(SubjectId of) {
        return of.kind().name().toLowerCase(java.util.Locale.ROOT) + " (" + of.id() + ")";
    }
}
