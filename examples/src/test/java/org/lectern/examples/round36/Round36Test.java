package org.lectern.examples.round36;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.Finding;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;

class Round36Test {

    private final Event event = Round36.event();

    @Test
    void event_always_hasTheFourteenCountriesAndFourDays() {
        assertEquals(
                List.of(
                        "Andorra",
                        "Belarus",
                        "Bulgaria",
                        "Croatia",
                        "Honduras",
                        "Jamaica",
                        "Liberia",
                        "Libya",
                        "Malawi",
                        "Maldives",
                        "Marshall Islands",
                        "Mongolia",
                        "Panama",
                        "United States"),
                event.sessions().stream().map(Session::name).toList());
        assertEquals(
                List.of("2020-03-31", "2020-04-01", "2020-04-02", "2020-04-03"),
                event.days().stream().map(day -> day.date().toString()).toList());
    }

    @Test
    void event_always_hasTheSizeOfARealRound() {
        List<Slot> slots = event.sessions().stream()
                .flatMap(session -> session.slots().stream())
                .toList();
        Map<String, Long> turns = slots.stream().collect(Collectors.groupingBy(Slot::personId, Collectors.counting()));

        assertEquals(75, slots.size());
        assertEquals(2, turns.values().stream().filter(count -> count == 2).count());
        assertEquals(73, turns.size());
        assertEquals(4, slots.stream().filter(slot -> slot.order().first()).count());
        assertEquals(
                25,
                event.sessions().stream()
                        .mapToInt(session -> session.audience().orElseThrow())
                        .min()
                        .orElseThrow());
        assertEquals(
                52,
                event.sessions().stream()
                        .mapToInt(session -> session.audience().orElseThrow())
                        .max()
                        .orElseThrow());
        assertEquals(
                11,
                event.sessions().stream()
                        .filter(session -> session.statementMinutes() == 2)
                        .count());
        assertEquals(
                3,
                slots.stream().map(Slot::presence).collect(Collectors.toSet()).size());
        assertTrue(event.people().stream()
                        .filter(person -> person.availability().isLimited())
                        .count()
                > 20);
    }

    @Test
    void event_always_isAPuzzle() {
        SolveResult result = Lectern.solve(event);

        Set<String> softRules = result.findings().stream()
                .filter(finding -> finding.level() == Level.SOFT)
                .map(Finding::ruleId)
                .collect(Collectors.toCollection(HashSet::new));
        assertTrue(result.score().isFeasible(), result.score()::toString);
        assertTrue(result.isProvenOptimal(), result.lowerBound()::toString);
        assertTrue(softRules.size() >= 5, softRules::toString);
        assertTrue(
                result.findTrivialBound().orElseThrow().soft()
                        <= 0.95 * result.score().soft(),
                result::toString);
    }
}
