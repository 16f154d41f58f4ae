package org.lectern.solve.timefold;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.search.Instance;
import org.lectern.solve.search.MinuteLoad;

/** Collects the session-minutes over the limit of {@code max-parallel}, minute by minute. */
final class ParallelCollector implements UniConstraintCollector<SessionPlan, ParallelCollector.Box, Long> {

    /** Holds a load that is made when the first session tells the event. */
    static final class Box {
        private @Nullable MinuteLoad load;

        private MinuteLoad load(Instance instance) {
            if (load == null) {
                load = new MinuteLoad(
                        instance.horizonStart(),
                        instance.horizonEnd(),
                        instance.coupling().parallelLimit().orElse(Long.MAX_VALUE),
                        instance.coupling().parallelWaivers());
            }
            return load;
        }
    }

    @Override
    public Supplier<Box> supplier() {
        return Box::new;
    }

    @Override
    public BiFunction<Box, SessionPlan, Runnable> accumulator() {
        return (box, plan) -> {
            int session = plan.getIndex();
            int start = plan.start();
            int end = plan.end();
            MinuteLoad load = box.load(plan.instance());
            load.add(session, start, end);
            return () -> load.remove(session, start, end);
        };
    }

    @Override
    public Function<Box, Long> finisher() {
        return box -> box.load == null ? 0L : box.load.over();
    }
}
