package org.lectern.solve.timefold;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Level;
import org.lectern.rule.Terms;
import org.lectern.solve.search.Coupling.SharedPeople;
import org.lectern.solve.search.Instance;

/** The rules that couple sessions as incremental constraints, and what each session costs alone from its table. */
@SuppressWarnings({"exports", "missing-explicit-ctor"})
public final class CouplingConstraints implements ConstraintProvider {

    private static final List<String> RULES =
            List.of("room-conflict", "person-conflict", "max-parallel", "split-region");

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            own(factory, Level.HARD),
            own(factory, Level.MEDIUM),
            own(factory, Level.SOFT),
            roomConflict(factory),
            personConflict(factory),
            maxParallel(factory),
            splitRegion(factory)
        };
    }

    /** Returns the weight of each coupling rule in an event; 0 switches it off. */
    static ConstraintWeightOverrides<HardMediumSoftScore> weights(Instance instance) {
        Map<String, HardMediumSoftScore> weights = new LinkedHashMap<>();
        for (String rule : RULES) {
            Terms terms = instance.rulebook().terms(rule);
            weights.put(rule, ofLevel(terms.level(), terms.on() ? terms.weight() : 0));
        }
        if (instance.coupling().parallelLimit().isEmpty()) {
            weights.put("max-parallel", HardMediumSoftScore.ZERO);
        }
        return ConstraintWeightOverrides.of(weights);
    }

    private static HardMediumSoftScore ofLevel(Level level, long cost) {
        return switch (level) {
            case HARD -> HardMediumSoftScore.ofHard(cost);
            case MEDIUM -> HardMediumSoftScore.ofMedium(cost);
            case SOFT -> HardMediumSoftScore.ofSoft(cost);
        };
    }

    private static Constraint own(ConstraintFactory factory, Level level) {
        return factory.forEachIncludingUnassigned(SessionPlan.class)
                .filter(plan -> cost(plan, level) > 0)
                .penalize(ofLevel(level, 1), plan -> cost(plan, level))
                .asConstraint("own-" + level.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static long cost(SessionPlan plan, Level level) {
        return switch (level) {
            case HARD -> plan.ownScore().hard();
            case MEDIUM -> plan.ownScore().medium();
            case SOFT -> plan.ownScore().soft();
        };
    }

    static Constraint roomConflict(ConstraintFactory factory) {
        return factory.forEach(SessionPlan.class)
                .join(
                        SessionPlan.class,
                        Joiners.equal(SessionPlan::roomIndex),
                        Joiners.lessThan(SessionPlan::getIndex),
                        Joiners.overlapping(SessionPlan::takenFrom, SessionPlan::takenUntil))
                .filter((one, other) -> !one.instance()
                        .coupling()
                        .isRoomConflictWaived(one.getIndex(), other.getIndex(), one.roomIndex()))
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (one, other) -> Math.min(one.takenUntil(), other.takenUntil())
                                - Math.max(one.takenFrom(), other.takenFrom()))
                .asConstraint("room-conflict");
    }

    static Constraint personConflict(ConstraintFactory factory) {
        return factory.forEach(SharedPeople.class)
                .join(SessionPlan.class, Joiners.equal(SharedPeople::one, SessionPlan::getIndex))
                .join(SessionPlan.class, Joiners.equal((shared, one) -> shared.other(), SessionPlan::getIndex))
                .filter((shared, one, other) -> tooClose(one, other) > 0)
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (shared, one, other) -> (long) shared.people().size() * tooClose(one, other))
                .asConstraint("person-conflict");
    }

    private static int tooClose(SessionPlan one, SessionPlan other) {
        int gap = one.instance().coupling().gap(one.roomIndex(), other.roomIndex());
        return Math.min(one.end(), other.end()) + gap - Math.max(one.start(), other.start());
    }

    static Constraint maxParallel(ConstraintFactory factory) {
        return factory.forEach(SessionPlan.class)
                .groupBy(new ParallelCollector())
                .filter(over -> over > 0)
                .penalize(HardMediumSoftScore.ONE_HARD, over -> over)
                .asConstraint("max-parallel");
    }

    static Constraint splitRegion(ConstraintFactory factory) {
        return factory.forEach(SessionPlan.class)
                .filter(CouplingConstraints::isRegionCounted)
                .groupBy(plan -> plan.instance().coupling().region(plan.getIndex()), new RegionCollector())
                .filter((region, units) -> units > 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, (region, units) -> units)
                .asConstraint("split-region");
    }

    private static boolean isRegionCounted(SessionPlan plan) {
        int region = plan.instance().coupling().region(plan.getIndex());
        return region >= 0 && plan.instance().coupling().isRegionCounted(region);
    }
}
