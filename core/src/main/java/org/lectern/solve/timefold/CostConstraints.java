package org.lectern.solve.timefold;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import org.lectern.rule.Score;

/**
 * What a plan costs at each level. The rules are added up by one {@link CostCollector}, whose tallies change with each
 * session that moves; that is several times as fast as a stream for each rule.
 *
 * @since 0.1.0
 */
@SuppressWarnings({"exports", "missing-explicit-ctor"})
public final class CostConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {hard(factory), medium(factory), soft(factory)};
    }

    private static Constraint hard(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(SessionPlan.class)
                .groupBy(new CostCollector())
                .penalize(HardMediumSoftScore.ONE_HARD, Score::hard)
                .asConstraint("hard");
    }

    private static Constraint medium(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(SessionPlan.class)
                .groupBy(new CostCollector())
                .penalize(HardMediumSoftScore.ONE_MEDIUM, Score::medium)
                .asConstraint("medium");
    }

    private static Constraint soft(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(SessionPlan.class)
                .groupBy(new CostCollector())
                .penalize(HardMediumSoftScore.ONE_SOFT, Score::soft)
                .asConstraint("soft");
    }
}
