package org.lectern.solve.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DeltaTally;
import org.lectern.solve.scoring.tally.RegionIndex;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.testing.RandomEvents;

/**
 * What a session would add to each coupling rule is what the checker finds more once it is there.
 *
 * <p>The number can be changed: {@code -Dlectern.increaseEvents=5000}. Fewer than usual need not meet every rule.
 */
@Tag("slow")
class EstimatedIncreaseTest {

    private static final int USUAL_EVENTS = 500;
    private static final int EVENTS = Integer.getInteger("lectern.increaseEvents", 150);
    private static final int SCHEDULES_PER_EVENT = 2;
    /** Many sessions on one day, which come between others. */
    private static final RandomEvents.Size CROWDED = new RandomEvents.Size(12, 2, 1, 1);

    /** Rules whose increase {@link InsertionCostEstimator} leaves out, or whose tallies cannot tell it. */
    private static final Set<String> NOT_ESTIMATED = Set.of(
            RuleIds.NO_SLACK,
            RuleIds.ROOM_CHANGE,
            RuleIds.PERSON_ROOM_CHANGE,
            RuleIds.GAP_SPREAD,
            RuleIds.MAX_PARALLEL,
            RuleIds.DAY_BALANCE);

    private static final Set<String> WITHOUT_INCREASE = Set.of(RuleIds.MAX_PARALLEL, RuleIds.DAY_BALANCE);

    private final Map<String, Integer> increases = new TreeMap<>();

    @Test
    void increase_ofEachRuleOnRandomSchedules_isAmountAfterLessAmountBefore() {
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = ofOneCouplingARule(RandomEvents.smallOfModerateWeights(random));
            RandomSchedule schedule = new RandomSchedule(event);
            for (int i = 0; i < SCHEDULES_PER_EVENT; i++) {
                schedule.shuffle(random);
                for (CouplingRule rule : schedule.couplingRules().inForce()) {
                    assertIncreases(rule, schedule, "%s, event %d, schedule %d".formatted(rule.id(), seed, i));
                }
            }
        }
        if (EVENTS >= USUAL_EVENTS) {
            requireAllIncreased();
        }
    }

    /** Relations with a level or weight of their own make several couplings of one rule. */
    private static Event ofOneCouplingARule(Event event) {
        return event.toBuilder()
                .relations(event.relations().stream()
                        .map(relation -> relation.withImportance(Importance.OF_RULE))
                        .toList())
                .topicRelations(event.topicRelations().stream()
                        .map(relation -> relation.withImportance(Importance.OF_RULE))
                        .toList())
                .build();
    }

    private void requireAllIncreased() {
        Set<String> expected = new TreeSet<>(RandomSchedule.couplingIds());
        expected.removeAll(WITHOUT_INCREASE);
        assertEquals(expected, increases.keySet());
        increases.forEach((rule, count) -> assertTrue(count > 20, () -> rule + " is hardly ever increased: " + count));
    }

    private void assertIncreases(CouplingRule rule, RandomSchedule schedule, String where) {
        CouplingRules rules = schedule.couplingRules();
        SchedulePositions positions = new SchedulePositions(rules.sessionCount());
        DeltaTally tally = rule.tally(positions) instanceof DeltaTally delta ? delta : null;
        assertEquals(WITHOUT_INCREASE.contains(rule.id()), tally == null, where);
        InsertionCostEstimator estimator = new InsertionCostEstimator(
                rules,
                rules.inForce().stream()
                        .map(CouplingRule::id)
                        .filter(id -> !id.equals(rule.id()))
                        .collect(Collectors.toSet()));
        long[] one = {1};
        for (int i = 0; i < schedule.size(); i++) {
            RandomSchedule.Place at = schedule.place(i);
            int session = at.session();
            long more = rule.id().equals(RuleIds.SPLIT_REGION) && rule.concerns(session)
                    ? spreadIncrease(rules.regions(), schedule, i)
                    : schedule.amount(rule.id(), i + 1) - schedule.amount(rule.id(), i);
            if (tally != null && rule.concerns(session)) {
                assertEquals(more, tally.increase(session, at.room(), at.start(), at.end(), at.halfDay()), where);
                increases.merge(rule.id(), more == 0 ? 0 : 1, Integer::sum);
                assertDecidedBy(tally, at, schedule.place((i + 1) % schedule.size()), where);
            }
            long[] byHalfDay = estimator.increaseByHalfDay(session, one);
            long estimated = (byHalfDay.length == 0 ? 0 : byHalfDay[at.halfDay()])
                    + estimator.increaseAtPlace(session, at.room(), at.start(), at.end(), at.halfDay(), one);
            assertEquals(NOT_ESTIMATED.contains(rule.id()) || !rule.concerns(session) ? 0 : more, estimated, where);
            estimator.add(session, at.room(), at.start(), at.end(), at.halfDay());
            positions.place(session, at.room(), at.start(), at.end(), at.halfDay());
            if (tally != null) {
                tally.add(session);
                assertEquals(schedule.amount(rule.id(), i + 1), tally.amount(), where);
            }
        }
    }

    /** What does not decide the increase may be that of another session's place. */
    private static void assertDecidedBy(
            DeltaTally tally, RandomSchedule.Place at, RandomSchedule.Place other, String where) {
        int session = at.session();
        long increase = tally.increase(session, at.room(), at.start(), at.end(), at.halfDay());
        long elsewhere = switch (tally.decidedBy()) {
            case HALF_DAY -> tally.increase(session, other.room(), at.start() + 1, at.end() + 1, at.halfDay());
            case TIME -> tally.increase(session, other.room(), at.start(), at.end(), at.halfDay());
            case ROOM -> tally.increase(session, at.room(), other.start(), other.end(), other.halfDay());
            case PLACE -> increase;
        };
        assertEquals(increase, elsewhere, where);
    }

    /** The estimate of {@code split-region} leaves aside how much spread the region's minutes need. */
    private static long spreadIncrease(RegionIndex regions, RandomSchedule schedule, int i) {
        return spread(regions, schedule, i + 1, regions.of(schedule.place(i).session()))
                - spread(regions, schedule, i, regions.of(schedule.place(i).session()));
    }

    private static long spread(RegionIndex regions, RandomSchedule schedule, int count, int region) {
        Set<Integer> halfDays = new HashSet<>();
        for (int i = 0; i < count; i++) {
            if (regions.of(schedule.place(i).session()) == region) {
                halfDays.add(schedule.place(i).halfDay());
            }
        }
        long days =
                halfDays.stream().map(regions.halfDays()::dayIndex).distinct().count();
        return halfDays.isEmpty() ? 0 : 2 * (days - 1) + halfDays.size() - 1;
    }

    @Test
    void amount_ofMonotoneRules_neverFallsWhenASessionIsAdded() {
        Set<String> falling = new TreeSet<>();
        for (int seed = 0; seed < EVENTS / 2; seed++) {
            Random random = new Random(seed);
            Event event = seed % 2 == 0
                    ? RandomEvents.smallOfModerateWeights(random)
                    : RandomEvents.ofModerateWeights(CROWDED, random);
            RandomSchedule schedule = new RandomSchedule(event);
            Set<String> monotone = schedule.couplingRules().monotoneIds();
            schedule.shuffle(random);
            for (int i = 0; i < schedule.size(); i++) {
                for (String id : RandomSchedule.idsButUnscheduled()) {
                    if (schedule.amount(id, i + 1) < schedule.amount(id, i)) {
                        falling.add(id);
                        assertTrue(!monotone.contains(id), "%s, event %d".formatted(id, seed));
                    }
                }
            }
        }
        // Of the others, no-slack falls under a waiver alone, and interpreter-load seldom.
        Set<String> seen = Set.of(
                RuleIds.BACK_TO_BACK,
                RuleIds.MAX_PARALLEL,
                RuleIds.SPLIT_REGION,
                RuleIds.ROOM_CHANGE,
                RuleIds.IDLE_GAP,
                RuleIds.DAY_BALANCE);
        assertTrue(
                EVENTS < USUAL_EVENTS || falling.containsAll(seen),
                () -> "only these cost less with a session more: " + falling);
    }
}
