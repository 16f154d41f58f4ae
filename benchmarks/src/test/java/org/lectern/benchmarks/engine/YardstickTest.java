package org.lectern.benchmarks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.benchmarks.engine.cpsat.CpSatEngine;
import org.lectern.benchmarks.engine.plain.PlainEngine;
import org.lectern.benchmarks.engine.tables.TablesEngine;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.run.SolveRun;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/** The yardsticks' timetables are legal, and cost what their own model says. */
@Tag("slow")
class YardstickTest {

    /** What Lectern found of each small event, which several models are compared with. */
    private static final Map<Event, RunRecord> PROVEN = new HashMap<>();

    private static Event event(EventClass eventClass, int sessions, long seed) {
        return EventGenerator.generate(eventClass, sessions, seed).event();
    }

    private static Score check(Event event, Outcome outcome) {
        return StandardRules.checker().check(event, outcome.timetable()).score();
    }

    private static RunRecord run(Event event, EngineChoice choice, RunLimits limits) {
        return SolveRun.run(event, choice, limits, true, progress -> {});
    }

    static Stream<Arguments> small() {
        return Stream.of(EventClass.MEDIUM, EventClass.TIGHT)
                .flatMap(eventClass -> Stream.of(1L, 2L, 3L)
                        .flatMap(seed -> models().stream().map(model -> Arguments.of(eventClass, seed, model))));
    }

    @ParameterizedTest
    @MethodSource("small")
    void cpSat_smallEvent_isAsGoodAsTheProvenOptimum(EventClass eventClass, long seed, String model) {
        Event event = event(eventClass, 14, seed);

        RunRecord cpSat = run(event, EngineChoice.of(Engine.CP_SAT, model), RunLimits.of(seed, null, null));
        RunRecord lectern = PROVEN.computeIfAbsent(
                event, ignored -> run(event, EngineChoice.of(Engine.LECTERN), RunLimits.of(seed, 60.0, null)));

        assertTrue(lectern.isProven(), lectern.toString());
        assertTrue(cpSat.isProven(), cpSat.toString());
        assertEquals(lectern.toScore(), cpSat.toScore());
        assertEquals(lectern.trivialBound(), cpSat.trivialBound());
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM", "TIGHT", "FULL"})
    void cpSat_improvements_areScoredByTheCheckerAndFall(EventClass eventClass) {
        Event event = event(eventClass, 14, 4);

        RunRecord run = run(event, EngineChoice.of(Engine.CP_SAT), RunLimits.of(4, null, 2000L));

        assertEquals(run.toScore(), run.improvements().getLast().toScore());
        for (int i = 1; i < run.improvements().size(); i++) {
            Improvement before = run.improvements().get(i - 1);
            Improvement after = run.improvements().get(i);
            assertTrue(after.toScore().compareTo(before.toScore()) < 0, run.toString());
            assertTrue(after.seconds() >= before.seconds(), run.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void cpSat_fullEvent_keepsRelationsAndPins(String model) {
        Event event = event(EventClass.FULL, 20, 1);

        Outcome outcome = new CpSatEngine(model).solve(event, RunLimits.of(1, null, 3000L), new Trace());

        assertEquals(new Score(0, 0, check(event, outcome).soft()), check(event, outcome));
    }

    /** In each window of a day, the middle half-hour is a break: in one room, or in all. */
    private static Event withBreaks(Event event, String... roomIds) {
        List<Break> breaks = new ArrayList<>();
        for (Day day : event.days()) {
            for (Window window : day.windows()) {
                Instant start = window.startInclusive().plus(Duration.ofMinutes(window.minutes() / 2 - 15));
                breaks.add(
                        Break.of("break-" + breaks.size(), Window.of(start, 30)).withRooms(roomIds));
            }
        }
        return event.toBuilder().breaks(breaks).build();
    }

    @Test
    void yardsticks_eventWithBreaks_keepClearOfThem() {
        Event plain = event(EventClass.MEDIUM, 10, 2);
        for (Event event : List.of(
                withBreaks(plain), withBreaks(plain, plain.rooms().getFirst().id()))) {
            RunRecord cpSat = run(event, EngineChoice.of(Engine.CP_SAT, "intervals"), RunLimits.of(2, null, null));
            RunRecord lectern = run(event, EngineChoice.of(Engine.LECTERN), RunLimits.of(2, 60.0, null));
            Outcome timefold = new PlainEngine().solve(event, RunLimits.of(2, null, 3000L), new Trace());

            assertTrue(lectern.isProven(), lectern.toString());
            assertEquals(lectern.toScore(), cpSat.toScore());
            assertEquals(
                    0,
                    StandardRules.checker()
                            .check(event, timefold.timetable())
                            .costs()
                            .get("during-break"));
        }
    }

    static List<String> models() {
        return List.of("intervals", "time-indexed");
    }

    @ParameterizedTest
    @MethodSource("models")
    void cpSat_fullEvent_provesWhatTheCheckerCounts(String model) {
        Event event = event(EventClass.FULL, 14, 1);

        RunRecord run = run(event, EngineChoice.of(Engine.CP_SAT, model + "-max-lp"), RunLimits.of(1, null, null));

        assertEquals("proven-optimal", run.status());
        assertEquals(new Score(0, 0, 1140), run.toScore());
        assertEquals(1140, run.lowerBound());
    }

    @Test
    void cpSat_bestOfAll_saysWhichItWas() {
        Event event = event(EventClass.MEDIUM, 6, 1);

        RunRecord run = run(event, EngineChoice.of(Engine.CP_SAT, "best"), RunLimits.of(1, null, null));

        assertEquals("proven-optimal by intervals", run.status());
        assertTrue(run.isProven(), run.toString());
        assertEquals(run.toScore(), run.improvements().getLast().toScore());
    }

    @Test
    void cpSat_moreSessionsThanFit_provesTheLeastMediumCost() {
        Event event = event(EventClass.MEDIUM, 6, 1);
        Event crowded = event.toBuilder()
                .rooms(event.rooms().subList(0, 1))
                .days(List.of(new Day(
                        event.days().get(0).date(),
                        List.of(Window.of(event.days().get(0).windows().get(0).startInclusive(), 130)))))
                .build();

        RunRecord cpSat = run(crowded, EngineChoice.of(Engine.CP_SAT), RunLimits.of(1, null, null));
        RunRecord lectern = run(crowded, EngineChoice.of(Engine.LECTERN), RunLimits.of(1, null, 20_000L));

        assertTrue(cpSat.medium() > 0);
        assertEquals("proven-optimal", cpSat.status());
        assertEquals(lectern.toScore(), cpSat.toScore());
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIUM", "TIGHT", "FULL"})
    void timefoldTables_smallEvent_isLegal(EventClass eventClass) {
        Event event = event(eventClass, 14, 2);

        Outcome outcome = new TablesEngine().solve(event, RunLimits.of(0, null, 300_000L), new Trace());

        assertTrue(check(event, outcome).isFeasible(), check(event, outcome).toString());
    }

    @Test
    void timefoldTables_anyEvent_countsAsTheChecker() {
        Event event = event(EventClass.FULL, 14, 5);
        Trace trace = new Trace();

        Outcome outcome = new TablesEngine().solve(event, RunLimits.of(0, null, 20_000L), trace);

        assertEquals(check(event, outcome), trace.improvements(event).getLast().toScore());
        assertNull(outcome.bound());
    }

    @Test
    void timefoldPlain_smallEvent_isLegal() {
        Event event = event(EventClass.MEDIUM, 8, 2);

        Outcome outcome = new PlainEngine().solve(event, RunLimits.of(0, null, 100_000L), new Trace());

        assertTrue(check(event, outcome).isFeasible(), check(event, outcome).toString());
        assertEquals(8, outcome.timetable().placements().size());
    }

    @Test
    void construction_smallEvent_isLegalAndMakesNoStep() {
        Event event = event(EventClass.MEDIUM, 20, 3);

        RunRecord run = run(event, EngineChoice.of(Engine.CONSTRUCTION), RunLimits.of(0, null, null));

        assertEquals(0, run.hard());
        assertEquals("construction", run.engine());
    }

    @Test
    void timefold_withoutLimit_isRefused() {
        Event event = event(EventClass.MEDIUM, 3, 1);

        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> run(event, EngineChoice.of(Engine.TIMEFOLD_TABLES), RunLimits.of(0, null, null)));

        assertEquals(
                "The engine 'timefold-tables' needs a limit. Add --seconds 30, for example.", refused.getMessage());
    }

    @Test
    void choice_unknownModel_isRefused() {
        assertEquals(
                "The engine 'cp-sat' has no model 'linear'. Choose one of intervals, intervals-max-lp, intervals-8,"
                        + " time-indexed, time-indexed-max-lp, time-indexed-8, best.",
                assertThrows(IllegalArgumentException.class, () -> EngineChoice.of(Engine.CP_SAT, "linear"))
                        .getMessage());
        assertEquals(
                "The engine 'lectern' has no choice of models, so model 'linear' does not apply. Leave out --model.",
                assertThrows(IllegalArgumentException.class, () -> EngineChoice.of(Engine.LECTERN, "linear"))
                        .getMessage());
    }

    @Test
    void engine_unknown_isRefused() {
        assertEquals(
                "Unknown engine 'choco'. Choose one of lectern, cp-sat, timefold-plain, timefold-tables,"
                        + " construction.",
                assertThrows(IllegalArgumentException.class, () -> Engine.of("choco"))
                        .getMessage());
    }
}
