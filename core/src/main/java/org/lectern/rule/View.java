package org.lectern.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Window;

/**
 * An event and a timetable as the rules look at them: the held sessions with everything resolved, and the terms of the
 * other rules.
 *
 * <p>Built in time linear in the two, times the number of half-days.
 */
public final class View {

    private final Event event;
    private final Rulebook rulebook;
    private final Map<String, Person> people;
    private final Map<String, Room> rooms;
    private final List<HalfDay> halfDays;
    private final List<HeldSession> held;
    private final List<Session> leftOut;
    private final Map<String, Session> sessions;
    private final Map<String, HeldSession> heldById;
    private final Map<String, HeldSession> publishedById;

    /**
     * Resolves a timetable.
     *
     * @throws org.lectern.event.InvalidInputException if the timetable is meaningless for the event
     */
    public View(Event event, Timetable timetable, Rulebook rulebook) {
        this.event = event;
        this.rulebook = rulebook;
        this.people = event.peopleById();
        this.rooms = event.roomsById();
        this.halfDays = halfDaysOf(event);
        timetable.requireValid(event);
        this.sessions = event.sessionsById();
        this.publishedById = event.givenPublished()
                .map(published -> resolved(published.timetable()))
                .orElse(Map.of());
        this.heldById = resolved(timetable);
        this.held = List.copyOf(heldById.values());
        this.leftOut = notHeld();
    }

    private View(View other, List<HeldSession> held) {
        this.event = other.event;
        this.rulebook = other.rulebook;
        this.people = other.people;
        this.rooms = other.rooms;
        this.halfDays = other.halfDays;
        this.sessions = other.sessions;
        this.publishedById = other.publishedById;
        this.heldById = new LinkedHashMap<>();
        held.forEach(session -> heldById.put(session.session().id(), session));
        this.held = List.copyOf(held);
        this.leftOut = notHeld();
    }

    private List<Session> notHeld() {
        return event.sessions().stream()
                .filter(session -> !heldById.containsKey(session.id()))
                .toList();
    }

    /**
     * Returns the event with these sessions held instead, in the order of the event; quicker than a new view, since all
     * else stays as it is.
     */
    public View with(List<HeldSession> others) {
        return new View(this, others);
    }

    /** Returns a session of the event as it is held by a placement, which must fit the event. */
    public HeldSession resolve(Placement placement) {
        Session session = session(placement.sessionId());
        Map<String, Slot> slots = new LinkedHashMap<>();
        session.slots().forEach(slot -> slots.put(slot.id(), slot));
        List<SeatedSlot> seated = new ArrayList<>();
        placement.turns().forEach(turn -> {
            Slot slot = Objects.requireNonNull(slots.get(turn.slotId()));
            seated.add(new SeatedSlot(slot, person(slot.personId()), turn.time()));
        });
        return new HeldSession(
                session,
                Objects.requireNonNull(rooms.get(placement.roomId())),
                placement.time(),
                halfDayOf(halfDays, placement.time()),
                seated,
                session.attendantIds().stream().map(this::person).toList());
    }

    public Event event() {
        return event;
    }

    /** Returns every rule as the event has it, for the rules that look at another's terms. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** Returns the sessions that are held, in the order of the event. */
    public List<HeldSession> held() {
        return held;
    }

    /** Returns those sessions of a relation that are held, in the order in which it lists them. */
    public List<HeldSession> held(Relation relation) {
        return relation.sessionIds().stream()
                .filter(heldById::containsKey)
                .map(id -> Objects.requireNonNull(heldById.get(id)))
                .toList();
    }

    /** Returns a session as people were told that it is held, or empty if they were not. */
    public Optional<HeldSession> published(String sessionId) {
        return Optional.ofNullable(publishedById.get(sessionId));
    }

    /** Returns the sessions that are left out, in the order of the event. */
    public List<Session> leftOut() {
        return leftOut;
    }

    /** Returns all windows of all days, by start. */
    public List<HalfDay> halfDays() {
        return halfDays;
    }

    /** Returns a session of the event. */
    public Session session(String id) {
        return Objects.requireNonNull(sessions.get(id), id);
    }

    /** Returns a person of the event. */
    public Person person(String id) {
        return Objects.requireNonNull(people.get(id), id);
    }

    /**
     * Returns the half-day to which a session at {@code time} belongs: the window that covers most of it, the earlier on
     * a tie; if none covers any of it the next window, else the last.
     */
    public HalfDay halfDayOf(Window time) {
        return halfDayOf(halfDays, time);
    }

    private static HalfDay halfDayOf(List<HalfDay> halfDays, Window time) {
        HalfDay most = halfDays.get(0);
        for (HalfDay halfDay : halfDays) {
            if (halfDay.window().minutesShared(time) > most.window().minutesShared(time)) {
                most = halfDay;
            }
        }
        if (most.window().minutesShared(time) > 0) {
            return most;
        }
        return halfDays.stream()
                .filter(halfDay -> !halfDay.window().startInclusive().isBefore(time.endExclusive()))
                .findFirst()
                .orElse(halfDays.get(halfDays.size() - 1));
    }

    private static List<HalfDay> halfDaysOf(Event event) {
        List<HalfDay> all = new ArrayList<>();
        for (Day day : event.days()) {
            day.windows().forEach(window -> all.add(new HalfDay(day.date(), window)));
        }
        all.sort(Comparator.comparing(halfDay -> halfDay.window().startInclusive()));
        return List.copyOf(all);
    }

    /** Returns the sessions that a timetable holds, by id in the order of the event. */
    private Map<String, HeldSession> resolved(Timetable timetable) {
        Map<String, Placement> placements = new HashMap<>();
        timetable.placements().forEach(placement -> placements.put(placement.sessionId(), placement));
        Map<String, HeldSession> resolved = new LinkedHashMap<>();
        for (Session session : event.sessions()) {
            Placement placement = placements.get(session.id());
            if (placement != null) {
                resolved.put(session.id(), resolve(placement));
            }
        }
        return resolved;
    }

    /** Returns the dates of the event's days, in order. */
    public List<LocalDate> dates() {
        return halfDays.stream().map(HalfDay::date).distinct().sorted().toList();
    }
}
