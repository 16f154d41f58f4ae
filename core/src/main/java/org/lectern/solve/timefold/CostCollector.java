package org.lectern.solve.timefold;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.IncrementalScorer;

/** Collects what all sessions of an event cost, each alone and all together. Equal to any other, so nodes are shared. */
final class CostCollector implements UniConstraintCollector<SessionPlan, CostCollector.Costs, Score> {

    /** The costs so far; the first session brings the instance that the tallies need. */
    static final class Costs {
        private @Nullable IncrementalScorer tallies;
        private long hard;
        private long medium;
        private long soft;

        private Runnable add(SessionPlan plan) {
            Score own = plan.ownScore();
            addUp(own, 1);
            // A rule of an application may cost something where no session is held at all.
            IncrementalScorer all = tallies(plan);
            if (!plan.isScheduled()) {
                return () -> addUp(own, -1);
            }
            int session = plan.getNumber();
            TimeOption time = plan.option();
            all.add(session, plan.roomIndex(), time.start(), time.end(), time.halfDay());
            return () -> {
                all.remove(session);
                addUp(own, -1);
            };
        }

        private IncrementalScorer tallies(SessionPlan plan) {
            if (tallies == null) {
                tallies = IncrementalScorer.of(plan.instance().couplingRules());
            }
            return tallies;
        }

        private void addUp(Score own, int sign) {
            hard += sign * own.hard();
            medium += sign * own.medium();
            soft += sign * own.soft();
        }

        private Score score() {
            Score alone = new Score(hard, medium, soft);
            return tallies == null ? alone : alone.plus(tallies.score());
        }
    }

    @Override
    public Supplier<Costs> supplier() {
        return Costs::new;
    }

    @Override
    public BiFunction<Costs, SessionPlan, Runnable> accumulator() {
        return Costs::add;
    }

    @Override
    public Function<Costs, Score> finisher() {
        return Costs::score;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CostCollector;
    }

    @Override
    public int hashCode() {
        return CostCollector.class.hashCode();
    }
}
