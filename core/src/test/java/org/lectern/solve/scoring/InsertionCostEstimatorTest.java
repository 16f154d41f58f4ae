package org.lectern.solve.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.RandomEvents;

/** The look ahead counts what the tallies count, whatever comes and goes. */
@Tag("slow")
class InsertionCostEstimatorTest {

    private static final int EVENTS = Math.min(60, Integer.getInteger("lectern.increaseEvents", 20));
    private static final Set<String> LEFT_ASIDE = Set.of(RuleIds.IDLE_GAP, RuleIds.ROOM_CONFLICT, RuleIds.DAY_BALANCE);

    private static final List<String> ASKED =
            List.of(RuleIds.IDLE_GAP, RuleIds.LONG_STAY, RuleIds.SHARED_AUDIENCE, RuleIds.NOT_PARALLEL);

    /** Rules whose look ahead leaves nothing aside, some of which hang on the half-day alone. */
    private static final Set<String> EXACT = Set.of(
            RuleIds.ROOM_CONFLICT,
            RuleIds.PERSON_CONFLICT,
            RuleIds.SAME_DAY,
            RuleIds.DIFFERENT_DAY,
            RuleIds.LONG_STAY,
            RuleIds.IDLE_GAP,
            RuleIds.SHARED_AUDIENCE,
            RuleIds.BACK_TO_BACK);

    private static void add(RandomSchedule.Place at, IncrementalScorer scorer, InsertionCostEstimator estimator) {
        scorer.add(at.session(), at.room(), at.start(), at.end(), at.halfDay());
        estimator.add(at.session(), at.room(), at.start(), at.end(), at.halfDay());
    }

    private static Score sum(Map<String, Score> costs, Set<String> except) {
        return costs.entrySet().stream()
                .filter(entry -> !except.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Score.ZERO, Score::plus);
    }

    @Test
    void score_ofSessionsThatComeAndGo_isThatOfTheTallies() {
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = RandomEvents.smallOfModerateWeights(random);
            RandomSchedule schedule = new RandomSchedule(event);
            schedule.shuffle(random);
            CouplingRules rules = schedule.couplingRules();
            Set<String> except = seed % 2 == 0 ? Set.of() : LEFT_ASIDE;
            IncrementalScorer scorer = IncrementalScorer.of(rules);
            InsertionCostEstimator estimator = new InsertionCostEstimator(rules, except);
            for (int i = 0; i < schedule.size(); i++) {
                add(schedule.place(i), scorer, estimator);
                assertEquals(sum(scorer.costs(), except), estimator.minScore(), "event " + seed);
                assertEquals(sum(scorer.costs(), Set.of()), scorer.score(), "event " + seed);
                requireSame(schedule, i + 1, scorer, "event " + seed);
            }
            for (String rule : ASKED) {
                long expected = except.contains(rule) ? 0 : softCost(scorer, rule);
                assertEquals(expected, estimator.softCost(Set.of(rule)), rule + ", event " + seed);
            }
            for (int i = 0; i < schedule.size(); i++) {
                scorer.remove(schedule.place(i).session());
                estimator.remove(schedule.place(i).session());
                assertEquals(sum(scorer.costs(), except), estimator.minScore(), "event " + seed);
            }
            assertEquals(Score.ZERO, scorer.score());
            assertEquals(Score.ZERO, estimator.minScore());
        }
    }

    /** Fails unless each rule costs what the checker finds in the first {@code count} sessions of a schedule. */
    private static void requireSame(RandomSchedule schedule, int count, IncrementalScorer scorer, String where) {
        Map<String, Score> costs = scorer.costs();
        for (String rule : RandomSchedule.couplingIds()) {
            assertEquals(schedule.cost(rule, count), costs.getOrDefault(rule, Score.ZERO), where + ", " + rule);
        }
    }

    private static long softCost(IncrementalScorer scorer, String rule) {
        return scorer.costs().getOrDefault(rule, Score.ZERO).soft();
    }

    @Test
    void increases_ofAllRulesLookedAt_addUpToWhatASessionAdds() {
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            RandomSchedule schedule = new RandomSchedule(RandomEvents.smallOfModerateWeights(random));
            schedule.shuffle(random);
            CouplingRules rules = schedule.couplingRules();
            Set<String> others = rules.inForce().stream()
                    .map(CouplingRule::id)
                    .filter(id -> !EXACT.contains(id))
                    .collect(Collectors.toSet());
            InsertionCostEstimator estimator = new InsertionCostEstimator(rules, others);
            long[] soft = estimator.unitCosts(Score::soft);
            long[] medium = estimator.unitCosts(Score::medium);
            for (int i = 0; i < schedule.size(); i++) {
                RandomSchedule.Place at = schedule.place(i);
                Score before = estimator.minScore();
                long moreSoft = increase(estimator, at, soft);
                long moreMedium = increase(estimator, at, medium);
                boolean hangsOnPlace = estimator.dependsOnPlace(at.session());
                long atPlace =
                        estimator.increaseAtPlace(at.session(), at.room(), at.start(), at.end(), at.halfDay(), soft);
                assertTrue(hangsOnPlace || atPlace == 0, "event " + seed);
                estimator.add(at.session(), at.room(), at.start(), at.end(), at.halfDay());

                assertEquals(before.soft() + moreSoft, estimator.minScore().soft(), "event " + seed);
                assertEquals(before.medium() + moreMedium, estimator.minScore().medium(), "event " + seed);
            }
        }
    }

    private static long increase(InsertionCostEstimator estimator, RandomSchedule.Place at, long[] unitCosts) {
        long[] byHalfDay = estimator.increaseByHalfDay(at.session(), unitCosts);
        return (byHalfDay.length == 0 ? 0 : byHalfDay[at.halfDay()])
                + estimator.increaseAtPlace(at.session(), at.room(), at.start(), at.end(), at.halfDay(), unitCosts);
    }

    @Test
    void monotoneTallies_ofSchedule_costWhatTheseRulesCost() {
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            RandomSchedule schedule = new RandomSchedule(RandomEvents.smallOfModerateWeights(random));
            schedule.shuffle(random);
            CouplingRules rules = schedule.couplingRules();
            IncrementalScorer all = IncrementalScorer.of(rules);
            IncrementalScorer monotone = IncrementalScorer.ofMonotone(rules);
            for (int i = 0; i < schedule.size(); i++) {
                RandomSchedule.Place at = schedule.place(i);
                all.add(at.session(), at.room(), at.start(), at.end(), at.halfDay());
                monotone.add(at.session(), at.room(), at.start(), at.end(), at.halfDay());
            }
            Map<String, Score> expected = new LinkedHashMap<>(all.costs());
            expected.keySet().retainAll(rules.monotoneIds());

            assertEquals(expected, monotone.costs(), "event " + seed);
            assertEquals(expected.keySet(), monotone.ruleIds(), "event " + seed);
            assertEquals(all.costs().keySet(), all.ruleIds(), "event " + seed);
        }
    }

    @Test
    void unitCosts_ofRulesLookedAt_areTheirWeightsAtTheirLevels() {
        RandomSchedule schedule = new RandomSchedule(RandomEvents.smallOfModerateWeights(new Random(3)));
        CouplingRules rules = schedule.couplingRules();
        CouplingRule one = rules.inForce().getFirst();
        Set<String> others = rules.inForce().stream()
                .map(CouplingRule::id)
                .filter(id -> !id.equals(one.id()))
                .collect(Collectors.toSet());

        long[] costs = new InsertionCostEstimator(rules, others)
                .unitCosts(score -> 100 * score.hard() + 10 * score.medium() + score.soft());

        long weight = one.config().weight();
        long expected = switch (one.config().level()) {
            case HARD -> 100 * weight;
            case MEDIUM -> 10 * weight;
            case SOFT -> weight;
        };
        assertArrayEquals(new long[] {expected}, costs, Arrays.toString(costs) + one.id());
    }

    private static Set<String> allBut(CouplingRules rules, String ruleId) {
        return rules.inForce().stream()
                .map(CouplingRule::id)
                .filter(id -> !id.equals(ruleId))
                .collect(Collectors.toSet());
    }

    @Test
    void place_whereARuleLooksAtHalfDaysAlone_doesNotMatter() {
        Event event = Event.builder("two-days", ZoneOffset.UTC)
                .day("2026-05-04", "09:00/11:00")
                .day("2026-05-06", "09:00/11:00")
                .room("blue", 20)
                .people("ana")
                .session(Session.builder("brazil")
                        .region("Americas")
                        .attendants("ana")
                        .build())
                .session(Session.builder("chad")
                        .region("Africa")
                        .attendants("ana")
                        .build())
                .session(Session.builder("dominica").region("Americas").build())
                .build();
        CouplingRules rules = ManyRooms.instance(event).couplingRules();
        InsertionCostEstimator nights = new InsertionCostEstimator(rules, allBut(rules, RuleIds.LONG_STAY));
        InsertionCostEstimator regions = new InsertionCostEstimator(rules, allBut(rules, RuleIds.SPLIT_REGION));
        InsertionCostEstimator rooms = new InsertionCostEstimator(rules, allBut(rules, RuleIds.ROOM_CONFLICT));
        nights.add(0, 0, 0, 60, 0);
        regions.add(0, 0, 0, 60, 0);

        assertFalse(nights.dependsOnPlace(1));
        assertArrayEquals(new long[] {0, 40}, nights.increaseByHalfDay(1, new long[] {20}));
        assertArrayEquals(new long[0], nights.increaseByHalfDay(2, new long[] {20}));
        assertFalse(regions.dependsOnPlace(2));
        assertArrayEquals(new long[] {0, 30}, regions.increaseByHalfDay(2, new long[] {10}));
        assertTrue(rooms.dependsOnPlace(1));
        assertArrayEquals(new long[0], rooms.increaseByHalfDay(1, new long[] {1}));
    }
}
