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
import org.lectern.language.Language;
import org.lectern.publish.names.Guid;
import org.lectern.publish.names.PlainText;
import org.lectern.text.OptionalLibrary;

/**
 * The calendars of a timetable as iCalendar texts: one of the whole event, one of each room, session and person.
 *
 * <p>Each text stands for itself. An entry keeps its UID over versions, whatever its name, time or room: it is made of the
 * ids of event and session or slot, and in the calendars of rooms and people of theirs. Written after an earlier text of
 * the same calendar, an entry that changed has a SEQUENCE one higher, one that did not change is as before to the byte, and
 * one that is gone is there as cancelled.
 *
 * <p>Times are in the zone of the event, which is in the text. In the hour that a change of clocks repeats, only the
 * first pass has local times; the second is in UTC. Lines end in CR LF and have at most 75 bytes of UTF-8. Each text
 * takes time linear in the event.
 *
 * @since 0.1.0
 */
public final class Calendars {

    private final Event event;
    private final Timetable timetable;
    private final Instant asOf;
    private final Language language;
    private final CalendarEntries entries;
    private final @Nullable Calendars previous;

    private Calendars(Event event, Timetable timetable, Instant asOf, Language language, @Nullable Calendars earlier) {
        OptionalLibrary.CALENDARS.require();
        this.event = event;
        this.timetable = timetable;
        this.asOf = asOf;
        this.language = language;
        this.entries = new CalendarEntries(event, timetable, asOf, language);
        this.previous = earlier;
    }

    /**
     * Returns the calendars of a timetable in English, as published for the first time.
     *
     * @param asOf when they are published, to the second
     * @throws org.lectern.event.InvalidInputException if the timetable is meaningless for the event
     */
    public static Calendars of(Event event, Timetable timetable, Instant asOf) {
        Instant second = asOf.truncatedTo(ChronoUnit.SECONDS);
        return new Calendars(event, timetable.requireValid(event), second, Language.english(), null);
    }

    /** Returns these calendars in another language. */
    public Calendars inLanguage(Language language) {
        return new Calendars(event, timetable, asOf, language, previous);
    }

    /** Returns these calendars as the next version of others of the same event, which may have a previous version too. */
    public Calendars withPrevious(Calendars earlier) {
        return new Calendars(event, timetable, asOf, language, earlier);
    }

    /** Returns the calendar of the whole event: an entry for each session that is held. */
    public String event() {
        return text(CalendarScope.EVENT, null);
    }

    /**
     * Returns the calendar of the whole event after an earlier text of it.
     *
     * @throws org.lectern.event.InvalidInputException if the earlier text is no calendar that Lectern wrote
     */
    public String event(String earlierText) {
        return text(CalendarScope.EVENT, earlierText);
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
        for (CalendarScope scope : scopes()) {
            List<CalendarEntry> own = entriesOf(scope);
            if (!own.isEmpty()) {
                files.put(fileName(scope), write(scope, own));
            }
        }
        return files;
    }

    /** Returns all calendars that have an entry, the whole event's first. */
    List<CalendarScope> scopes() {
        List<CalendarScope> scopes = new ArrayList<>(List.of(CalendarScope.EVENT));
        event.rooms().forEach(room -> scopes.add(room(room)));
        event.sessions().forEach(session -> scopes.add(session(session)));
        event.people().forEach(person -> scopes.add(person(person)));
        return scopes;
    }

    /** Returns the text of a calendar, after an earlier text of it or, without one, after the earlier calendars. */
    String text(CalendarScope scope, @Nullable String earlierText) {
        return write(
                scope,
                earlierText == null
                        ? entriesOf(scope)
                        : withPrevious(scope, CalendarText.read(earlierText, uid(scope))));
    }

    /** Returns an earlier text of a calendar that no longer is, with all its entries cancelled. */
    String cancelled(String earlierText) {
        return CalendarText.cancelled(earlierText, event.zone(), asOf);
    }

    String fileName(CalendarScope scope) {
        return scope.fileName(event.id());
    }

    boolean isEmpty(CalendarScope scope) {
        return entriesOf(scope).isEmpty();
    }

    private String write(CalendarScope scope, List<CalendarEntry> all) {
        String name = PlainText.ofOneLine(
                scope.name().isEmpty() ? event.name() : "%s: %s".formatted(event.name(), scope.name()));
        Instant first = event.days().stream()
                .flatMap(day -> day.windows().stream())
                .map(window -> window.startInclusive())
                .min(Instant::compareTo)
                .orElse(asOf);
        return CalendarText.write(new CalendarText.Head(uid(scope), name, event.zone(), first), all);
    }

    private String uid(CalendarScope scope) {
        return Guid.of("calendar", event.id(), scope.kind(), scope.id()).toString();
    }

    private List<CalendarEntry> entriesOf(CalendarScope scope) {
        return withPrevious(scope, previous == null ? List.of() : previous.entriesOf(scope));
    }

    private List<CalendarEntry> withPrevious(CalendarScope scope, List<CalendarEntry> before) {
        Map<String, CalendarEntry> byUid = new LinkedHashMap<>();
        before.forEach(entry -> byUid.put(entry.uid(), entry));
        List<CalendarEntry> all = new ArrayList<>();
        for (CalendarEntry entry : scope.of(entries)) {
            all.add(Optional.ofNullable(byUid.remove(entry.uid()))
                    .map(entry::asRevisionOf)
                    .orElse(entry));
        }
        byUid.values().forEach(gone -> all.add(gone.cancelledAt(asOf)));
        return all;
    }

    private static CalendarScope room(Room room) {
        return new CalendarScope("room", room.id(), room.name());
    }

    private static CalendarScope session(Session session) {
        return new CalendarScope("session", session.id(), session.name());
    }

    private static CalendarScope person(Person person) {
        return new CalendarScope("person", person.id(), person.name());
    }

    private static <T> T required(Map<String, T> all, String what, String id) {
        T found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("Unknown %s '%s'. Choose one of: %s."
                    .formatted(what, Problem.shown(id), Problem.shown(String.join(", ", all.keySet()))));
        }
        return found;
    }
}
