package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

/** The nearest fits of unplaced items in random timetables, as the checker sees them. */
@Tag("slow")
final class UnplacedReasonsTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 6);

    @Test
    void nearestFit_ofUnscheduledSession_isCheapestPlaceByChecker() {
        int compared = 0;
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = RandomEvents.smallOfModerateWeights(random);
            Timetable some = some(event, random);
            EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
            List<SessionCostTable> tables = CostTables.of(event, rules).sessionTables();
            for (UnplacedItem item : UnplacedItem.of(event, some, StandardRules.catalogue())) {
                if (item.subject().kind() == SubjectId.Kind.SESSION
                        && item.findNearestFit().isPresent()) {
                    Score fit = score(
                            event, some, item.findNearestFit().orElseThrow().placement());
                    assertEquals(
                            cheapest(event, some, table(tables, item)), fit, () -> event.id() + ": " + item.sentence());
                    compared++;
                }
            }
        }
        assertTrue(compared > EVENTS / 2, "many have a nearest fit");
    }

    @Test
    void violation_ofNearestFit_isFoundByCheckerOnlyThere() {
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = RandomEvents.smallOfModerateWeights(random);
            Timetable some = some(event, random);
            Report before = StandardRules.checker().check(event, some);
            for (UnplacedItem item : UnplacedItem.of(event, some, StandardRules.catalogue())) {
                assertEquals(
                        item.findNearestFit().isPresent(), item.findViolation().isPresent());
                item.findNearestFit().ifPresent(fit -> {
                    Finding violation = item.findViolation().orElseThrow();
                    Report after = StandardRules.checker().check(event, with(event, some, fit.placement()));
                    assertTrue(after.findings().contains(violation));
                    assertFalse(before.findings().contains(violation));
                    assertEquals(risen(before, after), fit.brokenRuleIds());
                    assertTrue(fit.brokenRuleIds().contains(violation.ruleId()));
                });
            }
        }
    }

    /** Returns the hard rules that cost more, the most expensive first; those that rise alike in the order of the other. */
    private static List<String> risen(Report before, Report after) {
        Map<String, Long> costs = hardCosts(before);
        return hardCosts(after).entrySet().stream()
                .map(cost -> Map.entry(cost.getKey(), cost.getValue() - costs.getOrDefault(cost.getKey(), 0L)))
                .filter(rise -> rise.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A wish or a relation may be hard though its rule is not. */
    private static Map<String, Long> hardCosts(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.level() == Level.HARD)
                .collect(Collectors.groupingBy(Finding::ruleId, Collectors.summingLong(Finding::cost)));
    }

    private static SessionCostTable table(List<SessionCostTable> tables, UnplacedItem item) {
        return tables.stream()
                .filter(table -> table.session().id().equals(item.subject().id()))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the least score of all places. */
    private static Score cheapest(Event event, Timetable some, SessionCostTable table) {
        List<Placement> places = new ArrayList<>();
        table.options().forEach(option -> {
            for (Room room : event.rooms()) {
                places.add(table.placement(room.id(), option));
            }
        });
        return places.stream()
                .map(place -> score(event, some, place))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Score score(Event event, Timetable some, Placement more) {
        return StandardRules.checker().check(event, with(event, some, more)).score();
    }

    private static Timetable with(Event event, Timetable some, Placement more) {
        List<Placement> placements = new ArrayList<>(some.placements());
        placements.removeIf(placement -> placement.sessionId().equals(more.sessionId()));
        placements.add(more);
        return Timetable.of(event, placements);
    }

    /** Returns about half of the placements and turns of a random timetable. */
    private static Timetable some(Event event, Random random) {
        return Timetable.of(
                event,
                RandomTimetables.of(event, random).placements().stream()
                        .filter(placement -> random.nextBoolean())
                        .map(placement -> placement.withTurns(placement.turns().stream()
                                .filter(turn -> random.nextBoolean())
                                .toList()))
                        .toList());
    }
}
