package org.lectern.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lectern.event.Break;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Relation;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.TopicRelation;

/** The random events have all that an event can say, each often but not always. */
class RandomNounsTest {

    private static final int THROWS = 400;

    private final Map<String, Integer> counts = new TreeMap<>();

    @Test
    void smallEvents_eachNoun_isThereOftenButNotAlways() {
        assertOften(RandomEvents::small);
    }

    @Test
    void tinyEvents_eachNoun_isThereOftenButNotAlways() {
        assertOften(TinyEvents::of);
    }

    private void assertOften(Function<Random, Event> generator) {
        for (int seed = 0; seed < THROWS; seed++) {
            Event event = generator.apply(new Random(seed));
            for (Class<?> kind : Relation.class.getPermittedSubclasses()) {
                count(kind.getSimpleName(), event.relations().stream().anyMatch(kind::isInstance));
            }
            for (TopicRelation.Kind kind : TopicRelation.Kind.values()) {
                count("topics " + kind, event.topicRelations().stream().anyMatch(relation -> relation.kind() == kind));
            }
            countOrders(event);
            count("break", !event.breaks().isEmpty());
            count(
                    "break of some rooms",
                    event.breaks().stream().anyMatch(given -> !given.roomIds().isEmpty()));
            count("split", event.breaks().stream().anyMatch(Break::splitsHalfDay));
            count(
                    "two wants",
                    event.delegations().stream()
                            .anyMatch(d -> d.wantedSessionIds().size() > 1));
            countLimits(event);
            countPeople(event);
            count(
                    "undesired",
                    event.sessions().stream()
                            .anyMatch(s -> !s.undesiredWindows().isEmpty()));
            countSlots(event);
            countPublished(event);
            for (SubjectId.Kind kind : SubjectId.Kind.values()) {
                count(
                        "waives " + kind,
                        event.waivers().stream()
                                .anyMatch(waiver ->
                                        waiver.subjects().stream().anyMatch(subject -> subject.kind() == kind)));
            }
        }
        counts.forEach((what, count) -> assertTrue(
                count >= THROWS / 20 && count <= THROWS * 19 / 20, () -> what + " " + count + " times: " + counts));
    }

    private void countOrders(Event event) {
        Predicate<Predicate<Relation.Before>> any = wanted -> event.relations().stream()
                .anyMatch(relation -> relation instanceof Relation.Before order && wanted.test(order));
        count("least lag", any.test(order -> order.minLagMinutes() > 0));
        count("most lag", any.test(order -> order.maxLagMinutes() != null));
    }

    private void countLimits(Event event) {
        count("limit of the event", !event.dailyLimit().equals(DailyLimit.NONE));
        count(
                "sessions of a room",
                event.rooms().stream().anyMatch(r -> r.dailyLimit().maxSessions() != null));
        count(
                "minutes of a room",
                event.rooms().stream().anyMatch(r -> r.dailyLimit().maxMinutes() != null));
        count(
                "limit of a person",
                event.people().stream().anyMatch(p -> !p.dailyLimit().equals(DailyLimit.NONE)));
    }

    private void countPeople(Event event) {
        BiFunction<String, Predicate<Person>, Boolean> any =
                (what, wanted) -> event.people().stream().anyMatch(wanted);
        count("remote", any.apply("remote", person -> person.zone() != null));
        count("team", any.apply("team", person -> person.shiftLimits() != null));
        count("avoids", any.apply("avoids", person -> !person.undesiredWindows().isEmpty()));
    }

    private void countSlots(Event event) {
        count(
                "theme",
                event.sessions().stream()
                        .anyMatch(s -> s.slots().stream()
                                .anyMatch(slot -> !slot.theme().isEmpty())));
        count(
                "kind",
                event.sessions().stream()
                        .anyMatch(s ->
                                s.slots().stream().anyMatch(slot -> !slot.kind().isEmpty())));
    }

    /** Of what is published, much is held as it was, and much otherwise. */
    private void countPublished(Event event) {
        Published published = event.published();
        count("published", published != null);
        count("counts more", published != null && published.noticeFactor() > 1);
        if (published == null) {
            return;
        }
        Timetable timetable = RandomTimetables.of(event, new Random(event.hashCode()));
        boolean kept = false;
        boolean moved = false;
        for (Placement placement : published.timetable().placements()) {
            Placement now = timetable.findPlacement(placement.sessionId()).orElse(placement);
            kept = kept || timetable.placements().contains(placement);
            moved = moved || !now.equals(placement);
        }
        count("one kept", kept);
        count("one moved", moved);
        count(
                "possible start",
                published.timetable().placements().stream()
                        .allMatch(placement -> BruteForce.startsOnStep(event).contains(placement.start())));
    }

    private void count(String what, boolean isThere) {
        counts.merge(what, isThere ? 1 : 0, Integer::sum);
    }
}
