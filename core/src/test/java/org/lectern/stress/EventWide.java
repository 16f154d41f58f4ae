package org.lectern.stress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.standard.StandardRules;

/** Changes of all sessions, slots, people, rooms or rules of an event at once. */
final class EventWide {

    private EventWide() {}

    static Event rules(Event event, BiFunction<RuleSetting, RuleDefinition, RuleSetting> edit) {
        Event.Builder edited = event.toBuilder();
        for (Rule rule : StandardRules.catalogue().rules()) {
            RuleDefinition definition = rule.definition();
            edited.editRule(definition.id(), setting -> edit.apply(setting, definition));
        }
        return edited.build();
    }

    static Event sessions(Event event, UnaryOperator<Session> edit) {
        return event.toBuilder()
                .sessions(event.sessions().stream().map(edit).toList())
                .published(null)
                .build();
    }

    static Event slots(Event event, UnaryOperator<Slot> edit) {
        return sessions(event, session -> slots(session, edit));
    }

    static Session slots(Session session, UnaryOperator<Slot> edit) {
        return session.toBuilder()
                .slots(session.slots().stream().map(edit).toList())
                .build();
    }

    static Event people(Event event, UnaryOperator<Person> edit) {
        return event.toBuilder()
                .people(event.people().stream().map(edit).toList())
                .build();
    }

    static Event rooms(Event event, UnaryOperator<Room> edit) {
        return event.toBuilder()
                .rooms(event.rooms().stream().map(edit).toList())
                .build();
    }

    /** Returns a builder of the event without what names sessions, slots or people. */
    static Event.Builder bare(Event event) {
        return event.toBuilder()
                .relations(List.of())
                .delegations(List.of())
                .waivers(List.of())
                .published(null);
    }

    static Instant firstStart(Event event) {
        return event.days().get(0).windows().get(0).startInclusive();
    }

    static Session unpinned(Session session) {
        return session.toBuilder().pin(session.pin().withRoomId(null)).build();
    }

    static Session lasting(Session session, int minutes) {
        return session.toBuilder().allowedMinutes(minutes).build();
    }

    static Set<String> ids(Event event) {
        Set<String> ids = new LinkedHashSet<>();
        event.sessions().forEach(session -> ids.add(session.id()));
        return ids;
    }

    static Event named(Event event, String name) {
        return people(
                rooms(
                        slots(
                                sessions(
                                        event,
                                        session ->
                                                session.toBuilder().name(name).build()),
                                slot -> slot.toBuilder().name(name).build()),
                        room -> room.toBuilder().name(name).build()),
                person -> person.toBuilder().name(name).build());
    }

    static Event manySlots(Event event, int count, Random random) {
        if (event.sessions().isEmpty() || event.people().isEmpty()) {
            return event;
        }
        List<Session> sessions = new ArrayList<>(event.sessions());
        Session.Builder many = sessions.get(0).toBuilder().allowedMinutes(60);
        for (int i = sessions.get(0).slots().size(); i < count; i++) {
            many.slot(Slot.builder(
                            "more-" + i,
                            event.people()
                                    .get(random.nextInt(event.people().size()))
                                    .id())
                    .minutes(1, 7)
                    .build());
        }
        sessions.set(0, many.build());
        // Few starts: each takes up to a second, and not all commands have a limit.
        return event.toBuilder()
                .startStepMinutes(360)
                .sessions(sessions)
                .published(null)
                .build();
    }

    static Event manySessions(Event event, int count) {
        if (event.sessions().isEmpty()) {
            return event;
        }
        List<Session> sessions = new ArrayList<>(event.sessions());
        for (int i = sessions.size(); i < count; i++) {
            Session like = event.sessions().get(i % event.sessions().size());
            int copy = i;
            Session.Builder more = Session.builder("more-" + i)
                    .allowedMinutes(like.allowedMinutes())
                    .audience(like.audience())
                    .region(like.region())
                    .attendants(like.attendantIds());
            like.slots()
                    .forEach(slot -> more.slot(Slot.builder("more-" + copy + "-" + slot.id(), slot.personId())
                            .minutes(slot.minMinutes(), slot.maxMinutes())
                            .build()));
            sessions.add(more.build());
        }
        return event.toBuilder().sessions(sessions).build();
    }

    static List<Relation> contradictions(List<String> ids) {
        if (ids.size() < 2) {
            return List.of();
        }
        List<String> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        List<Relation> relations = new ArrayList<>(List.of(
                new Relation.SameDay(ids),
                new Relation.DifferentDay(ids),
                new Relation.BackToBack(ids),
                new Relation.BackToBack(reversed),
                new Relation.NotParallel(ids)));
        for (int i = 0; i < ids.size(); i++) {
            relations.add(new Relation.Before(ids.get(i), ids.get((i + 1) % ids.size()), 527_040, 527_040));
        }
        return relations;
    }
}
