package org.lectern.benchmarks.generate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/** What tests of classes count in an event and its hidden plan. */
final class Planned {

    private Planned() {}

    static GeneratedEvent of(EventClass eventClass, int sessions, long seed) {
        return EventGenerator.generate(eventClass, sessions, seed);
    }

    /** Returns of how many of 1 it is true. */
    static <T> double share(List<T> all, Predicate<T> which) {
        return (double) all.stream().filter(which).count() / all.size();
    }

    static List<Slot> slots(Event event) {
        return event.sessions().stream()
                .flatMap(session -> session.slots().stream())
                .toList();
    }

    static Session session(Event event, Placement placement) {
        return Objects.requireNonNull(event.sessionsById().get(placement.sessionId()));
    }

    /** Returns in how many sessions each person is who is in one. */
    static Map<String, Long> sessionsByPerson(Event event) {
        return event.sessions().stream()
                .flatMap(session -> Stream.concat(
                                session.attendantIds().stream(),
                                session.slots().stream().map(Slot::personId))
                        .distinct())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }
}
