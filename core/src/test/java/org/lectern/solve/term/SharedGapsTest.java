package org.lectern.solve.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.rule.Report;
import org.lectern.rule.Subject;
import org.lectern.rule.standard.StandardRules;

/** The example of {@code docs/proof.md}: prices for people's gaps cannot raise the bound, though nobody can share them equally. */
class SharedGapsTest {

    private static final List<String> SESSIONS = List.of("A", "B", "C", "D");

    /** Four hours of one room for four sessions; each two that follow one another in a ring have a person in common. */
    private static Event event() {
        Event.Builder event = Event.builder("ring", ZoneOffset.UTC)
                .startStepMinutes(60)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/13:00")
                .room("hall", 50)
                .people("Ana", "Ben", "Cleo", "Dan")
                .ruleSetting(RuleSetting.of("gap-spread").withEnabled(true));
        List<List<String>> people =
                List.of(List.of("Dan", "Ana"), List.of("Ana", "Ben"), List.of("Ben", "Cleo"), List.of("Cleo", "Dan"));
        for (int s = 0; s < SESSIONS.size(); s++) {
            event.session(Session.builder(SESSIONS.get(s))
                    .allowedMinutes(60)
                    .attendants(people.get(s).toArray(String[]::new))
                    .build());
        }
        return event.build();
    }

    private static void addOrders(List<String> before, List<List<String>> orders) {
        if (before.size() == SESSIONS.size()) {
            orders.add(before);
        }
        for (String next : SESSIONS) {
            if (!before.contains(next)) {
                List<String> more = new ArrayList<>(before);
                more.add(next);
                addOrders(more, orders);
            }
        }
    }

    private static Report report(Event event, List<String> order) {
        List<Placement> placements = new ArrayList<>();
        for (int hour = 0; hour < order.size(); hour++) {
            placements.add(new Placement(
                    order.get(hour),
                    "hall",
                    event.days()
                            .getFirst()
                            .windows()
                            .getFirst()
                            .startInclusive()
                            .plusSeconds(3600L * hour),
                    60,
                    List.of()));
        }
        return StandardRules.checker().check(event, Timetable.of(event, placements));
    }

    @Test
    void everyOrder_costsOneGapMoreForSomeThanForOthers() {
        Event event = event();
        List<List<String>> orders = new ArrayList<>();
        addOrders(List.of(), orders);

        assertEquals(24, orders.size());
        for (List<String> order : orders) {
            assertEquals(3, report(event, order).costs().get("gap-spread"), order::toString);
        }
    }

    @Test
    void fourOrders_giveEachPersonTheGapOnce() {
        Event event = event();
        TreeMap<String, Long> gaps = new TreeMap<>();
        for (List<String> order : List.of(
                List.of("A", "B", "C", "D"),
                List.of("B", "C", "D", "A"),
                List.of("C", "D", "A", "B"),
                List.of("D", "A", "B", "C"))) {
            report(event, order).findings().stream()
                    .filter(finding -> finding.ruleId().equals("idle-gap"))
                    .map(finding -> finding.subjects().getFirst())
                    .map(Subject::name)
                    .forEach(name -> gaps.merge(name, 1L, Long::sum));
        }

        assertEquals(Set.of("Ana", "Ben", "Cleo", "Dan"), gaps.keySet());
        assertEquals(List.of(1L, 1L, 1L, 1L), List.copyOf(gaps.values()));
    }
}
