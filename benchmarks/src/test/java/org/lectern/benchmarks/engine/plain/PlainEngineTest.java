package org.lectern.benchmarks.engine.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.engine.Outcome;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.engine.Trace;
import org.lectern.event.Event;
import org.lectern.testing.EventFixtures;

class PlainEngineTest {

    private static final Event EVENT = EventFixtures.on("2026-05-04", "Europe/Zurich")
            .open("10:00/11:00")
            .startStepMinutes(15)
            .room("Blue", 60)
            .people("ana")
            .session(EventFixtures.session("chad", "ana").allowedMinutes(30).build())
            .build();

    @Test
    void solve_rulesNotWeighed_areAskedForAfterTheRun() {
        List<Event> asked = new ArrayList<>();
        PlainEngine engine = new PlainEngine(event -> {
            asked.add(event);
            return List.of("no-slack");
        });

        Outcome outcome = engine.solve(EVENT, RunLimits.of(1, null, 50L), new Trace());

        assertEquals(List.of(), asked);
        assertEquals(List.of("no-slack"), outcome.unweighed().get());
        assertEquals(List.of(EVENT), asked);
    }
}
