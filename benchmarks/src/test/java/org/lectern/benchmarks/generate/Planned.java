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
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;

/** What tests of classes count in an event and its hidden plan. */
final class Planned {

    /** What {@code full} and {@code congress} do without: rules about topics, and three that kept figures do not know. */
    static final List<String> NOT_IN_FULL = List.of(
            "session-window",
            "topic-count",
            "gap-limit",
            "person-preferred-window",
            "person-undesired-window",
            "round-start",
            "room-wish",
            "topic-overlap",
            "topic-repeat",
            "topic-days",
            "topic-rooms",
            "topic-flow",
            "person-room-change",
            "gap-spread");

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

    /** Returns the ids of the rules that are not in force, in the order of the catalogue. */
    static List<String> rulesNotInForce(Event event) {
        return EffectiveRules.of(event, StandardRules.catalogue()).configs().stream()
                .filter(config -> !config.enabled())
                .map(config -> config.definition().id())
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
