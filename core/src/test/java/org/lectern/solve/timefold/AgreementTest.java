package org.lectern.solve.timefold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.api.solver.phase.PhaseCommand;
import ai.timefold.solver.core.api.solver.phase.PhaseCommandContext;
import ai.timefold.solver.core.config.phase.custom.CustomPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.panel.CostTables;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.PlaceChange;
import org.lectern.testing.LostDays;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;
import org.lectern.testing.SearchSide;

/**
 * The checker and the part that searches give every rule the same cost.
 *
 * <p>The numbers can be raised: {@code -Dlectern.timetables=100000 -Dlectern.steps=1000000}.
 */
final class AgreementTest {

    private static final int USUAL_TIMETABLES = 5_000;
    private static final int TIMETABLES = Integer.getInteger("lectern.timetables", 1_500);
    private static final int TIMETABLES_PER_EVENT = 20;
    private static final int STEPS = Integer.getInteger("lectern.steps", 2_000);
    private static final int STEPS_PER_EVENT = 1_000;

    @Test
    void anyTimetable_ofRandomEvents_costsTheSameRuleByRule() {
        Map<String, Integer> broken = new ConcurrentHashMap<>();

        IntStream.range(0, TIMETABLES / TIMETABLES_PER_EVENT).parallel().forEach(seed -> assertSame(seed, broken));

        if (TIMETABLES >= USUAL_TIMETABLES) {
            broken.forEach(
                    (rule, count) -> assertTrue(count > TIMETABLES / 100, () -> rule + " is hardly ever broken"));
        }
    }

    /** @param broken for each rule, how many timetables have broken it */
    private static void assertSame(int seed, Map<String, Integer> broken) {
        Random random = new Random(seed);
        Event event = LostDays.publishedLater(RandomEvents.smallOfModerateWeights(random), seed % 2);
        Instance instance = instance(event);
        for (int i = 0; i < TIMETABLES_PER_EVENT; i++) {
            Timetable timetable = RandomTimetables.of(event, random);

            Report plain = StandardRules.checker().check(event, timetable);

            Map<String, Score> searched = SearchSide.of(instance, timetable).costs();
            String where = "event of seed %d, timetable %d".formatted(seed, i);
            plain.costs().keySet().forEach(rule -> {
                Score expected = plain.cost(instance.effectiveRules().config(rule));
                broken.merge(rule, expected.equals(Score.ZERO) ? 0 : 1, Integer::sum);
                assertEquals(expected, searched.getOrDefault(rule, Score.ZERO), () -> rule + ", " + where);
            });
        }
    }

    @Test
    void anySteps_underFullAssertion_scoreAsTheChecker() {
        IntStream.range(0, STEPS / STEPS_PER_EVENT).parallel().forEach(seed -> {
            Walk walk = new Walk(seed);
            // Timefold asserts where a step ends, and a command is a step.
            SolverConfig config = TimefoldEngine.config(EnvironmentMode.FULL_ASSERT)
                    .withPhases(new CustomPhaseConfig()
                            .withCustomPhaseCommandList(Collections.nCopies(STEPS_PER_EVENT, walk)));

            SolverFactory.<Plan>create(config).buildSolver().solve(new Plan(walk.instance));

            assertEquals(STEPS_PER_EVENT, walk.steps);
        });
    }

    /** A random walk over timetables of one random event. */
    private static final class Walk implements PhaseCommand<Plan> {
        private final int seed;
        private final Random random;
        private final Event event;
        private final Instance instance;
        private final int[] rooms;
        private final int[] options;
        private int steps;

        private Walk(int seed) {
            this.seed = seed;
            this.random = new Random(1_000_000L + seed);
            this.event = RandomEvents.smallOfModerateWeights(random);
            this.instance = instance(event);
            this.rooms = new int[instance.sessionCount()];
            this.options = new int[instance.sessionCount()];
            Arrays.fill(rooms, -1);
            Arrays.fill(options, -1);
        }

        @Override
        public void changeWorkingSolution(PhaseCommandContext<Plan> context) {
            String where = "event of seed %d, step %d".formatted(seed, steps);
            TimefoldScoreDirector timefold = new TimefoldScoreDirector(context, () -> false);
            Score before = timefold.applyAndScore(List.of());
            List<PlaceChange> changes = randomChanges(instance, random);
            List<PlaceChange> undo = changes.stream()
                    .map(change ->
                            new PlaceChange(change.session(), rooms[change.session()], options[change.session()]))
                    .toList();
            Score after = timefold.applyAndScore(changes);
            timefold.apply(undo);
            assertEquals(before, timefold.applyAndScore(List.of()), where);
            assertEquals(after, timefold.applyAndScore(changes), where);
            changes.forEach(change -> rooms[change.session()] = change.room());
            changes.forEach(change -> options[change.session()] = change.option());
            if (steps % 20 == 0) {
                Timetable timetable = instance.timetable(AssignmentSnapshot.of(rooms, options));
                assertEquals(StandardRules.checker().check(event, timetable).score(), after, where);
            }
            steps++;
        }
    }

    private static List<PlaceChange> randomChanges(Instance instance, Random random) {
        Map<Integer, PlaceChange> changes = new LinkedHashMap<>();
        int wanted = random.nextInt(1, 4);
        for (int k = 0; k < wanted; k++) {
            int session = random.nextInt(instance.sessionCount());
            int size = instance.table(session).options().size();
            changes.put(
                    session,
                    size == 0 || random.nextInt(5) == 0
                            ? new PlaceChange(session, -1, -1)
                            : new PlaceChange(session, random.nextInt(instance.roomCount()), random.nextInt(size)));
        }
        return List.copyOf(changes.values());
    }

    private static Instance instance(Event event) {
        EffectiveRules effectiveRules = EffectiveRules.of(event, StandardRules.catalogue());
        return new Instance(event, effectiveRules, CostTables.of(event, effectiveRules));
    }
}
