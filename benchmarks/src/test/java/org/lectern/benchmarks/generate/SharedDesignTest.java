package org.lectern.benchmarks.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Relation;

/** Classes shared and congress. */
class SharedDesignTest {

    private static final Event CONGRESS =
            Planned.of(EventClass.CONGRESS, 300, 2).event();

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 14, 30, 60, 300})
    void people_anySize_areInThreeToSixSessionsEach(int sessions) {
        for (EventClass eventClass : List.of(EventClass.SHARED, EventClass.CONGRESS)) {
            for (int seed = 0; seed < 5; seed++) {
                Event event = Planned.of(eventClass, sessions, seed).event();
                Map<String, Long> counts = Planned.sessionsByPerson(event);
                assertEquals(event.people().size(), counts.size(), event.id());
                counts.forEach((person, count) -> assertTrue(count >= 3 && count <= 6, person + " " + count));
            }
        }
    }

    @Test
    void people_ofALargeEvent_areInEachNumberOfSessions() {
        Set<Long> counts = Set.copyOf(Planned.sessionsByPerson(CONGRESS).values());

        assertEquals(Set.of(3L, 4L, 5L, 6L), counts);
    }

    @Test
    void slots_ofAllSessions_areFiveToNineWithFewLeftAway() {
        double inRange = Planned.share(
                CONGRESS.sessions(),
                session -> session.slots().size() >= 5 && session.slots().size() <= 9);

        assertTrue(inRange >= 0.98, "share " + inRange);
    }

    @ParameterizedTest
    @CsvSource({"14, 2, 2, 50 100", "24, 3, 2, 50 100", "60, 3, 3, 50 100 200", "100, 3, 5, 50 100 200 400 50"})
    void rooms_anySize_differ(int sessions, int days, int rooms, String seats) {
        Event event = Planned.of(EventClass.SHARED, sessions, 1).event();

        assertEquals(days, event.days().size());
        assertEquals(rooms, event.rooms().size());
        assertEquals(
                seats,
                event.rooms().stream()
                        .map(room -> Integer.toString(room.seats()))
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void rules_ofACongress_areAllOnButThoseOfTopicsAndThoseThatKeptFiguresDoNotKnow() {
        List<String> notInForce = new ArrayList<>(Planned.NOT_IN_FULL);
        notInForce.remove("person-undesired-window");

        assertEquals(notInForce, Planned.rulesNotInForce(CONGRESS));
    }

    @ParameterizedTest
    @CsvSource({"14, 10", "60, 20", "300, 60"})
    void delegations_ofACongress_areEightAndAFifthUpToSixty(int sessions, int delegations) {
        Event event = Planned.of(EventClass.CONGRESS, sessions, 1).event();

        assertEquals(delegations, event.delegations().size());
        event.delegations().forEach(delegation -> {
            int wanted = delegation.wantedSessionIds().size();
            assertTrue(wanted >= 3 && wanted <= 8, delegation.toString());
        });
    }

    @Test
    void relations_ofACongress_areOfFourKinds() {
        Map<Class<?>, Long> kinds =
                CONGRESS.relations().stream().collect(Collectors.groupingBy(Relation::getClass, Collectors.counting()));

        assertEquals(
                Map.of(
                        Relation.Before.class, 15L,
                        Relation.SameDay.class, 7L,
                        Relation.DifferentDay.class, 7L,
                        Relation.NotParallel.class, 7L),
                kinds);
        assertEquals(
                0.05,
                Planned.share(CONGRESS.sessions(), session -> !session.pin().equals(Pin.NONE)),
                0.001);
    }

    @Test
    void people_ofACongress_areRemoteOrLimitedInTheSharesOfTheClass() {
        double remote =
                Planned.share(CONGRESS.people(), person -> person.findZone().isPresent());
        double limited =
                Planned.share(CONGRESS.people(), person -> !person.dailyLimit().equals(DailyLimit.NONE));

        assertEquals(0.08, remote, 0.04);
        assertEquals(0.20, limited, 0.05);
        assertNotEquals("", CONGRESS.sessions().getFirst().region());
    }
}
