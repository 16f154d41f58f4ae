package org.lectern.benchmarks.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.panel.CostTables;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.bound.CertificateEntries;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.ReducedCostFixing;
import org.lectern.solve.bound.SmoothedDualAscent;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.term.TermKind;

/**
 * The bound of an event before any branching. The ascent gets a fixed amount of work and starts anew after each removal of places,
 * so a slow or busy machine measures the same.
 */
final class RootBound {

    private static final int ROUNDS = 4;
    /** More arcs would leave fewer steps. The time of more people counts once places have been removed. */
    private static final int MAX_ARCS = 400_000;

    private final Instance instance;
    private final Score best;
    private final long work;

    /**
     * @param best the score of the best known timetable
     * @param work how many arcs each ascent may look at
     */
    RootBound(Event event, Score best, long work) {
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        this.instance = new Instance(event, rules, CostTables.of(event, rules));
        this.best = best;
        this.work = work;
    }

    /** Returns whether some rule of a kind of terms is in force. */
    boolean hasRuleOf(TermKind kind) {
        return kind.ruleIds().stream()
                .anyMatch(id -> instance.effectiveRules().config(id).isActive());
    }

    /** Returns the bound that some kinds of terms give. */
    Score of(Set<TermKind> counted) {
        RoomGroups groups = RoomGroups.apart(instance);
        LagrangianModel model = new LagrangianModel(instance, groups, 0, Integer.MAX_VALUE, counted);
        long target = model.target(best);
        List<List<CertificateMultiplier>> removals = new ArrayList<>();
        LagrangianModel narrow = model;
        LagrangeMultipliers multipliers = LagrangeMultipliers.zero(model);
        Score bound = DualBound.trivial(model).score();
        for (int round = 0; round < ROUNDS && bound.compareTo(best) < 0; round++) {
            SmoothedDualAscent ascent = new SmoothedDualAscent(narrow, multipliers, true, () -> false);
            ascent.run(work, target);
            multipliers = ascent.multipliers();
            Score raised = DualBound.relaxed(narrow, multipliers)
                    .widened(target, removals)
                    .score();
            bound = raised.compareTo(bound) > 0 ? raised : bound;
            ReducedCostFixing.Remaining left = ReducedCostFixing.remaining(narrow, multipliers, target, () -> false)
                    .orElseThrow();
            if (left.isInfeasible()) {
                return best;
            }
            removals.add(CertificateEntries.of(narrow, multipliers.sparse()));
            LagrangianModel narrower = narrow.narrowed(left.places(), left.keepsUnlisted(), MAX_ARCS);
            multipliers = multipliers.takenOver(narrower);
            narrow = narrower;
        }
        return bound;
    }
}
