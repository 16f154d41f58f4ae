package org.lectern.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Availability;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.Published;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.publish.frab.FrabKeys;
import org.lectern.publish.names.PlainText;

/** An event while it is put together: rooms and people by what the tool calls them, sessions, and where they take place. */
final class EventDraft {

    private static final int MAX_TEXT = 10_000;
    private static final int MAX_MINUTES = 24 * 60;

    final ImportNotes notes = new ImportNotes();
    final EventDays days;
    private final ZoneId zone;
    private final UniqueIds roomIds = new UniqueIds("room");
    private final UniqueIds personIds = new UniqueIds("person");
    private final UniqueIds sessionIds = new UniqueIds("session");
    private final Map<String, String> roomsByKey = new LinkedHashMap<>();
    private final Map<String, String> peopleByKey = new LinkedHashMap<>();
    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<Placement> placements = new ArrayList<>();
    private List<Break> breaks = List.of();

    EventDraft(ZoneId zone) {
        this.zone = zone;
        this.days = new EventDays(zone);
    }

    ZoneId zone() {
        return zone;
    }

    /** Returns the id of the room that a tool knows by a key, if it was added. */
    Optional<String> findRoom(String key) {
        return Optional.ofNullable(roomsByKey.get(key));
    }

    /** Adds a room under the first wish that is an id, and returns that; a known key is the room it was. */
    String room(String key, String name, int seats, Map<String, String> data, String... wishes) {
        String known = roomsByKey.get(key);
        if (known != null) {
            return known;
        }
        String id = roomIds.take(wishes);
        Room.Builder room = Room.builder(id).name(named(name, id)).seats(Math.max(0, Math.min(seats, 1_000_000)));
        data.forEach((label, text) -> keep(room::data, "room", room.build().name(), label, text));
        rooms.put(id, room.build());
        roomsByKey.put(key, id);
        return id;
    }

    /** Says when a room is open. */
    void open(String roomId, Availability availability) {
        rooms.computeIfPresent(
                roomId,
                (id, room) -> room.toBuilder().availability(availability).build());
    }

    List<Room> rooms() {
        return List.copyOf(rooms.values());
    }

    /** Adds a person under the first wish that is an id, and returns that; a known key is the person it was. No window is no limit. */
    String person(String key, String name, Map<String, String> data, List<Window> available, String... wishes) {
        String known = peopleByKey.get(key);
        if (known != null) {
            return known;
        }
        String id = personIds.take(wishes);
        Person.Builder person = Person.builder(id)
                .name(named(name, id))
                .availability(available.isEmpty() ? Availability.always() : Availability.within(available));
        data.forEach((label, text) -> keep(person::data, "person", named(name, id), label, text));
        people.put(id, person.build());
        peopleByKey.put(key, id);
        return id;
    }

    /** Returns a session of so many minutes under the first wish that is an id, which is still to be added. */
    Session.Builder session(String title, int minutes, String... wishes) {
        String id = sessionIds.take(wishes);
        return Session.builder(id)
                .name(named(title, id))
                .allowedMinutes(minutes)
                .qaMinutes(0, 0);
    }

    /** Makes those who speak needed throughout a session, and keeps their order. */
    void speakers(Session.Builder session, List<String> personIds) {
        List<String> speakers = personIds.stream().distinct().toList();
        session.attendants(speakers);
        if (speakers.size() > 1) {
            keep(session::data, "session", session.build().name(), FrabKeys.SPEAKERS, String.join("\n", speakers));
        }
    }

    /** Returns whether a session can be so long; notes it if not. */
    boolean isLength(String place, String title, long minutes) {
        boolean fits = minutes >= 1 && minutes <= MAX_MINUTES;
        if (!fits) {
            notes.note(
                    "left-out",
                    place,
                    minutes,
                    "The session '%s' has %s minutes and is left out: a session has 1 to 1,440 minutes."
                            .formatted(shown(title), minutes),
                    "Give it a length, or add it by hand.");
        }
        return fits;
    }

    void add(Session session) {
        sessions.add(session);
    }

    /** Places a session at a start, whose seconds are dropped, and makes its day long enough. */
    void place(Session session, String roomId, Instant start, int minutes) {
        Instant onMinute = start.truncatedTo(ChronoUnit.MINUTES);
        placements.add(new Placement(session.id(), roomId, onMinute, minutes, List.of()));
    }

    /** Makes each day long enough for what takes place on it. */
    void extendDaysToPlacements() {
        placements.stream().map(Placement::time).forEach(days::extend);
    }

    boolean isScheduled() {
        return !placements.isEmpty();
    }

    void breaks(List<Break> breaks) {
        this.breaks = List.copyOf(breaks);
    }

    /** Keeps a text of the tool, unless it is empty or too long. */
    void keep(BiConsumer<String, String> data, String what, String name, String key, String text) {
        if (text.isBlank()) {
            return;
        }
        if (text.codePointCount(0, text.length()) > MAX_TEXT) {
            notes.note(
                    "left-out",
                    "",
                    key,
                    "The text '%s' of %s '%s' has more than 10,000 characters and is left out."
                            .formatted(key, what, shown(name)),
                    "Shorten it, or keep it in the other tool.");
            return;
        }
        data.accept(key, text);
    }

    /** Returns the event, with what takes place as its published timetable. */
    ImportedEvent build(String idWish, String name, int stepMinutes) {
        String id = new UniqueIds("conference").take(PlainText.slug(idWish), PlainText.slug(name));
        if (rooms.isEmpty()) {
            room("", "Room 1", 0, Map.of(), "room-1");
            notes.note(
                    "no-room",
                    "",
                    "",
                    "The file names no room, so the event has one, 'Room 1'.",
                    "Add the rooms with their seats to the event.");
        }
        notes.throwIfAny();
        Event event = Event.builder(id, zone)
                .name(named(name, id))
                .startStepMinutes(step(stepMinutes))
                .days(days.days())
                .rooms(rooms.values())
                .breaks(breaks)
                .people(people.values())
                .sessions(sessions)
                .build();
        if (!placements.isEmpty()) {
            event = event.toBuilder()
                    .published(Published.of(Timetable.of(event, placements)))
                    .build();
        }
        return new ImportedEvent(event, notes.notes());
    }

    /** Returns the first of a wished step, 5 and 1 on which all sessions start. */
    private int step(int wished) {
        for (int step : List.of(Math.max(1, Math.min(wished, MAX_MINUTES)), 5)) {
            if (placements.stream().allMatch(placed -> minuteOfDay(placed.start()) % step == 0)) {
                return step;
            }
        }
        return 1;
    }

    private long minuteOfDay(Instant start) {
        Instant midnight = start.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return Duration.between(midnight, start).toMinutes();
    }

    static String named(@Nullable String name, String otherwise) {
        String plain = name == null ? "" : PlainText.ofOneLine(name).strip();
        return plain.isEmpty() ? otherwise : plain;
    }

    static String shown(String text) {
        return Problem.shown(text);
    }
}
