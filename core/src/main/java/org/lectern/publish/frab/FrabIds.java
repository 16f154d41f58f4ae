package org.lectern.publish.frab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.publish.names.Guid;

/** By what a schedule names the things of an event: by what another tool calls them, else by what is made of their ids. */
final class FrabIds {

    private final Map<String, UUID> sessions;
    private final Map<String, UUID> rooms;
    private final Map<String, UUID> people;
    private final FrabNumbers sessionNumbers = new FrabNumbers();
    private final FrabNumbers personNumbers = new FrabNumbers();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> slugs = new HashMap<>();

    FrabIds(Event event) {
        sessions = guids("frab-session", event.id(), event.sessions(), Session::id, Session::data);
        rooms = guids("frab-room", event.id(), event.rooms(), Room::id, Room::data);
        people = guids("frab-person", event.id(), event.people(), Person::id, Person::data);
        numbers(sessionNumbers, sessions, event.sessions(), Session::id, Session::data);
        numbers(personNumbers, people, event.people(), Person::id, Person::data);
        unique(codes, event.sessions(), FrabKeys.CODE, "[0-9A-Z]{6}");
        // As both public schemas have it.
        unique(slugs, event.sessions(), FrabKeys.SLUG, "[a-z0-9_]{4,}-[a-z0-9_-]{3,}[a-z0-9]");
    }

    private static <T> Map<String, UUID> guids(
            String kind,
            String eventId,
            List<T> things,
            Function<T, String> id,
            Function<T, Map<String, String>> data) {
        Map<String, UUID> guids = new LinkedHashMap<>();
        Set<UUID> taken = new HashSet<>();
        for (T thing : things) {
            UUID guid = FrabProblems.findGuid(data.apply(thing).getOrDefault(FrabKeys.GUID, ""))
                    .filter(taken::add)
                    .orElseGet(() -> Guid.of(kind, eventId, id.apply(thing)));
            taken.add(guid);
            guids.put(id.apply(thing), guid);
        }
        return guids;
    }

    /** First those of another tool, then made ones in the order of the event, so that none depends on the timetable. */
    private static <T> void numbers(
            FrabNumbers numbers,
            Map<String, UUID> guids,
            List<T> things,
            Function<T, String> id,
            Function<T, Map<String, String>> data) {
        for (T thing : things) {
            numbers.keep(guid(guids, id.apply(thing)), data.apply(thing).getOrDefault(FrabKeys.ID, ""));
        }
        things.forEach(thing -> numbers.of(guid(guids, id.apply(thing))));
    }

    private static void unique(Map<String, String> kept, List<Session> sessions, String key, String pattern) {
        Set<String> taken = new HashSet<>();
        for (Session session : sessions) {
            session.findData(key)
                    .filter(text -> text.matches(pattern) && taken.add(text))
                    .ifPresent(text -> kept.put(session.id(), text));
        }
    }

    private static UUID guid(Map<String, UUID> guids, String id) {
        return Objects.requireNonNull(guids.get(id));
    }

    UUID session(String id) {
        return guid(sessions, id);
    }

    UUID room(String id) {
        return guid(rooms, id);
    }

    UUID person(String id) {
        return guid(people, id);
    }

    long sessionNumber(String id) {
        return sessionNumbers.of(session(id));
    }

    long personNumber(String id) {
        return personNumbers.of(person(id));
    }

    Optional<String> findCode(String sessionId) {
        return Optional.ofNullable(codes.get(sessionId));
    }

    Optional<String> findSlug(String sessionId) {
        return Optional.ofNullable(slugs.get(sessionId));
    }

    /** Returns the ids of the sessions by guid. */
    Map<UUID, String> sessionIds() {
        return byGuid(sessions);
    }

    /** Returns the ids of the rooms by guid. */
    Map<UUID, String> roomIds() {
        return byGuid(rooms);
    }

    private static Map<UUID, String> byGuid(Map<String, UUID> guids) {
        Map<UUID, String> ids = new HashMap<>();
        guids.forEach((id, guid) -> ids.put(guid, id));
        return ids;
    }
}
