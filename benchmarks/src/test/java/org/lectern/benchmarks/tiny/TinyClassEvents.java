package org.lectern.benchmarks.tiny;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.generate.GeneratedEvent;
import org.lectern.event.Day;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;

/**
 * Events of a class cut down until all their timetables can be tried: two to four sessions, most of which share people, one to
 * three rooms, and windows of a few starts where the hidden plan has these sessions.
 *
 * <p>People, lengths, audiences, windows, wishes, relations and delegations are those of the class. Sessions keep up to two
 * slots. Their opening takes most of the minutes, so that turns have few places. {@link TinyAdditions} draws settings, pins
 * and what was published.
 */
final class TinyClassEvents {

    private static final int MAX_TIMETABLES = 2_000;
    private static final int DRAWN_SESSIONS = 14;

    private final GeneratedEvent drawn;
    private final Random random;

    private TinyClassEvents(GeneratedEvent drawn, Random random) {
        this.drawn = drawn;
        this.random = random;
    }

    /** Returns the event of a seed: of each class in turn, with settings of the class or others. */
    static Event of(long seed) {
        EventClass[] classes = EventClass.values();
        return of(classes[Math.floorMod(seed, classes.length)], seed);
    }

    static Event of(EventClass eventClass, long seed) {
        Random random = new Random(seed);
        GeneratedEvent drawn = EventGenerator.generate(eventClass, DRAWN_SESSIONS, random.nextInt(100_000));
        TinyClassEvents tiny = new TinyClassEvents(drawn, random);
        Event event = tiny.cut();
        while (starts(event).isEmpty() || timetables(event) > MAX_TIMETABLES) {
            event = tiny.cut();
        }
        return new TinyAdditions(event, random).event();
    }

    /** Returns how many timetables there are with the best turns of each place. */
    private static long timetables(Event event) {
        long rooms = (long) event.rooms().size() * starts(event).size();
        return event.sessions().stream()
                .mapToLong(session -> 1 + rooms * session.allowedMinutes().size())
                .reduce(1, Math::multiplyExact);
    }

    /** Returns all starts on the step inside windows of days. */
    static List<Instant> starts(Event event) {
        Set<Instant> starts = new LinkedHashSet<>();
        for (Day day : event.days()) {
            Instant midnight = day.date().atStartOfDay(event.zone()).toInstant();
            for (Window window : day.windows()) {
                for (Instant start = midnight;
                        start.isBefore(window.endExclusive());
                        start = start.plusSeconds(60L * event.startStepMinutes())) {
                    if (!start.isBefore(window.startInclusive())) {
                        starts.add(start);
                    }
                }
            }
        }
        return List.copyOf(starts);
    }

    private Event cut() {
        Event event = drawn.event();
        List<Session> sessions =
                chosenSessions(2 + random.nextInt(3)).stream().map(this::cut).toList();
        Set<String> ids = sessions.stream().map(Session::id).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Placement> planned = drawn.hiddenPlan().placements().stream()
                .filter(placement -> ids.contains(placement.sessionId()))
                .toList();
        List<Room> rooms =
                some(event.rooms(), 1 + random.nextInt(Math.min(3, event.rooms().size())));
        int step = random.nextInt(3) == 0 ? event.startStepMinutes() : oneOf(List.of(15, 30, 45, 60));
        Set<String> people = Stream.concat(
                        sessions.stream().flatMap(TinyClassEvents::people),
                        Stream.of(event.people().getFirst().id()))
                .collect(Collectors.toSet());
        List<Day> days = days(planned, step);
        return event.toBuilder()
                .startStepMinutes(step)
                .days(days)
                .rooms(rooms)
                .people(event.people().stream()
                        .filter(person -> people.contains(person.id()))
                        .toList())
                .sessions(sessions.stream()
                        .map(session -> session.toBuilder()
                                .pin(left(session.pin(), days, rooms))
                                .build())
                        .toList())
                .relations(event.relations().stream()
                        .filter(relation -> ids.containsAll(relation.sessionIds()))
                        .toList())
                .delegations(event.delegations().stream()
                        .map(delegation -> new Delegation(
                                delegation.id(),
                                delegation.name(),
                                common(delegation.wantedSessionIds(), ids),
                                delegation.weight()))
                        .filter(delegation -> !delegation.wantedSessionIds().isEmpty())
                        .toList())
                .build();
    }

    /** Returns what is left of a pin, where days and rooms are gone. */
    private static Pin left(Pin pin, List<Day> days, List<Room> rooms) {
        boolean hasDay = days.stream().map(Day::date).toList().contains(pin.day());
        boolean hasRoom = rooms.stream().map(Room::id).toList().contains(pin.roomId());
        return pin.withDay(hasDay ? pin.day() : null).withRoomId(hasRoom ? pin.roomId() : null);
    }

    private static Set<String> common(Set<String> wanted, Set<String> ids) {
        return wanted.stream().filter(ids::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Stream<String> people(Session session) {
        return Stream.concat(
                session.attendantIds().stream(), session.slots().stream().map(Slot::personId));
    }

    /** Returns sessions of which each but the first mostly has a person or a relation in common with one before. */
    private List<Session> chosenSessions(int count) {
        List<Session> left = new ArrayList<>(drawn.event().sessions());
        List<Session> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            List<Session> near = left.stream()
                    .filter(session -> chosen.stream().anyMatch(other -> isNear(session, other)))
                    .toList();
            Session next = oneOf(near.isEmpty() || random.nextInt(5) == 0 ? left : near);
            chosen.add(next);
            left.remove(next);
        }
        chosen.sort(Comparator.comparing(drawn.event().sessions()::indexOf));
        return chosen;
    }

    private boolean isNear(Session session, Session other) {
        Set<String> people = people(other).collect(Collectors.toSet());
        return people(session).anyMatch(people::contains)
                || drawn.event().relations().stream()
                        .anyMatch(relation -> relation.sessionIds().containsAll(List.of(session.id(), other.id())));
    }

    /** Returns a session with few slots, whose opening leaves their turns a few minutes to spare. */
    private Session cut(Session session) {
        List<Integer> lengths = some(session.allowedMinutes().stream().sorted().toList(), 2);
        int count = lengths.size() > 1 ? random.nextInt(2) : random.nextInt(3);
        List<Slot> slots = some(session.slots(), count).stream().map(this::cut).toList();
        Set<String> ids = slots.stream().map(Slot::id).collect(Collectors.toSet());
        List<Slot> ordered = slots.stream()
                .map(slot ->
                        slot.toBuilder().order(slot.order().retainingSlots(ids)).build())
                .toList();
        int spoken = ordered.stream().mapToInt(Slot::maxMinutes).sum();
        int shortest = lengths.stream().min(Comparator.naturalOrder()).orElseThrow();
        int qa = Math.min(session.minQaMinutes(), shortest);
        // A few slots get fewer minutes than they ask for, or none.
        int spare = random.nextInt(7) - 2;
        return session.toBuilder()
                .allowedMinutes(lengths)
                .slots(ordered)
                .qaMinutes(qa, Math.max(qa, session.preferredQaMinutes()))
                .statementMinutes(0)
                .openingMinutes(Math.clamp((long) shortest - qa - spoken - spare, 0, shortest - qa))
                .pin(session.pin().withSlotOrder(List.of()))
                .build();
    }

    private Slot cut(Slot slot) {
        return slot.toBuilder()
                .minutes(slot.minMinutes(), Math.min(slot.maxMinutes(), slot.minMinutes() + random.nextInt(3)))
                .build();
    }

    /** Returns up to three windows that begin shortly before the hidden plan, or anywhere, holds one of the sessions. */
    private List<Day> days(List<Placement> planned, int step) {
        TreeMap<Integer, List<Window>> windows = new TreeMap<>();
        List<Day> all = drawn.event().days();
        for (int i = 1 + random.nextInt(3); i > 0 || windows.values().stream().allMatch(List::isEmpty); i--) {
            int day = random.nextInt(all.size());
            Window whole = oneOf(all.get(day).windows());
            Instant from =
                    whole.startInclusive().plusSeconds(60L * step * random.nextInt((int) whole.minutes() / step + 1));
            if (!planned.isEmpty() && random.nextInt(5) > 0) {
                Instant start = oneOf(planned).start();
                day = dayAt(start);
                whole = windowAt(all.get(day), start);
                from = start.minusSeconds(60L * step * random.nextInt(2));
            }
            Window cut = Window.of(from, (long) step * (1 + random.nextInt(4)) + oneOf(List.of(0, 0, 30)))
                    .intersection(whole);
            List<Window> others = windows.computeIfAbsent(day, ignored -> new ArrayList<>());
            if (cut.minutes() > 0 && others.stream().allMatch(other -> other.overlapMinutes(cut) == 0)) {
                others.add(cut);
            }
        }
        windows.values().removeIf(List::isEmpty);
        return windows.entrySet().stream()
                .map(entry -> all.get(entry.getKey())
                        .withWindows(entry.getValue().stream()
                                .sorted(Comparator.comparing(Window::startInclusive))
                                .toList()))
                .toList();
    }

    private int dayAt(Instant start) {
        List<Day> all = drawn.event().days();
        return all.indexOf(
                all.stream().filter(day -> day.isOpenAt(start)).findFirst().orElseThrow());
    }

    private static Window windowAt(Day day, Instant start) {
        return day.windows().stream()
                .filter(window -> !start.isBefore(window.startInclusive()) && start.isBefore(window.endExclusive()))
                .findFirst()
                .orElseThrow();
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Returns at most some of a list, in its order. */
    private <T> List<T> some(List<T> all, int max) {
        List<T> left = new ArrayList<>(all);
        while (left.size() > max) {
            left.remove(random.nextInt(left.size()));
        }
        return left;
    }
}
