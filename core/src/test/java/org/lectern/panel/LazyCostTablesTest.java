package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEvents;

/** Tables filled when asked for hold what those filled at once do. */
class LazyCostTablesTest {

    private static List<String> told(List<TimeOption> options) {
        return options.stream()
                .map(option -> option.start() + " " + option.minutes() + " " + option.halfDay() + " " + option.score())
                .toList();
    }

    @Test
    void tables_ofRandomEvents_areThoseFilledAtOnce() {
        for (int seed = 0; seed < 40; seed++) {
            Event event = RandomEvents.smallOfModerateWeights(new Random(seed));
            EffectiveRules effectiveRules = EffectiveRules.of(event, StandardRules.catalogue());
            CostTables all = CostTables.of(event, effectiveRules);
            CostTables onDemand = CostTables.lazy(event, effectiveRules);
            for (int s = 0; s < event.sessions().size(); s++) {
                SessionCostTable table = onDemand.sessionTables().get(s);

                assertSame(table, onDemand.sessionTables().get(s));
                assertEquals(told(all.sessionTables().get(s).options()), told(table.options()), "seed " + seed);
                assertEquals(
                        all.sessionTables().get(s).unscheduledCost(),
                        onDemand.tableWithoutOptions(s).unscheduledCost());
            }
        }
    }
}
