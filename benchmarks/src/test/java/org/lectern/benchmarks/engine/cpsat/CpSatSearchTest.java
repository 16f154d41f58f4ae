package org.lectern.benchmarks.engine.cpsat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.ortools.Loader;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.engine.Outcome;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.engine.Trace;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.event.Event;

class CpSatSearchTest {

    private static final Event EVENT =
            EventGenerator.generate(EventClass.MEDIUM, 4, 1).event();

    @BeforeAll
    static void loadSolver() {
        Loader.loadNativeLibraries();
    }

    private static CpSatVariant variant(String name) {
        return CpSatVariant.all().stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome solve(Event event, String variant, Long steps, int maxPlaces) {
        return new CpSatSearch(event, variant(variant), RunLimits.of(1, 30.0, steps), new Trace(), maxPlaces).solve();
    }

    @Test
    void solve_modelWithEveryPlace_isProven() {
        assertEquals(
                "proven-optimal",
                solve(EVENT, "time-indexed", 100_000L, TimeIndexedModel.MAX_PLACES)
                        .status());
    }

    @Test
    void solve_modelWithoutSomePlaces_provesNothing() {
        Outcome outcome = solve(EVENT, "time-indexed", 100_000L, 200);

        assertEquals("finished, without some places", outcome.status());
        assertNull(outcome.bound());
    }

    @Test
    void solve_modelWithoutAnyPlaceThatFits_doesNotSayThatThereIsNone() {
        Event pinned = EVENT.toBuilder()
                .editRule("unscheduled-session", rule -> rule.withLevel(org.lectern.event.Level.HARD))
                .build();

        Outcome outcome = solve(pinned, "time-indexed", 100_000L, 4);

        assertEquals("nothing-found, without some places", outcome.status());
        assertEquals(List.of(), outcome.timetable().placements());
    }

    @Test
    void solve_severalSolves_shareTheLimitOfTheRun() {
        Event crowded = EventGenerator.generate(EventClass.CROWDED, 10, 2).event();
        CpSatSearch search = new CpSatSearch(
                crowded, variant("intervals"), RunLimits.of(1, 4.0, 1_000L), new Trace(), TimeIndexedModel.MAX_PLACES);

        Outcome outcome = search.solve();

        List<Long> limits = search.conflictLimits();
        assertTrue(limits.size() > 2, limits::toString);
        assertEquals(1_000L, limits.getFirst());
        assertTrue(limits.getLast() < 1_000, limits::toString);
        assertTrue(limits.getLast() >= Math.max(0, 1_000 - outcome.steps()), limits::toString);
    }
}
