package org.lectern.benchmarks.tiny;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.engine.Outcome;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.engine.Trace;
import org.lectern.benchmarks.engine.cpsat.CpSatEngine;
import org.lectern.event.Event;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/** What CP-SAT proves is the best of all timetables, on events of each class that are cut down, published ones too. */
@Tag("slow")
class ClassYardstickTest {

    private static final int FIRST = Integer.getInteger("lectern.firstEvent", 0);
    private static final int EVENTS = Integer.getInteger("lectern.events", 10);

    @Test
    void solved_tinyEventsOfEachClass_areProvenAsTheBestOfAll() {
        List<String> models = Engine.CP_SAT.variants();
        for (int seed = FIRST; seed < FIRST + EVENTS; seed++) {
            Event event = TinyClassEvents.of(seed);
            String model = models.get((seed + seed / 10) % models.size());
            Score best = EveryTimetable.best(event, checked -> {}).score();

            Outcome outcome = new CpSatEngine(model).solve(event, RunLimits.of(seed, null, null), new Trace());

            String says = "seed %d, %s, %s".formatted(seed, event.id(), model);
            if (best.hard() > 0) {
                assertEquals("infeasible", outcome.status(), says);
                assertNull(outcome.bound(), says);
            } else {
                assertEquals(
                        best,
                        StandardRules.checker()
                                .check(event, outcome.timetable())
                                .score(),
                        says);
                assertEquals(best, outcome.bound(), says);
                assertEquals("proven-optimal", outcome.status(), says);
            }
        }
    }
}
