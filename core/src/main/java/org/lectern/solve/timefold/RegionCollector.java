package org.lectern.solve.timefold;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.search.RegionUse;

/** Collects the units of {@code split-region} of one region. */
final class RegionCollector implements UniConstraintCollector<SessionPlan, RegionCollector.Box, Long> {

    /** Holds a use that is made when the first session tells the event. */
    static final class Box {
        private @Nullable RegionUse use;

        private RegionUse use(SessionPlan plan) {
            if (use == null) {
                use = new RegionUse(plan.instance().coupling());
            }
            return use;
        }
    }

    @Override
    public Supplier<Box> supplier() {
        return Box::new;
    }

    @Override
    public BiFunction<Box, SessionPlan, Runnable> accumulator() {
        return (box, plan) -> {
            int halfDay = plan.requiredOption().halfDay();
            int minutes = plan.table().session().shortestMinutes();
            RegionUse use = box.use(plan);
            use.add(halfDay, minutes);
            return () -> use.remove(halfDay, minutes);
        };
    }

    @Override
    public Function<Box, Long> finisher() {
        return box -> box.use == null ? 0L : box.use.units();
    }
}
