package org.lectern.diagnose.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Waiver;

/** A change of an event as data, so that thousands can be applied at the cost of one. */
public sealed interface EventEdit extends UnaryOperator<Event> {

    /** Adds a waiver. */
    record OfWaiver(Waiver waiver) implements EventEdit {}

    /** Changes one session, by id. */
    record SessionEventEdit(String id, UnaryOperator<Session> change) implements EventEdit {}

    /** Changes one person, by id. */
    record OfPerson(String id, UnaryOperator<Person> change) implements EventEdit {}

    /** Changes one room, by id. */
    record OfRoom(String id, UnaryOperator<Room> change) implements EventEdit {}

    @Override
    default Event apply(Event event) {
        return applyAll(event, List.of(this));
    }

    /** Returns an event with all these changes; those of one subject apply in their order, others last. */
    static Event applyAll(Event event, List<UnaryOperator<Event>> changes) {
        List<Waiver> waivers = new ArrayList<>(event.waivers());
        Map<String, UnaryOperator<Session>> sessions = new HashMap<>();
        Map<String, UnaryOperator<Person>> people = new HashMap<>();
        Map<String, UnaryOperator<Room>> rooms = new HashMap<>();
        List<UnaryOperator<Event>> others = new ArrayList<>();
        for (UnaryOperator<Event> change : changes) {
            switch (change) {
                case OfWaiver(Waiver waiver) -> waivers.add(waiver);
                case SessionEventEdit(String id, UnaryOperator<Session> one) ->
                    sessions.merge(id, one, EventEdit::then);
                case OfPerson(String id, UnaryOperator<Person> one) -> people.merge(id, one, EventEdit::then);
                case OfRoom(String id, UnaryOperator<Room> one) -> rooms.merge(id, one, EventEdit::then);
                default -> others.add(change);
            }
        }
        Event.Builder changed = event.toBuilder().waivers(waivers);
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
