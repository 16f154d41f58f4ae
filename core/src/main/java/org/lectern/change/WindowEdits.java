package org.lectern.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Availability;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;
import org.lectern.text.SupportedYears;
import org.lectern.text.Wording;

/** Changes of when people are there, rooms are open, and sessions and days are held. */
record WindowEdits(Event event, StartedSessions held, ChangeMistakes mistakes) {

    /** So far from the event "always" reaches when a window is cut out of it. */
    private static final Duration MARGIN = Duration.ofDays(366);

    private static final int SECONDS_A_MINUTE = 60;

    AppliedChange close(Change.CloseRoom closed) {
        return edit(SubjectId.room(closed.roomId()), "/window", was -> without(was, closedWindow(closed.window())));
    }

    AppliedChange close(Change.CloseDay closed) {
        return edit(SubjectId.day(closed.day()), "/window", was -> without(was, closedWindow(closed.window())));
    }

    AppliedChange away(Change.Away away) {
        return edit(SubjectId.person(away.personId()), "/window", was -> without(was, away.window()));
    }

    AppliedChange within(Change.OnlyWithin within) {
        return edit(within.subject(), "/window", was -> Availability.within(was.during(within.window())));
    }

    AppliedChange move(Change.MoveWindow moved) {
        return edit(moved.subject(), "/to", was -> {
            if (!was.windows().contains(moved.window())) {
                mistakes.unknownWindow("/window", shown(moved.subject()), moved.window(), was);
            }
            return was.isAlways()
                    ? was
                    : Availability.within(was.windows().stream()
                            .map(window -> window.equals(moved.window()) ? moved.to() : window)
                            .toList());
        });
    }

    /** Unlike the others, this may say that a room is always open again. */
    AppliedChange set(Change.SetWindows set) {
        return edit(set.subject(), "/windows", was -> set.availability());
    }

    private AppliedChange edit(SubjectId of, String key, UnaryOperator<Availability> change) {
        return switch (of.kind()) {
            case PERSON -> {
                Map<String, Person> people = event.peopleById();
                people.computeIfPresent(
                        of.id(),
                        (id, person) -> person.toBuilder()
                                .availability(change.apply(person.availability()))
                                .build());
                yield edited(event.toBuilder().people(people.values()), of, people.keySet(), "/people/", key);
            }
            case ROOM -> {
                Map<String, Room> rooms = event.roomsById();
                rooms.computeIfPresent(
                        of.id(),
                        (id, room) -> room.toBuilder()
                                .availability(change.apply(room.availability()))
                                .build());
                yield edited(event.toBuilder().rooms(rooms.values()), of, rooms.keySet(), "/rooms/", key);
            }
            case SESSION -> session(of, key, change);
            case DAY -> day(of, key, change);
            default -> {
                mistakes.add(
                        "unknown-kind",
                        "",
                        of.id(),
                        "The windows of '%s' must be those of a person, a room, a session or a day.".formatted(of.id()),
                        "Name a person, a room, a session or a day.");
                yield AppliedChange.of(event.toBuilder());
            }
        };
    }

    private AppliedChange session(SubjectId of, String key, UnaryOperator<Availability> change) {
        Map<String, Session> sessions = event.sessionsById();
        if (mistakes.findOpenSession("/session", of.id()).isEmpty()) {
            return AppliedChange.of(event.toBuilder());
        }
        sessions.computeIfPresent(
                of.id(),
                (id, session) -> session.toBuilder()
                        .availability(change.apply(session.availability()))
                        .build());
        return edited(event.toBuilder().sessions(sessions.values()), of, sessions.keySet(), "/sessions/", key);
    }

    private AppliedChange edited(Event.Builder changed, SubjectId of, Set<String> ids, String path, String key) {
        String kind = Wording.word(of.kind());
        mistakes.isKnown("/" + kind, kind, of.id(), ids);
        String windows = of.kind() == SubjectId.Kind.DAY ? "/windows" : "/availableWindows";
        return new AppliedChange(changed, path + List.copyOf(ids).indexOf(of.id()) + windows, key);
    }

    /** A day of which nothing is left is gone, with its breaks and the waivers that name it or them. */
    private AppliedChange day(SubjectId of, String key, UnaryOperator<Availability> change) {
        Map<String, Day> days = new LinkedHashMap<>();
        event.days().forEach(day -> days.put(day.date().toString(), day));
        Set<String> dates = new LinkedHashSet<>(days.keySet());
        days.computeIfPresent(of.id(), (date, day) -> {
            List<Window> windows =
                    change.apply(Availability.within(day.windows())).windows();
            return windows.isEmpty() && !key.equals("/windows") ? null : day.withWindows(windows);
        });
        Event.Builder changed = event.toBuilder().days(days.values());
        if (days.size() < dates.size()) {
            List<Break> left = event.breaks().stream()
                    .filter(given -> given.findDay(List.copyOf(days.values()), event.zone())
                            .isPresent())
                    .toList();
            Set<SubjectId> gone = new LinkedHashSet<>(Set.of(of));
            event.breaks().stream()
                    .filter(given -> !left.contains(given))
                    .forEach(given -> gone.add(SubjectId.breakTime(given.id())));
            changed.breaks(left)
                    .waivers(event.waivers().stream()
                            .filter(waiver -> Collections.disjoint(waiver.subjects(), gone))
                            .toList());
        }
        return edited(changed, of, dates, "/days/", key);
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
        Window supported = new Window(SupportedYears.MIN, SupportedYears.END.minusSeconds(SECONDS_A_MINUTE));
        return hours().expand(MARGIN.toMinutes(), MARGIN.toMinutes()).intersection(supported);
    }

    private Window hours() {
        return event.days().stream()
                .flatMap(day -> day.windows().stream())
                .reduce(Window::span)
                .orElseThrow();
    }

    private Availability without(Availability was, Window gone) {
        List<Window> left = new ArrayList<>();
        for (Window window : was.isAlways() ? List.of(always()) : was.windows()) {
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
        // Whoever arrives late is not there before the event either.
        boolean isLate = was.isAlways()
                && left.size() == 2
                && !left.getFirst().endExclusive().isAfter(hours().startInclusive());
        return Availability.within(isLate ? left.subList(1, 2) : left);
    }

    private static String shown(SubjectId of) {
        return Wording.word(of.kind()) + " '" + of.id() + "'";
    }
}
