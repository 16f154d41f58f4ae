package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.change.StartedSessions;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.SubjectId.Kind;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.BruteForceSequences;
import org.lectern.testing.RandomTimetables;
import org.lectern.testing.TinyEvents;

/** Reasons of unplaced items against the checker, which knows nothing of tables and tallies, at every place. */
@Tag("slow")
final class ReasonsAgreementTest {

    private static final int EVENTS = 350;
    private static final int MAX_INSIDES = 2000;

    /** An unplaced item in a timetable. */
    private record Given(Event event, Timetable timetable, Report before, UnplacedItem item) {

        Session session() {
            return event.sessions().stream()
                    .filter(session -> item.subject().kind() == Kind.SESSION
                            ? session.id().equals(item.subject().id())
                            : session.findSlot(item.subject().id()).isPresent())
                    .findFirst()
                    .orElseThrow();
        }

        Report with(Placement placement) {
            List<Placement> placements = new ArrayList<>(timetable.placements());
            placements.removeIf(other -> other.sessionId().equals(placement.sessionId()));
            placements.add(placement);
            return StandardRules.checker().check(event, Timetable.of(event, placements));
        }

        String text() {
            return event.id() + ": " + item.sentence();
        }
    }

    @Test
    void reasons_randomEvents_areContradictedByNoPlace() {
        Map<String, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = TinyEvents.of(random);
            Timetable timetable = RandomTimetables.nearlySound(event, random);
            Report before = StandardRules.checker().check(event, timetable);
            for (UnplacedItem item : UnplacedItem.of(event, timetable, StandardRules.catalogue())) {
                Given given = new Given(event, timetable, before, item);
                if (item.subject().kind() == Kind.SESSION) {
                    requireTrueOfSession(given);
                } else {
                    requireTrueOfSlot(given);
                }
                seen.merge(item.cause().key(), 1, Integer::sum);
            }
        }
        assertTrue(
                seen.keySet()
                        .containsAll(Set.of(
                                "unplaced.fits",
                                "unplaced.costs-more",
                                "unplaced.obstacles",
                                "unplaced.minutes",
                                "unplaced.slot-fits",
                                "unplaced.slot-breaks",
                                "unplaced.slot-costs-more")),
                seen::toString);
    }

    private static void requireTrueOfSession(Given given) {
        UnplacedItem item = given.item();
        boolean isBetter = false;
        long blocked = 0;
        for (Placement place : places(given)) {
            Report after = given.with(place);
            isBetter |= after.score().compareTo(given.before().score()) < 0;
            item.findNearestFit()
                    .ifPresent(fit -> assertTrue(
                            given.with(fit.placement()).score().compareTo(after.score()) <= 0,
                            () -> given.text() + " but " + place));
            if (!item.obstacles().isEmpty() && !risen(given.before(), after).isEmpty()) {
                blocked++;
            } else {
                assertEquals(List.of(), item.obstacles(), () -> given.text() + " but " + place);
            }
        }
        String key = item.reason().key();
        assertEquals(isBetter, key.equals("unplaced.fits") || key.equals("unplaced.better"), given::text);
        long told =
                item.obstacles().stream().mapToLong(Obstacle::placeCount).max().orElse(0);
        assertTrue(told <= blocked, given::text);
    }

    /** Returns all places of a session, each with its best inside. */
    private static List<Placement> places(Given given) {
        Event event = given.event();
        int s = event.sessions().indexOf(given.session());
        SessionCostTable table = CostTables.lazy(event, EffectiveRules.of(event, StandardRules.catalogue()))
                .sessionTables()
                .get(s);
        List<Placement> places = new ArrayList<>();
        StartedSessions started = StartedSessions.of(event);
        Instant asOf = started.asOf();
        for (TimeOption option : table.options()) {
            event.rooms().stream()
                    .map(room -> table.placement(room.id(), option))
                    .filter(place -> asOf == null
                            || started.isBound(given.session())
                            || !place.start().isBefore(asOf))
                    .forEach(places::add);
        }
        return places;
    }

    private static Set<String> risen(Report before, Report after) {
        Map<String, Long> costs = new HashMap<>(hardCosts(after));
        hardCosts(before).forEach((rule, cost) -> costs.merge(rule, -cost, Long::sum));
        return costs.entrySet().stream()
                .filter(cost -> cost.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Long> hardCosts(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.level() == Level.HARD)
                .collect(Collectors.groupingBy(Finding::ruleId, Collectors.summingLong(Finding::cost)));
    }

    private static void requireTrueOfSlot(Given given) {
        String slotId = given.item().subject().id();
        Placement present =
                given.timetable().findPlacement(given.session().id()).orElseThrow();
        List<List<Turn>> insides = BruteForceSequences.of(given.session(), present.start(), present.minutes());
        if (given.item().reason().key().equals("unplaced.slot-held")) {
            assertEquals(
                    present.start(),
                    StartedSessions.of(given.event())
                            .placements()
                            .get(present.sessionId())
                            .start(),
                    given::text);
            return;
        }
        if (given.item().reason().key().equals("unplaced.slot-fits") || insides.size() > MAX_INSIDES) {
            return;
        }
        insides.stream()
                .map(present::withTurns)
                .filter(inside -> inside.findTurn(slotId).isPresent())
                .forEach(inside -> assertFalse(
                        given.with(inside).score().compareTo(given.before().score()) < 0,
                        () -> given.text() + " but " + inside.turns()));
    }
}
