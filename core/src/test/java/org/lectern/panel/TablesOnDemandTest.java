package org.lectern.panel;

import org.lectern.rule.standard.StandardRules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Rulebook;
import org.lectern.testing.RandomEvents;

/** Tables filled when asked for hold what those filled at once do. */
class TablesOnDemandTest {

    private static List<String> told(List<TimeOption> options) {
        return options.stream()
                .map(option -> option.start() + " " + option.minutes() + " " + option.halfDay() + " " + option.score())
                .toList();
    }

    @Test
    void tables_ofRandomEvents_areThoseFilledAtOnce() {
        for (int seed = 0; seed < 40; seed++) {
            Event event = RandomEvents.smallOfModerateWeights(new Random(seed));
            Rulebook rulebook = Rulebook.of(event, StandardRules.catalogue());
            Tables all = Tables.of(event, rulebook);
            Tables onDemand = Tables.onDemand(event, rulebook);
            for (int s = 0; s < event.sessions().size(); s++) {
                SessionTable table = onDemand.sessions().get(s);

                assertSame(table, onDemand.sessions().get(s));
                assertEquals(told(all.sessions().get(s).options()), told(table.options()), "seed " + seed);
                assertEquals(
                        all.sessions().get(s).leftOut(), onDemand.unfilled(s).leftOut());
            }
        }
    }

    @Test
    void tableAtOneStart_ofRandomEvents_holdsTheOptionsOfThatStart() {
        for (int seed = 0; seed < 40; seed++) {
            Event event = RandomEvents.smallOfModerateWeights(new Random(seed));
            Rulebook rulebook = Rulebook.of(event, StandardRules.catalogue());
            Tables tables = Tables.of(event, rulebook);
            for (int s = 0; s < event.sessions().size(); s++) {
                List<TimeOption> options = tables.sessions().get(s).options();
                if (!options.isEmpty()) {
                    int start = options.get(options.size() / 2).start();

                    assertEquals(
                            scores(options, start), scores(tables.at(s, start).options(), start), "seed " + seed);
                }
            }
        }
    }

    private static List<String> scores(List<TimeOption> options, int start) {
        return options.stream()
                .filter(option -> option.start() == start)
                .map(option -> option.minutes() + " " + option.score())
                .toList();
    }
}
