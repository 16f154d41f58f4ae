package org.lectern.benchmarks.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.generate.EventClass;

class SuiteTest {

    @Test
    void quick_allRuns_takeLessThanTenMinutes() {
        double seconds =
                Suite.quick(1).stream().mapToDouble(SuiteRun::expectedSeconds).sum();

        assertTrue(seconds < 600, "expected seconds: " + seconds);
    }

    @Test
    void whole_allRuns_takeLessThanANight() {
        // At most: a run that is proven ends sooner, which most events of 14 and 30 sessions are.
        double hours =
                Suite.whole(1).stream().mapToDouble(SuiteRun::expectedSeconds).sum() / 3600;

        assertTrue(hours < 12, "expected hours: " + hours);
    }

    @Test
    void whole_runs_areThoseThatAreAsked() {
        List<SuiteRun> runs = Suite.whole(1);

        assertEquals(runs.size(), new HashSet<>(runs).size());
        for (EventClass eventClass : List.of(EventClass.MEDIUM, EventClass.TIGHT)) {
            assertEquals(5, count(runs, eventClass, 14, Engine.LECTERN, 60));
            assertEquals(5, count(runs, eventClass, 100, Engine.LECTERN, 5));
            assertEquals(5, count(runs, eventClass, 100, Engine.CP_SAT, 60));
            assertEquals(5, count(runs, eventClass, 1000, Engine.LECTERN, 30));
            assertEquals(5, count(runs, eventClass, 1000, Engine.CP_SAT, 120));
            assertEquals(5, count(runs, eventClass, 5000, Engine.LECTERN, 60));
            assertEquals(3, count(runs, eventClass, 20_000, Engine.LECTERN, 120));
        }
        assertEquals(5, count(runs, EventClass.FULL, 1000, Engine.TIMEFOLD_TABLES, 30));
        assertEquals(5, count(runs, EventClass.FULL, 100, Engine.TIMEFOLD_TABLES, 60));
        for (Engine engine : List.of(Engine.LECTERN, Engine.CP_SAT)) {
            int each = engine == Engine.CP_SAT ? 10 : 5; // Of two variants, the best counts.
            assertEquals(each, count(runs, EventClass.FULL, 30, engine, 60));
            assertEquals(each, count(runs, EventClass.TRACK, 14, engine, 60));
            assertEquals(each, count(runs, EventClass.COMMITTEE, 30, engine, 60));
            assertEquals(each, count(runs, EventClass.PACKED, 60, engine, 60));
            assertEquals(each, count(runs, EventClass.SHARED, 100, engine, 60));
            assertEquals(each, count(runs, EventClass.CROWDED, 400, engine, 60));
            assertEquals(each, count(runs, EventClass.CONGRESS, 400, engine, 60));
            assertEquals(each, count(runs, EventClass.MEETINGS, 300, engine, 60));
        }
    }

    @Test
    void whole_fromAnotherSeed_isOfTheFiveSeedsFromIt() {
        List<SuiteRun> runs = Suite.whole(501);

        assertEquals(Suite.whole(1).size(), runs.size());
        assertEquals(
                LongStream.range(501, 506).boxed().collect(Collectors.toSet()),
                runs.stream().map(run -> run.instance().seed()).collect(Collectors.toSet()));
    }

    private static long count(List<SuiteRun> runs, EventClass eventClass, int sessions, Engine engine, double seconds) {
        return runs.stream()
                .filter(run -> run.instance().eventClass() == eventClass
                        && run.instance().sessions() == sessions
                        && run.choice().engine() == engine
                        && run.limits().givenSeconds().orElse(0) == seconds)
                .count();
    }

    @Test
    void heaps_ofLargeEvents_areWhatIsClaimed() {
        for (SuiteRun run : Suite.whole(1)) {
            if (run.choice().engine() == Engine.LECTERN) {
                String heap = run.heap() == null ? "" : run.heap();
                assertEquals(
                        switch (run.instance().sessions()) {
                            case 5000 -> "1g";
                            case 20_000 -> "4g";
                            default -> "";
                        },
                        heap);
            }
        }
    }
}
