package org.lectern.publish.calendar;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Problem;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.publish.names.Guid;
import org.lectern.publish.names.PlainText;
import org.lectern.publish.text.Language;

/**
 * The calendars of a timetable as iCalendar texts: one of the whole event, one of each room, session and person.
 *
 * <p>Each text stands for itself. An entry keeps its UID over versions, whatever its name, time or room: it is made of the
 * ids of event and session or slot, and in the calendars of rooms and people of theirs. Written after an earlier text of
 * the same calendar, an entry that changed has a SEQUENCE one higher, one that did not change is as before to the byte, and
 * one that is gone is there as cancelled.
 *
 * <p>Times are told in the zone of the event, which is in the text. In the hour that a change of clocks repeats, only the
 * first pass has local times; the second is told in UTC. Lines end in CR LF and have at most 75 bytes of UTF-8. Each text
 * takes time linear in the event.
 */
public final class Calendars {

    private final Event event;
    private final Timetable timetable;
    private final Instant asOf;
    private final Language language;
    private final Entries entries;
    private final @Nullable Calendars earlier;

    private Calendars(Event event, Timetable timetable, Instant asOf, Language language, @Nullable Calendars earlier) {
        this.event = event;
        this.timetable = timetable;
        this.asOf = asOf;
        this.language = language;
        this.entries = new Entries(event, timetable, asOf, language);
        this.earlier = earlier;
    }

    /**
     * Returns the calendars of a timetable in English, as told for the first time.
     *
     * @param asOf when they are told, to the second
     * @throws org.lectern.event.InvalidInputException if the timetable is meaningless for the event
     */
    public static Calendars of(Event event, Timetable timetable, Instant asOf) {
        Instant told = asOf.truncatedTo(ChronoUnit.SECONDS);
        return new Calendars(event, timetable.requireValid(event), told, Language.english(), null);
    }

    /** Returns these calendars in another language. */
    public Calendars in(Language language) {
        return new Calendars(event, timetable, asOf, language, earlier);
    }

    /** Returns these calendars as told after others of the same event, which may have been told after others again. */
    public Calendars after(Calendars earlier) {
        return new Calendars(event, timetable, asOf, language, earlier);
    }

    /** Returns the calendar of the whole event: an entry for each session that is held. */
    public String event() {
        return text(Scope.EVENT, null);
    }

    /**
     * Returns the calendar of the whole event after an earlier text of it.
     *
     * @throws org.lectern.event.InvalidInputException if the earlier text is no calendar that Lectern wrote
     */
    public String event(String earlierText) {
        return text(Scope.EVENT, earlierText);
    }

    /**
     * Returns the calendar of a room: an entry for each session in it. A session that goes to another room is cancelled
     * here.
     *
     * @throws IllegalArgumentException if the event has no such room
     */
    public String room(String id) {
        return text(room(required(event.roomsById(), "room", id)), null);
    }

    /** Returns the calendar of a room after an earlier text of it; see {@link #event(String)}. */
    public String room(String id, String earlierText) {
        return text(room(required(event.roomsById(), "room", id)), earlierText);
    }

    /**
     * Returns the calendar of a session: an entry for the session, and one for each turn to speak.
     *
     * @throws IllegalArgumentException if the event has no such session
     */
    public String session(String id) {
        return text(session(required(event.sessionsById(), "session", id)), null);
    }

    /** Returns the calendar of a session after an earlier text of it; see {@link #event(String)}. */
    public String session(String id, String earlierText) {
        return text(session(required(event.sessionsById(), "session", id)), earlierText);
    }

    /**
     * Returns the calendar of a person: an entry for each session that needs the person throughout, and one for each turn
     * of the person. A turn that is recorded leaves the person free.
     *
     * @throws IllegalArgumentException if the event has no such person
     */
    public String person(String id) {
        return text(person(required(event.peopleById(), "person", id)), null);
    }

    /** Returns the calendar of a person after an earlier text of it; see {@link #event(String)}. */
    public String person(String id, String earlierText) {
        return text(person(required(event.peopleById(), "person", id)), earlierText);
    }

    /**
     * Returns the texts of all calendars that have an entry, by the names that their files have in a {@link
     * CalendarFolder}; that of the whole event first.
     */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Scope scope : scopes()) {
            List<Entry> told = told(scope);
            if (!told.isEmpty()) {
                files.put(fileName(scope), write(scope, told));
            }
        }
        return files;
    }

    /** Returns all calendars that have anybody to tell something, the whole event's first. */
    List<Scope> scopes() {
        List<Scope> scopes = new ArrayList<>(List.of(Scope.EVENT));
        event.rooms().forEach(room -> scopes.add(room(room)));
        event.sessions().forEach(session -> scopes.add(session(session)));
        event.people().forEach(person -> scopes.add(person(person)));
        return scopes;
    }

    /** Returns the text of a calendar, after an earlier text of it or, without one, after the earlier calendars. */
    String text(Scope scope, @Nullable String earlierText) {
        return write(
                scope, earlierText == null ? told(scope) : after(scope, CalendarText.read(earlierText, uid(scope))));
    }

    /** Returns an earlier text of a calendar that no longer is, with all that it told cancelled. */
    String cancelled(String earlierText) {
        return CalendarText.cancelled(earlierText, event.zone(), asOf);
    }

    String fileName(Scope scope) {
        return scope.fileName(event.id());
    }

    boolean isEmpty(Scope scope) {
        return told(scope).isEmpty();
    }

    private String write(Scope scope, List<Entry> all) {
        String name = PlainText.ofOneLine(
                scope.name().isEmpty() ? event.name() : "%s: %s".formatted(event.name(), scope.name()));
        Instant first = event.days().stream()
                .flatMap(day -> day.windows().stream())
                .map(window -> window.startInclusive())
                .min(Instant::compareTo)
                .orElse(asOf);
        return CalendarText.write(new CalendarText.Head(uid(scope), name, event.zone(), first), all);
    }

    private String uid(Scope scope) {
        return Guid.of("calendar", event.id(), scope.kind(), scope.id()).toString();
    }

    private List<Entry> told(Scope scope) {
        return after(scope, earlier == null ? List.of() : earlier.told(scope));
    }

    private List<Entry> after(Scope scope, List<Entry> before) {
        Map<String, Entry> byUid = new LinkedHashMap<>();
        before.forEach(entry -> byUid.put(entry.uid(), entry));
        List<Entry> all = new ArrayList<>();
        for (Entry entry : scope.of(entries)) {
            all.add(Optional.ofNullable(byUid.remove(entry.uid()))
                    .map(entry::after)
                    .orElse(entry));
        }
        byUid.values().forEach(gone -> all.add(gone.cancelledAt(asOf)));
        return all;
    }

    private static Scope room(Room room) {
        return new Scope("room", room.id(), room.name());
    }

    private static Scope session(Session session) {
        return new Scope("session", session.id(), session.name());
    }

    private static Scope person(Person person) {
        return new Scope("person", person.id(), person.name());
    }

    private static <T> T required(Map<String, T> all, String what, String id) {
        T found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("The event has no %s (%s). Maybe take one of (%s)."
                    .formatted(what, Problem.shown(id), Problem.shown(String.join(", ", all.keySet()))));
        }
        return found;
    }
}
