package org.lectern.solve.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.RuleSetting;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.model.Instance;

/** Rules at three levels: conflicts of rooms, groups of a day at medium level, and nights. */
class IncrementalScorerTest {

    private static final int NINE = 9 * 60;
    private static final int DAY = 24 * 60;
    private static final Set<String> OTHERS = Set.of(
            RuleIds.DAY_BALANCE, RuleIds.NO_SLACK, RuleIds.IDLE_GAP, RuleIds.PERSON_CONFLICT, RuleIds.SPLIT_REGION);

    private static Event.Builder event() {
        Event.Builder event = TalliedTimetable.threeDays(session("a", "ana"), session("b", "ana"), session("c"))
                .relation(new Relation.SameDay(List.of("a", "b")).withImportance(Importance.at(Level.MEDIUM)))
                .relation(new Relation.SameDay(List.of("a", "c")).withImportance(new Importance(Level.MEDIUM, 5)))
                .editRule(RuleIds.ROOM_CONFLICT, rule -> rule.withWeight(7))
                .editRule(RuleIds.LONG_STAY, rule -> rule.withWeight(11));
        OTHERS.forEach(id -> event.ruleSetting(RuleSetting.of(id).withEnabled(false)));
        return event;
    }

    private static CouplingRules rules() {
        return TalliedTimetable.of(event()).instance().couplingRules();
    }

    @Test
    void score_ofSessionsAtThreeLevels_isWeightedAmountsOfEach() {
        IncrementalScorer scorer = IncrementalScorer.of(rules());

        scorer.add(0, 0, NINE, NINE + 30, 0);
        scorer.add(1, 0, NINE + DAY, NINE + DAY + 30, 2);
        scorer.add(2, 0, NINE + DAY + 20, NINE + DAY + 50, 2);

        assertEquals(new Score(7 * 10, 1 + 5, 11), scorer.score());
        assertEquals(
                Map.of(
                        RuleIds.ROOM_CONFLICT, new Score(70, 0, 0),
                        RuleIds.SAME_DAY, new Score(0, 6, 0),
                        RuleIds.LONG_STAY, new Score(0, 0, 11)),
                scorer.costs());
        assertEquals(
                List.of(RuleIds.ROOM_CONFLICT, RuleIds.SAME_DAY, RuleIds.LONG_STAY), List.copyOf(scorer.ruleIds()));
        scorer.remove(1);
        assertEquals(new Score(0, 5, 0), scorer.score());
    }

    @Test
    void session_addedAtATimeOption_isWhereTheOptionSays() {
        Instance instance = TalliedTimetable.of(event()).instance();
        TimeOption option = instance.tables().sessionTables().getFirst().optionAt(NINE + DAY + 15, 30);
        IncrementalScorer scorer = IncrementalScorer.of(instance.couplingRules());

        scorer.add(0, 0, option);
        scorer.add(1, 0, NINE, NINE + 30, 0);
        scorer.add(2, 0, NINE + DAY, NINE + DAY + 30, 2);

        assertEquals(new Score(7 * 15, 1, 11), scorer.score());
    }

    @Test
    void increases_ofASessionThatStaysNowhere_areWhatItsCostsRiseBy() {
        Instance instance = TalliedTimetable.of(event()).instance();
        TimeOption option = instance.tables().sessionTables().getFirst().optionAt(NINE + DAY + 15, 30);
        IncrementalScorer scorer = IncrementalScorer.of(instance.couplingRules());
        scorer.add(1, 0, NINE, NINE + 30, 0);
        scorer.add(2, 0, NINE + DAY, NINE + DAY + 30, 2);
        Score before = scorer.score();

        Map<String, Score> increases = scorer.increases(0, 0, option);

        assertEquals(before, scorer.score());
        Map<String, Score> costs = scorer.costs();
        scorer.add(0, 0, option);
        scorer.costs().forEach((rule, cost) -> {
            Score rise = increases.getOrDefault(rule, Score.ZERO);
            assertEquals(cost, costs.getOrDefault(rule, Score.ZERO).plus(rise), rule);
        });
        assertEquals(Set.of(RuleIds.ROOM_CONFLICT, RuleIds.SAME_DAY, RuleIds.LONG_STAY), increases.keySet());
    }

    private static InsertionCostEstimator estimator(String... seen) {
        return new InsertionCostEstimator(rules(), rule -> Set.of(seen).contains(rule.id()));
    }

    @Test
    void minScore_ofRulesSeen_isTheirsAlone() {
        InsertionCostEstimator estimator = estimator(RuleIds.ROOM_CONFLICT, RuleIds.SAME_DAY);

        estimator.add(0, 0, NINE, NINE + 30, 0);
        estimator.add(1, 0, NINE + DAY, NINE + DAY + 30, 2);
        estimator.add(2, 0, NINE + DAY + 20, NINE + DAY + 50, 2);

        assertEquals(new Score(70, 6, 0), estimator.minScore());
        assertEquals(0, estimator.softCost(Set.of(RuleIds.LONG_STAY)));
        assertEquals(0, estimator.softCost(Set.of(RuleIds.ROOM_CONFLICT)));
        estimator.remove(2);
        assertEquals(new Score(0, 1, 0), estimator.minScore());
    }

    @Test
    void increases_ofRulesSeen_areWeightedByTheUnitCosts() {
        InsertionCostEstimator estimator = estimator(RuleIds.ROOM_CONFLICT, RuleIds.SAME_DAY, RuleIds.LONG_STAY);
        long[] costs = estimator.unitCosts(cost -> 10_000 * cost.hard() + 100 * cost.medium() + cost.soft());

        estimator.add(1, 0, NINE + DAY, NINE + DAY + 30, 2);
        estimator.add(2, 0, NINE, NINE + 30, 0);

        assertArrayEquals(new long[] {70_000, 100, 500, 11}, costs);
        assertArrayEquals(new long[] {111, 111, 500, 622}, estimator.increaseByHalfDay(0, costs));
        assertEquals(70_000 * 12, estimator.increaseAtPlace(0, 0, NINE + DAY + 18, NINE + DAY + 48, 2, costs));
        assertEquals(0, estimator.increaseAtPlace(0, 1, NINE + DAY + 18, NINE + DAY + 48, 2, costs));
        assertTrue(estimator.dependsOnPlace(0));
        assertFalse(estimator(RuleIds.SAME_DAY).dependsOnPlace(0));
        assertEquals(0, estimator.softCost(Set.of(RuleIds.LONG_STAY)));
        estimator.add(0, 1, NINE, NINE + 30, 0);
        assertEquals(11, estimator.softCost(Set.of(RuleIds.LONG_STAY)));
    }
}
