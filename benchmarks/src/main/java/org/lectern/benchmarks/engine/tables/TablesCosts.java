package org.lectern.benchmarks.engine.tables;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.IncrementalScorer;

/** What a plan costs at each level: every session's place, and what sessions cost each other, as Lectern counts it. */
@SuppressWarnings("missing-explicit-ctor")
public final class TablesCosts implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEachIncludingUnassigned(TablesSession.class)
                    .groupBy(new Collector())
                    .penalize(HardMediumSoftScore.ONE_HARD, Score::hard)
                    .asConstraint("hard"),
            factory.forEachIncludingUnassigned(TablesSession.class)
                    .groupBy(new Collector())
                    .penalize(HardMediumSoftScore.ONE_MEDIUM, Score::medium)
                    .asConstraint("medium"),
            factory.forEachIncludingUnassigned(TablesSession.class)
                    .groupBy(new Collector())
                    .penalize(HardMediumSoftScore.ONE_SOFT, Score::soft)
                    .asConstraint("soft")
        };
    }

    /** Equal to any other, so that Timefold shares the node. */
    private static final class Collector implements UniConstraintCollector<TablesSession, Sums, Score> {

        @Override
        public Supplier<Sums> supplier() {
            return Sums::new;
        }

        @Override
        public BiFunction<Sums, TablesSession, Runnable> accumulator() {
            return Sums::add;
        }

        @Override
        public Function<Sums, Score> finisher() {
            return Sums::score;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Collector;
        }

        @Override
        public int hashCode() {
            return Collector.class.hashCode();
        }
    }

    /** The costs of the sessions so far. */
    private static final class Sums {
        private @Nullable IncrementalScorer tallies;
        private long hard;
        private long medium;
        private long soft;

        private Runnable add(TablesSession session) {
            Score own = session.ownScore();
            addUp(own, 1);
            TablesSession.RoomValue room = session.getRoom();
            TimeOption time = session.getTime();
            IncrementalScorer all = tallies == null ? IncrementalScorer.of(session.coupling()) : tallies;
            tallies = all;
            if (room == null || time == null) {
                return () -> addUp(own, -1);
            }
            int number = session.getNumber();
            all.add(number, room.index(), time.start(), time.end(), time.halfDay());
            return () -> {
                all.remove(number);
                addUp(own, -1);
            };
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
}
