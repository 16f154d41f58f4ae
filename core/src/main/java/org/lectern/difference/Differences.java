package org.lectern.difference;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.language.Language;
import org.lectern.rule.ScheduledSession;
import org.lectern.text.JsonForm;

/**
 * What differs between two timetables of an event, or of an event before and after it changed: session by session, by
 * person, by room and hour, and breaks.
 *
 * <p>Sessions, slots, people and rooms are known by their ids; another name alone is no difference. Working it out costs
 * time linear in the two timetables, times the number of speakers of a session.
 *
 * @since 0.1.0
 */
public final class Differences {

    private final ResolvedTimetable before;
    private final ResolvedTimetable after;
    private final Map<String, SessionDifference> sessions;
    private final List<PersonDifference> people;
    private final List<HourDifference> hours;
    private final List<BreakDifference> breaks;
    private final List<Person> unaffectedPeople;

    private Differences(ResolvedTimetable before, ResolvedTimetable after) {
        this.before = before;
        this.after = after;
        this.sessions = comparedSessions();
        this.people = comparedPeople();
        this.hours = HourDifference.of(List.copyOf(sessions.values()), roomIds());
        this.breaks = BreakDifference.of(before.event().breaks(), after.event().breaks());
        Set<String> affectedIds = new LinkedHashSet<>();
        people.forEach(difference -> affectedIds.add(difference.person().id()));
        this.unaffectedPeople = after.event().people().stream()
                .filter(person -> !affectedIds.contains(person.id()))
                .toList();
    }

    /**
     * Compares two timetables of one event.
     *
     * @throws org.lectern.event.InvalidInputException if one of them is meaningless for the event
     */
    public static Differences between(Event event, Timetable before, Timetable after) {
        return between(event, before, event, after);
    }

    /**
     * Compares a timetable of an event with one of the event as it became, which may have other sessions, days, rooms and
     * people.
     *
     * @throws org.lectern.event.InvalidInputException if one of them is meaningless for its event
     */
    public static Differences between(Event eventBefore, Timetable before, Event eventAfter, Timetable after) {
        return new Differences(new ResolvedTimetable(eventBefore, before), new ResolvedTimetable(eventAfter, after));
    }

    /** Returns the event of the earlier timetable. */
    public Event eventBefore() {
        return before.event();
    }

    /** Returns the event of the later timetable. */
    public Event eventAfter() {
        return after.event();
    }

    /** Returns whether nothing differs. */
    public boolean isEmpty() {
        return sessions.isEmpty() && breaks.isEmpty();
    }

    /** Returns each session that differs, in the order of the later event; those that are gone from it come last. */
    public List<SessionDifference> sessions() {
        return List.copyOf(sessions.values());
    }

    /** Returns what differs in a session, or empty if nothing does. */
    public Optional<SessionDifference> findSession(String sessionId) {
        return Optional.ofNullable(sessions.get(sessionId));
    }

    /**
     * Returns whom to tell and what, in the order of the later event; those who are gone from it come last.
     *
     * <p>Nobody is there because of a move alone that rule {@code moved} counts as nothing, or because of another
     * position among the speakers while the turn keeps its time.
     */
    public List<PersonDifference> people() {
        return people;
    }

    /** Returns what differs by room and hour, in the order of time. */
    public List<HourDifference> hours() {
        return hours;
    }

    /** Returns each break that differs, in the order of the later event; those that are gone from it come last. */
    public List<BreakDifference> breaks() {
        return breaks;
    }

    /** Returns whom there is nothing to tell, in the order of the later event. */
    public List<Person> unaffectedPeople() {
        return unaffectedPeople;
    }

    /** Returns them for people to read, in lines of any length: people to notify, by room and hour, breaks, unaffected people. */
    public String text(Language language) {
        return new DifferencesText(this, language).text();
    }

    /** Returns a message for everybody whom there is something to tell. */
    public List<Message> messages(Language language) {
        return messages(language, MessageTemplate.of(language));
    }

    /**
     * Returns a message for everybody whom there is something to tell. If nothing took place before, each tells the whole
     * timetable of its reader.
     *
     * @param template the text around what differs
     */
    public List<Message> messages(Language language, MessageTemplate template) {
        MessageWriter writer = writer(language, template);
        return people.stream().map(writer::message).toList();
    }

    /** Returns the message to somebody, or empty if there is nothing to tell; see {@link #messages(Language)}. */
    public Optional<Message> findMessage(String personId, Language language, MessageTemplate template) {
        return people.stream()
                .filter(difference -> difference.person().id().equals(personId))
                .findFirst()
                .map(writer(language, template)::message);
    }

    private MessageWriter writer(Language language, MessageTemplate template) {
        return new MessageWriter(after.event(), language, template, before.isEmpty());
    }

    private Map<String, SessionDifference> comparedSessions() {
        SessionComparison comparison = new SessionComparison(before, after);
        Map<String, SessionDifference> all = new LinkedHashMap<>();
        sessionIds().forEach(id -> comparison.findDifference(id).ifPresent(difference -> all.put(id, difference)));
        return all;
    }

    private Set<String> sessionIds() {
        Set<String> ids = new LinkedHashSet<>();
        after.event().sessions().stream().map(Session::id).forEach(ids::add);
        before.event().sessions().stream().map(Session::id).forEach(ids::add);
        return ids;
    }

    /** Those that are held by their start, else those that were; sessions of one time in the order of the event. */
    private List<String> sessionIdsByTime() {
        Comparator<String> byStart = Comparator.comparing(
                id -> Stream.of(Optional.ofNullable(after.held(id)), Optional.ofNullable(before.held(id)))
                        .flatMap(Optional::stream)
                        .map(held -> held.time().startInclusive())
                        .findFirst()
                        .orElse(Instant.MAX));
        return sessionIds().stream().sorted(byStart).toList();
    }

    private List<String> roomIds() {
        Set<String> ids = new LinkedHashSet<>();
        after.event().rooms().stream().map(Room::id).forEach(ids::add);
        before.event().rooms().stream().map(Room::id).forEach(ids::add);
        return List.copyOf(ids);
    }

    private List<PersonDifference> comparedPeople() {
        PersonComparison comparison = new PersonComparison(MoveGrades.of(after.event()));
        Map<String, List<PersonDifference.InSession>> affected = new LinkedHashMap<>();
        Map<String, List<String>> staying = new LinkedHashMap<>();
        for (String sessionId : sessionIdsByTime()) {
            SessionDifference difference = sessions.get(sessionId);
            Set<String> named = new LinkedHashSet<>(PersonComparison.named(after.session(sessionId)));
            named.addAll(PersonComparison.named(before.session(sessionId)));
            for (String personId : named) {
                Optional<PersonDifference.InSession> news =
                        difference == null ? Optional.empty() : comparison.findDifference(person(personId), difference);
                ScheduledSession held = after.held(sessionId);
                if (news.isPresent()) {
                    affected.computeIfAbsent(personId, id -> new ArrayList<>()).add(news.get());
                } else if (held != null && PersonComparison.takesPart(personId, held)) {
                    staying.computeIfAbsent(personId, id -> new ArrayList<>())
                            .add(held.session().name());
                }
            }
        }
        Set<String> personIds = new LinkedHashSet<>(after.event().peopleById().keySet());
        personIds.addAll(before.event().peopleById().keySet());
        return personIds.stream()
                .filter(affected::containsKey)
                .map(id -> new PersonDifference(
                        person(id), affected.getOrDefault(id, List.of()), staying.getOrDefault(id, List.of())))
                .toList();
    }

    private Person person(String id) {
        Person person = after.person(id);
        return person == null ? Objects.requireNonNull(before.person(id)) : person;
    }

    /** Returns in one line how much differs. */
    @Override
    public String toString() {
        return "Event '%s': %s sessions and %s people with differences, %s people without"
                .formatted(after.event().id(), sessions().size(), people.size(), unaffectedPeople.size());
    }

    /** Returns this in Lectern's JSON on one line, which an application's own Jackson 2 or 3 writes too. */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.get().write(this);
    }
}
