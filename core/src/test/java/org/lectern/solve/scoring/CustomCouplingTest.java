package org.lectern.solve.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.FindingSink;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleFailedException;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Score;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.model.Instance;
import org.lectern.testing.MadeUpRules;
import org.lectern.testing.ManyRooms;

/** Rules of an application: two sessions of a region at once cost 3 points a minute. */
class CustomCouplingTest {

    private static final String AT_ONCE = "region-at-once";
    private static final int NINE = 9 * 60;

    private static Event.Builder event() {
        return TalliedTimetable.threeDays(
                session("a").region("Asia"),
                session("b").region("Asia"),
                session("c").region("Asia"));
    }

    private static Instance instance(Event.Builder event, Rule rule) {
        return ManyRooms.instance(event.build(), StandardRules.catalogue().withRules(rule));
    }

    private static Score cost(IncrementalScorer scorer) {
        return scorer.costs().getOrDefault(AT_ONCE, Score.ZERO);
    }

    private static void assertCounts(Rule rule) {
        IncrementalScorer scorer = IncrementalScorer.of(instance(event(), rule).couplingRules());

        assertTrue(scorer.ruleIds().contains(AT_ONCE));
        assertEquals(Score.ZERO, cost(scorer));
        scorer.add(0, 0, NINE, NINE + 30, 0);
        assertEquals(Score.ZERO, cost(scorer));
        scorer.add(1, 1, NINE + 15, NINE + 45, 0);
        assertEquals(new Score(0, 0, 3 * 15), cost(scorer));
        assertEquals(new Score(0, 0, 3 * 15), cost(scorer));
        scorer.add(2, 1, NINE + 15, NINE + 45, 0);
        assertEquals(new Score(0, 0, 3 * (15 + 15 + 30)), cost(scorer));
        scorer.remove(0);
        assertEquals(new Score(0, 0, 3 * 30), cost(scorer));
        scorer.remove(2);
        scorer.remove(1);
        assertEquals(Score.ZERO, cost(scorer));
    }

    @Test
    void rule_withATallyOfItsOwn_countsWhatThatCounts() {
        assertCounts(new MadeUpRules.RegionAtOnce());
    }

    @Test
    void rule_withoutTally_isEvaluatedAnew() {
        assertCounts(new MadeUpRules.Plainly(new MadeUpRules.RegionAtOnce()));
    }

    @Test
    void rule_withoutTally_leavesOutWhatIsWaived() {
        IncrementalScorer scorer = IncrementalScorer.of(instance(
                        event().waiver(AT_ONCE, "agreed", SubjectId.session("a"), SubjectId.session("b")),
                        new MadeUpRules.Plainly(new MadeUpRules.RegionAtOnce()))
                .couplingRules());

        scorer.add(0, 0, NINE, NINE + 30, 0);
        scorer.add(1, 1, NINE, NINE + 30, 0);
        assertEquals(Score.ZERO, cost(scorer));
        scorer.add(2, 1, NINE, NINE + 30, 0);
        assertEquals(new Score(0, 0, 3 * 60), cost(scorer));
    }

    @Test
    void rule_ofAnApplication_isNeverMonotoneOrEstimated() {
        CouplingRules rules = instance(event(), new MadeUpRules.RegionAtOnce()).couplingRules();
        InsertionCostEstimator estimator =
                new InsertionCostEstimator(rules, Set.of(RuleIds.SPLIT_REGION, RuleIds.DAY_BALANCE));

        estimator.add(0, 0, NINE, NINE + 30, 0);
        estimator.add(1, 1, NINE, NINE + 30, 0);
        assertEquals(Score.ZERO, estimator.minScore());
        assertTrue(!IncrementalScorer.ofMonotone(rules).ruleIds().contains(AT_ONCE));
    }

    /** A rule whose tally notes where sessions come and go, or fails. */
    private static final class Noted implements IncrementalRule {

        private final List<SessionPlace> added = new ArrayList<>();
        private final List<SessionPlace> removed = new ArrayList<>();
        private final String failing;

        private Noted(String failing) {
            this.failing = failing;
        }

        private void failIf(String what) {
            if (failing.equals(what)) {
                throw new IllegalStateException("at " + what);
            }
        }

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.hard("noted", RuleScope.COUPLING, "minutes", "Made up.");
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {}

        @Override
        public RuleTally newTally(Event event, EffectiveRules rules) {
            failIf("tally");
            if (failing.equals("null")) {
                return null;
            }
            return new RuleTally() {

                @Override
                public void add(SessionPlace place) {
                    failIf("add");
                    added.add(place);
                }

                @Override
                public void remove(SessionPlace place) {
                    failIf("remove");
                    removed.add(place);
                }

                @Override
                public long amount() {
                    failIf("amount");
                    return 2;
                }
            };
        }
    }

    private static IncrementalScorer scorer(Noted rule) {
        return IncrementalScorer.of(instance(event(), rule).couplingRules());
    }

    @Test
    void tally_ofARule_seesWhereSessionsComeAndGo() {
        Noted rule = new Noted("nowhere");
        IncrementalScorer scorer = scorer(rule);

        scorer.add(1, 1, 14 * 60 + 15, 14 * 60 + 45, 1);

        IncrementalRule.SessionPlace place = rule.added.getFirst();
        assertEquals("b", place.session().id());
        assertEquals("red", place.room().id());
        assertEquals(
                new Window(Instant.parse("2026-05-04T14:15:00Z"), Instant.parse("2026-05-04T14:45:00Z")), place.time());
        assertEquals(LocalDate.parse("2026-05-04"), place.halfDay().date());
        assertEquals(
                new Window(Instant.parse("2026-05-04T14:00:00Z"), Instant.parse("2026-05-04T18:00:00Z")),
                place.halfDay().window());
        assertEquals(List.of(), rule.removed);
        assertEquals(new Score(2, 0, 0), scorer.costs().get("noted"));
        scorer.remove(1);
        assertEquals(rule.added, rule.removed);
    }

    @Test
    void tally_thatFails_namesTheRuleAndWhatItWasAbout() {
        List<SubjectId> subjects = List.of(SubjectId.session("b"), SubjectId.room("red"));
        assertFails("tally", List.of());
        assertFails("null", List.of());
        assertFails("amount", List.of());
        assertFails("add", subjects);
        assertFails("remove", subjects);
    }

    private static void assertFails(String failing, List<SubjectId> subjects) {
        RuleFailedException failure = assertThrows(
                RuleFailedException.class,
                () -> {
                    IncrementalScorer scorer = scorer(new Noted(failing));
                    scorer.add(1, 1, NINE, NINE + 30, 0);
                    scorer.remove(1);
                    scorer.score();
                },
                failing);

        assertEquals("noted", failure.ruleId());
        assertEquals(subjects, failure.subjects(), failing);
    }
}
