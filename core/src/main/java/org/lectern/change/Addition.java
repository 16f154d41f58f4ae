package org.lectern.change;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lectern.event.Event;

/**
 * A change that only puts one more thing at the end of a list of the event.
 *
 * @param index the place of the change among all
 * @param rank what is added may name what additions of a lower rank add, but not what others of its own or a higher one do
 * @param path the pointer of the list in the event, with a slash at its end
 * @param key where in the change that thing stands: a slash and a key
 * @param list the list in an event
 * @param adder adds the thing
 */
record Addition(
        int index, int rank, String path, String key, Function<Event, List<?>> list, Consumer<Event.Builder> adder) {

    /** Returns the addition that a change is, or empty if it does something else. */
    static Optional<Addition> find(Change change, int index) {
        return switch (change) {
            case Change.AddPerson added ->
                found(index, 0, "/people/", "/person", Event::people, event -> event.person(added.person()));
            case Change.AddRoom added ->
                found(index, 1, "/rooms/", "/room", Event::rooms, event -> event.room(added.room()));
            case Change.AddSession added ->
                found(index, 2, "/sessions/", "/session", Event::sessions, event -> event.session(added.session()));
            case Change.AddRelation added ->
                found(
                        index,
                        3,
                        "/relations/",
                        "/relation",
                        Event::relations,
                        event -> event.relation(added.relation()));
            case Change.Waive waived ->
                found(index, 4, "/waivers/", "/waiver", Event::waivers, event -> event.waiver(waived.waiver()));
            default -> Optional.empty();
        };
    }

    private static Optional<Addition> found(
            int index,
            int rank,
            String path,
            String key,
            Function<Event, List<?>> list,
            Consumer<Event.Builder> adder) {
        return Optional.of(new Addition(index, rank, path, key, list, adder));
    }

    /** Returns the pointer of the thing where {@code earlier} others are added to its list before it. */
    String part(Event event, int earlier) {
        return path + (list.apply(event).size() + earlier);
    }

    /** Returns the event after this addition alone. */
    AppliedChange alone(Event event) {
        Event.Builder changed = event.toBuilder();
        adder.accept(changed);
        return new AppliedChange(changed, part(event, 0), key);
    }
}
