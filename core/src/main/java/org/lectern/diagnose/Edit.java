package org.lectern.diagnose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.lectern.event.Event;
import org.lectern.event.EventBuilder;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Waiver;

/** A change of an event that says what it changes, so that thousands are made at the cost of one. */
sealed interface Edit extends UnaryOperator<Event> {

    /** One more waiver. */
    record OfWaiver(Waiver waiver) implements Edit {}

    /** A change of one session, by its id. */
    record OfSession(String id, UnaryOperator<Session> change) implements Edit {}

    /** A change of one person, by the id. */
    record OfPerson(String id, UnaryOperator<Person> change) implements Edit {}

    /** A change of one room, by its id. */
    record OfRoom(String id, UnaryOperator<Room> change) implements Edit {}

    @Override
    default Event apply(Event event) {
        return all(event, List.of(this));
    }

    /** Returns an event with all these changes; those of one thing are made in their order, other ones last. */
    static Event all(Event event, List<UnaryOperator<Event>> changes) {
        List<Waiver> waivers = new ArrayList<>(event.waivers());
        Map<String, UnaryOperator<Session>> sessions = new HashMap<>();
        Map<String, UnaryOperator<Person>> people = new HashMap<>();
        Map<String, UnaryOperator<Room>> rooms = new HashMap<>();
        List<UnaryOperator<Event>> others = new ArrayList<>();
        for (UnaryOperator<Event> change : changes) {
            switch (change) {
                case OfWaiver(Waiver waiver) -> waivers.add(waiver);
                case OfSession(String id, UnaryOperator<Session> one) -> sessions.merge(id, one, Edit::then);
                case OfPerson(String id, UnaryOperator<Person> one) -> people.merge(id, one, Edit::then);
                case OfRoom(String id, UnaryOperator<Room> one) -> rooms.merge(id, one, Edit::then);
                default -> others.add(change);
            }
        }
        EventBuilder changed = event.toBuilder().waivers(waivers);
        if (!sessions.isEmpty()) {
            changed.sessions(changed(event.sessions(), sessions, Session::id));
        }
        if (!people.isEmpty()) {
            changed.people(changed(event.people(), people, Person::id));
        }
        if (!rooms.isEmpty()) {
            changed.rooms(changed(event.rooms(), rooms, Room::id));
        }
        Event result = changed.build();
        for (UnaryOperator<Event> other : others) {
            result = other.apply(result);
        }
        return result;
    }

    private static <T> UnaryOperator<T> then(UnaryOperator<T> first, UnaryOperator<T> second) {
        return value -> second.apply(first.apply(value));
    }

    private static <T> List<T> changed(List<T> values, Map<String, UnaryOperator<T>> changes, Function<T, String> id) {
        return values.stream()
                .map(value -> changes.getOrDefault(id.apply(value), UnaryOperator.identity())
                        .apply(value))
                .toList();
    }
}
