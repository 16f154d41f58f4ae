package org.lectern.benchmarks.generate;

import org.lectern.rule.standard.StandardRules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Terms;

/** Class {@code full}: relations, pins, and all rules, in keeping with the hidden plan. */
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
            assertTrue(relation instanceof Relation.Order, relation.toString());
            relation.sessionIds().forEach(id -> assertTrue(seen.add(id), id));
        }
        List<Relation.Order> orders =
                event.relations().stream().map(Relation.Order.class::cast).toList();
        assertTrue(orders.stream().anyMatch(order -> order.leastLagMinutes() > 0));
        assertTrue(orders.stream().anyMatch(order -> order.mostLagMinutes() == null));
        assertTrue(orders.stream().anyMatch(order -> order.mostLagMinutes() != null));
    }

    @Test
    void pins_ofALargeEvent_areOfEveryKind() {
        List<Pin> pins =
                full(1000, 7).event().sessions().stream().map(Session::pin).toList();

        assertTrue(pins.stream().anyMatch(pin -> pin.pinnedDay().isPresent()));
        assertTrue(pins.stream()
                .anyMatch(pin ->
                        pin.pinnedRoomId().isPresent() && pin.pinnedStart().isEmpty()));
        assertTrue(pins.stream()
                .anyMatch(
                        pin -> pin.pinnedRoomId().isEmpty() && pin.pinnedStart().isPresent()));
        assertTrue(pins.stream()
                .anyMatch(pin ->
                        pin.pinnedRoomId().isPresent() && pin.pinnedStart().isPresent()));
        assertTrue(pins.stream().anyMatch(pin -> !pin.slotOrder().isEmpty()));
    }

    @Test
    void rules_ofAFullEvent_areAllOn() {
        Rulebook rulebook = Rulebook.of(full(14, 1).event(), StandardRules.catalogue());

        assertTrue(rulebook.all().stream().allMatch(Terms::on));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hiddenPlan_ofAFullEvent_breaksNothingAndLeavesNothingOut(long seed) {
        GeneratedEvent generated = full(200, seed);

        Report report = StandardRules.checker().check(generated.event(), generated.hiddenPlan());

        assertTrue(report.score().isComplete(), report.score().toString());
    }
}
