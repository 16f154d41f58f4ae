package org.lectern.benchmarks.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.rule.Report;
import org.lectern.rule.standard.StandardRules;

/** Class {@code full}: relations, pins, and all rules, in keeping with the hidden plan. */
@Tag("slow")
class TiesTest {

    private static GeneratedEvent full(int sessions, long seed) {
        return EventGenerator.generate(EventClass.FULL, sessions, seed);
    }

    @ParameterizedTest
    @CsvSource({"14, 1, 1", "20, 1, 1", "100, 5, 5", "1000, 50, 50"})
    void ties_anySize_areATenthAndATwentieth(int sessions, int relations, int pinned) {
        Event event = full(sessions, 3).event();

        assertEquals(relations, event.relations().size());
        assertEquals(
                pinned,
                event.sessions().stream()
                        .filter(session -> !session.pin().equals(Pin.NONE))
                        .count());
    }

    @Test
    void relations_ofALargeEvent_areOrdersThatShareNoSession() {
        Event event = full(1000, 7).event();

        Set<String> seen = new HashSet<>();
        for (Relation relation : event.relations()) {
            assertTrue(relation instanceof Relation.Before, relation.toString());
            relation.sessionIds().forEach(id -> assertTrue(seen.add(id), id));
        }
        List<Relation.Before> orders =
                event.relations().stream().map(Relation.Before.class::cast).toList();
        assertTrue(orders.stream().anyMatch(order -> order.minLagMinutes() > 0));
        assertTrue(orders.stream().anyMatch(order -> order.maxLagMinutes() == null));
        assertTrue(orders.stream().anyMatch(order -> order.maxLagMinutes() != null));
    }

    @Test
    void pins_ofALargeEvent_areOfEveryKind() {
        List<Pin> pins =
                full(1000, 7).event().sessions().stream().map(Session::pin).toList();

        assertTrue(pins.stream().anyMatch(pin -> pin.findDay().isPresent()));
        assertTrue(pins.stream()
                .anyMatch(pin -> pin.findRoomId().isPresent() && pin.findStart().isEmpty()));
        assertTrue(pins.stream()
                .anyMatch(pin -> pin.findRoomId().isEmpty() && pin.findStart().isPresent()));
        assertTrue(pins.stream()
                .anyMatch(pin -> pin.findRoomId().isPresent() && pin.findStart().isPresent()));
        assertTrue(pins.stream().anyMatch(pin -> !pin.slotOrder().isEmpty()));
    }

    @Test
    void rules_ofAFullEvent_areAllOnButThoseOfTopicsAndThoseThatKeptFiguresDoNotKnow() {
        assertEquals(Planned.NOT_IN_FULL, Planned.rulesNotInForce(full(14, 1).event()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hiddenPlan_ofAFullEvent_breaksNothingAndLeavesNothingOut(long seed) {
        GeneratedEvent generated = full(200, seed);

        Report report = StandardRules.checker().check(generated.event(), generated.hiddenPlan());

        assertTrue(report.score().isFeasible(), report.score().toString());
    }
}
