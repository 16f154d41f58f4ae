package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.solve.model.Instance;
import org.lectern.testing.LostDays;
import org.lectern.testing.MadeUpRules;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;
import org.lectern.testing.SearchSide;

/**
 * What tables say of places that they do not list, legal or not, is what the checker says, rule by rule.
 *
 * <p>The number of events can be changed: {@code -Dlectern.tabledEvents=1000}.
 */
class TableCostsTest {

    private static final int EVENTS = Integer.getInteger("lectern.tabledEvents", 50);
    private static final int TIMETABLES_PER_EVENT = 3;

    @Test
    void anyTimetable_ofRandomEvents_costsTheSameRuleByRule() {
        Catalogue catalogue = MadeUpRules.inTheirForms();
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(3_000_000L + seed);
            Event event = LostDays.publishedLater(RandomEvents.smallOfModerateWeights(random, catalogue), seed % 2);
            EffectiveRules effectiveRules = EffectiveRules.of(event, catalogue);
            for (int i = 0; i < TIMETABLES_PER_EVENT; i++) {
                Timetable timetable = RandomTimetables.of(event, random);
                CostTables tables = CostTables.forSessions(Set.of(), event, effectiveRules, timetable);
                Map<String, Score> costs = SearchSide.of(new Instance(event, effectiveRules, tables), timetable)
                        .costs();
                Report report = Checker.of(catalogue).check(event, timetable);

                Set<String> rules = new LinkedHashSet<>(costs.keySet());
                rules.addAll(report.costs().keySet());
                for (String rule : rules) {
                    Score expected = report.cost(effectiveRules.config(rule));
                    assertEquals(expected, costs.getOrDefault(rule, Score.ZERO), "seed " + seed + ", " + rule);
                }
            }
        }
    }
}
