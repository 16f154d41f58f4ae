package org.lectern.solve.timefold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Timetable;
import org.lectern.panel.Inside;
import org.lectern.panel.Tables;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;
import org.lectern.rule.Terms;
import org.lectern.solve.search.Change;
import org.lectern.solve.search.Instance;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

/**
 * The checker and the part that searches give every rule the same cost.
 *
 * <p>The numbers can be raised: {@code -Dlectern.timetables=100000 -Dlectern.steps=1000000}.
 */
final class AgreementTest {

    private static final int TIMETABLES = Integer.getInteger("lectern.timetables", 10_000);
    private static final int TIMETABLES_PER_EVENT = 20;
    private static final int STEPS = Integer.getInteger("lectern.steps", 100_000);
    private static final int STEPS_PER_EVENT = 2_000;
    private static final Map<String, BiFunction<CouplingConstraints, ConstraintFactory, Constraint>> COUPLING = Map.of(
            "room-conflict", (rules, factory) -> CouplingConstraints.roomConflict(factory),
            "person-conflict", (rules, factory) -> CouplingConstraints.personConflict(factory),
            "max-parallel", (rules, factory) -> CouplingConstraints.maxParallel(factory),
            "split-region", (rules, factory) -> CouplingConstraints.splitRegion(factory));

    private final ConstraintVerifier<CouplingConstraints, Plan> verifier =
            ConstraintVerifier.build(new CouplingConstraints(), Plan.class, SessionPlan.class);

    @Test
    void anyTimetable_ofRandomEvents_costsTheSameRuleByRule() {
        int broken = 0;
        for (int i = 0; i < TIMETABLES; i += TIMETABLES_PER_EVENT) {
            Random random = new Random(i);
            Event event = RandomEvents.small(random);
            Instance instance = instance(event);
            for (int j = 0; j < TIMETABLES_PER_EVENT; j++) {
                Timetable timetable = RandomTimetables.of(event, random);

                Map<String, Long> plain =
                        Checker.standard().check(event, timetable).costs();

                Map<String, Long> searched = costs(instance, timetable);
                String where = "event of seed %d, timetable %d".formatted(i, j);
                plain.forEach((rule, cost) -> {
                    if (!COUPLING.containsKey(rule)) {
                        assertEquals(cost, searched.getOrDefault(rule, 0L), rule + ", " + where);
                    }
                });
                assertCoupling(instance, timetable, plain, where);
                broken += plain.values().stream().anyMatch(cost -> cost > 0) ? 1 : 0;
            }
        }
        assertTrue(broken > TIMETABLES / 2, "most timetables are broken");
    }

    @Test
    void anySteps_underFullAssertion_scoreAsTheChecker() {
        for (int i = 0; i < STEPS; i += STEPS_PER_EVENT) {
            Random random = new Random(1_000_000L + i);
            Event event = RandomEvents.small(random);
            Instance instance = instance(event);
            int[] rooms = new int[instance.sessionCount()];
            int[] options = new int[instance.sessionCount()];
            Arrays.fill(rooms, -1);
            Arrays.fill(options, -1);
            int seed = i;
            int made = TimefoldEngine.run(
                    instance,
                    rooms,
                    options,
                    () -> false,
                    timefold -> {
                        for (int step = 0; step < STEPS_PER_EVENT; step++) {
                            List<Change> changes = randomChanges(instance, random);
                            Score score = timefold.scoreAfter(changes);
                            if (random.nextInt(4) > 0) {
                                timefold.apply(changes);
                                changes.forEach(change -> rooms[change.session()] = change.room());
                                changes.forEach(change -> options[change.session()] = change.option());
                                if (step % 10 == 0) {
                                    Timetable timetable = instance.timetable(rooms, options);
                                    assertEquals(
                                            Checker.standard()
                                                    .check(event, timetable)
                                                    .score(),
                                            score,
                                            "event of seed %d, step %d".formatted(seed, step));
                                }
                            }
                        }
                        return STEPS_PER_EVENT;
                    },
                    EnvironmentMode.FULL_ASSERT);
            assertEquals(STEPS_PER_EVENT, made);
        }
    }

    private static List<Change> randomChanges(Instance instance, Random random) {
        Map<Integer, Change> changes = new LinkedHashMap<>();
        int wanted = random.nextInt(1, 4);
        for (int k = 0; k < wanted; k++) {
            int session = random.nextInt(instance.sessionCount());
            int size = instance.table(session).options().size();
            changes.put(
                    session,
                    size == 0 || random.nextInt(5) == 0
                            ? Change.leaveOut(session)
                            : new Change(session, random.nextInt(instance.roomCount()), random.nextInt(size)));
        }
        return List.copyOf(changes.values());
    }

    private static Instance instance(Event event) {
        Rulebook rulebook = Rulebook.of(event, Catalogue.standard());
        return new Instance(event, rulebook, Tables.of(event, rulebook));
    }

    /** Returns each rule's cost as the part that searches has it. */
    private Map<String, Long> costs(Instance instance, Timetable timetable) {
        Map<String, Long> costs = new LinkedHashMap<>();
        List<String> roomIds = instance.event().rooms().stream().map(Room::id).toList();
        for (int s = 0; s < instance.sessionCount(); s++) {
            Placement placement =
                    timetable.placement(instance.event().sessions().get(s).id()).orElse(null);
            if (placement == null) {
                costs.merge("unscheduled-session", sum(instance.table(s).leftOut()), Long::sum);
            } else {
                int room = roomIds.indexOf(placement.roomId());
                instance.table(s)
                        .costs(placement, room)
                        .forEach((rule, score) -> costs.merge(rule, sum(score), Long::sum));
            }
        }
        return costs;
    }

    /** Asserts that the incremental constraint of each coupling rule in force costs the units that the checker found. */
    private void assertCoupling(Instance instance, Timetable timetable, Map<String, Long> plain, String where) {
        Plan plan = plan(instance, timetable);
        Object[] facts = Stream.concat(plan.getSessions().stream(), plan.getSharedPeople().stream())
                .toArray();
        COUPLING.forEach((rule, constraint) -> {
            Terms terms = instance.rulebook().terms(rule);
            if (terms.counts()) {
                verifier.verifyThat(constraint)
                        .given(facts)
                        .penalizesBy(rule + ", " + where, plain.getOrDefault(rule, 0L) / terms.weight());
            }
        });
    }

    private static Plan plan(Instance instance, Timetable timetable) {
        Plan plan = new Plan(instance);
        List<String> roomIds = instance.event().rooms().stream().map(Room::id).toList();
        for (SessionPlan session : plan.getSessions()) {
            timetable.placement(session.table().session().id()).ifPresent(placement -> {
                session.setRoom(plan.getRooms().get(roomIds.indexOf(placement.roomId())));
                session.setOption(option(instance, placement));
            });
        }
        return plan;
    }

    private static TimeOption option(Instance instance, Placement placement) {
        int start = instance.tables().timeLine().minute(placement.start());
        int halfDay = instance.tables().halfDays().of(start, start + placement.minutes());
        return new TimeOption(0, start, placement.minutes(), halfDay, Score.ZERO, Inside.EMPTY);
    }

    private static long sum(Score score) {
        return score.hard() + score.medium() + score.soft();
    }
}
