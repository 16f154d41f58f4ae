package org.lectern.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.TimeWish;
import org.lectern.event.Timetable;
import org.lectern.event.TopicRelation;
import org.lectern.event.Window;
import org.lectern.event.Wisher;

/**
 * An event and a timetable as the rules look at them: the held sessions with everything resolved, and the configuration of
 * the other rules.
 *
 * <p>Built in time linear in the two, times the number of half-days.
 *
 * @since 0.1.0
 */
public final class TimetableView {

    private final Event event;
    private final EffectiveRules rules;
    private final Map<String, Person> people;
    private final Map<String, Room> rooms;
    private final List<HalfDay> halfDays;
    private final List<ScheduledSession> scheduledSessions;
    private final List<Session> unscheduledSessions;
    private final Map<String, Session> sessions;
    private final Map<String, ScheduledSession> heldById;
    private final Map<String, ScheduledSession> publishedById;
    /** Made when it is asked for: several rules need it, and it takes as long as one of them. */
    private @Nullable Map<String, List<ScheduledSession>> byLivePerson;

    /**
     * Resolves a timetable.
     *
     * @throws org.lectern.event.InvalidInputException if the timetable is meaningless for the event
     */
    public TimetableView(Event event, Timetable timetable, EffectiveRules rules) {
        this.event = event;
        this.rules = rules;
        this.people = event.peopleById();
        this.rooms = event.roomsById();
        this.halfDays = halfDaysOf(event);
        Timetable published =
                event.findPublished().map(Published::timetable).orElse(new Timetable(event.id(), List.of()));
        // That of an event is valid.
        if (!timetable.equals(published)) {
            timetable.requireValid(event);
        }
        this.sessions = event.sessionsById();
        this.publishedById = resolved(published, published, Map.of());
        this.heldById = resolved(timetable, published, publishedById);
        this.scheduledSessions = List.copyOf(heldById.values());
        this.unscheduledSessions = notHeld();
    }

    private TimetableView(TimetableView other, List<ScheduledSession> held) {
        this.event = other.event;
        this.rules = other.rules;
        this.people = other.people;
        this.rooms = other.rooms;
        this.halfDays = other.halfDays;
        this.sessions = other.sessions;
        this.publishedById = other.publishedById;
        this.heldById = new LinkedHashMap<>();
        held.forEach(session -> heldById.put(session.session().id(), session));
        this.scheduledSessions = List.copyOf(held);
        this.unscheduledSessions = notHeld();
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
    public TimetableView withScheduledSessions(List<ScheduledSession> others) {
        return new TimetableView(this, others);
    }

    /** Returns a session of the event with a placement, which must fit the event. */
    public ScheduledSession resolve(Placement placement) {
        Session session = session(placement.sessionId());
        Map<String, Slot> slots = new LinkedHashMap<>();
        session.slots().forEach(slot -> slots.put(slot.id(), slot));
        List<ScheduledTurn> seated = new ArrayList<>();
        placement.turns().forEach(turn -> {
            Slot slot = Objects.requireNonNull(slots.get(turn.slotId()));
            seated.add(new ScheduledTurn(slot, person(slot.personId()), turn.time()));
        });
        return new ScheduledSession(
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

    /** Returns every rule as the event has it, for the rules that use another's configuration. */
    public EffectiveRules effectiveRules() {
        return rules;
    }

    /** Returns the scheduled sessions, in the order of the event. */
    public List<ScheduledSession> scheduledSessions() {
        return scheduledSessions;
    }

    /**
     * Returns the scheduled sessions in which each person is live, by the person's id, in the order of the event; who is live in none is
     * not listed. The first call takes time linear in the live people of all sessions.
     */
    public synchronized Map<String, List<ScheduledSession>> scheduledSessionsByLivePerson() {
        Map<String, List<ScheduledSession>> known = byLivePerson;
        if (known == null) {
            Map<String, List<ScheduledSession>> made = new LinkedHashMap<>();
            for (ScheduledSession session : scheduledSessions) {
                session.livePersonIds()
                        .forEach(id -> made.computeIfAbsent(id, ignored -> new ArrayList<>(2))
                                .add(session));
            }
            made.replaceAll((id, sessions) -> Collections.unmodifiableList(sessions));
            known = Collections.unmodifiableMap(made);
            byLivePerson = known;
        }
        return known;
    }

    /** Returns the scheduled sessions of a relation, in the order in which it lists them. */
    public List<ScheduledSession> scheduledSessions(Relation relation) {
        return relation.sessionIds().stream()
                .filter(heldById::containsKey)
                .map(id -> Objects.requireNonNull(heldById.get(id)))
                .toList();
    }

    /** Returns the relations of a kind that count at the level and with the weight of a configuration, in the order of the event. */
    public <R extends Relation> List<R> relations(Class<R> kind, RuleConfig config) {
        return event.relations().stream()
                .filter(kind::isInstance)
                .filter(relation -> rules.config(relation).equals(config))
                .map(kind::cast)
                .toList();
    }

    /** Returns the topic relations of a kind that count at the level and with the weight of a configuration. */
    public List<TopicRelation> topicRelations(TopicRelation.Kind kind, RuleConfig config) {
        return event.topicRelations().stream()
                .filter(relation -> relation.kind() == kind)
                .filter(relation -> rules.config(relation).equals(config))
                .toList();
    }

    /**
     * Returns the wishes of a kind that a session or a person has about times, of those that count at the level and with the weight of a
     * configuration.
     */
    public List<TimeWish> timeWishes(Wisher wisher, TimeWish.Kind kind, RuleConfig config) {
        return wisher.timeWishes(kind).stream()
                .filter(wish -> rules.config(wisher, wish).equals(config))
                .toList();
    }

    /** Returns a session as published, or empty if it was not published. */
    public Optional<ScheduledSession> findPublished(String sessionId) {
        return Optional.ofNullable(publishedById.get(sessionId));
    }

    /** Returns the unscheduled sessions, in the order of the event. */
    public List<Session> unscheduledSessions() {
        return unscheduledSessions;
    }

    /** Returns all windows of all days, by start; a window that breaks split is several half-days. */
    public List<HalfDay> halfDays() {
        return halfDays;
    }

    /** Returns a session of the event; a {@link NullPointerException} names an id that it does not have. */
    public Session session(String id) {
        return Objects.requireNonNull(sessions.get(id), id);
    }

    /** Returns a person of the event; a {@link NullPointerException} names an id that it does not have. */
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
            if (halfDay.window().overlapMinutes(time) > most.window().overlapMinutes(time)) {
                most = halfDay;
            }
        }
        if (most.window().overlapMinutes(time) > 0) {
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
            for (Window window : day.windows()) {
                halves(window, event.breaks()).forEach(half -> all.add(new HalfDay(day.date(), half)));
            }
        }
        all.sort(Comparator.comparing(halfDay -> halfDay.window().startInclusive()));
        return List.copyOf(all);
    }

    /** Returns a window, or its parts around the breaks inside it that split it. */
    private static List<Window> halves(Window window, List<Break> breaks) {
        List<Window> halves = List.of(window);
        for (Break given : breaks) {
            boolean isInside = window.startInclusive().isBefore(given.time().startInclusive())
                    && given.time().endExclusive().isBefore(window.endExclusive());
            if (given.splitsHalfDay() && isInside) {
                Window before = new Window(window.startInclusive(), given.time().startInclusive());
                Window after = new Window(given.time().endExclusive(), window.endExclusive());
                halves = halves.stream()
                        .flatMap(half -> Stream.of(half.intersection(before), half.intersection(after)))
                        .filter(half -> half.minutes() > 0)
                        .toList();
            }
        }
        return halves;
    }

    /**
     * Returns the sessions that a timetable holds, by id in the order of the event.
     *
     * @param other another timetable, whose sessions are known
     */
    private Map<String, ScheduledSession> resolved(
            Timetable timetable, Timetable other, Map<String, ScheduledSession> known) {
        Map<String, ScheduledSession> resolved = new LinkedHashMap<>();
        for (Session session : event.sessions()) {
            String id = session.id();
            timetable.findPlacement(id).ifPresent(placement -> {
                ScheduledSession same = known.get(id);
                boolean isSame = same != null
                        && other.findPlacement(id).filter(placement::equals).isPresent();
                resolved.put(id, isSame ? same : resolve(placement));
            });
        }
        return resolved;
    }

    /** Returns the dates of the event's days, in order. */
    public List<LocalDate> dates() {
        return halfDays.stream().map(HalfDay::date).distinct().sorted().toList();
    }
}
