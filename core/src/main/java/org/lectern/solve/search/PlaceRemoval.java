package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.lectern.rule.Score;
import org.lectern.solve.bound.CertificateEntries;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.ReducedCostFixing;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.term.ArcBudget;

/** A model without the places that no timetable below a target uses, and the multipliers that show it, for the certificate. */
final class PlaceRemoval {

    /** Places are removed again if at most this share of them stays, as each time lengthens the certificate. */
    private static final double WORTH_IT = 0.9;

    private static final long ARCS_OF_PLACE = 10;

    private final LagrangianModel model;
    private final BooleanSupplier stop;
    private final ArcLimit arcLimit;
    /** The multipliers by which the places were removed, one removal after the other. */
    private final List<List<CertificateMultiplier>> fixings = new ArrayList<>();

    private LagrangianModel narrow;
    private long triedTarget = Long.MAX_VALUE;
    private Score triedBound = Score.ZERO;

    /** What the last removal did. */
    enum Effect {
        /** Too few places would have gone. */
        NONE,
        /** Places went. */
        NARROWED,
        /** Some session has no place left, so no timetable is below the target. */
        INFEASIBLE
    }

    PlaceRemoval(LagrangianModel model, BooleanSupplier stop) {
        this.model = model;
        this.stop = stop;
        this.arcLimit = new ArcLimit(model);
        this.narrow = model;
    }

    /** Returns the model without the places that were removed. */
    LagrangianModel narrowModel() {
        return narrow;
    }

    List<List<CertificateMultiplier>> fixings() {
        return fixings;
    }

    boolean hasRemoved() {
        return !fixings.isEmpty();
    }

    /** Returns whether places have been removed so that no more than some arcs are left, places counted as ten each. */
    boolean isNarrow(long maxArcs) {
        return hasRemoved() && size(narrow) <= maxArcs;
    }

    /** Returns how many arcs a model has, places counted as ten each. */
    static long size(LagrangianModel model) {
        return model.arcCount() + ARCS_OF_PLACE * model.placeCount();
    }

    /** Returns whether places may go, and target or bound are better than when they went last. */
    boolean isPromising(long target, Score bound) {
        return isAllowed(target) && (target != triedTarget || !bound.equals(triedBound));
    }

    /** Returns whether rooms or more people could have terms now. */
    boolean canCountMore(long target) {
        return isAllowed(target) && hasRemoved() && arcLimit.canGrow(narrow);
    }

    private boolean isAllowed(long target) {
        return hasRemoved() || ReducedCostFixing.isAllowed(model, target);
    }

    /**
     * Returns the places that timetables below a limit may use; empty if some session has none of them, or at a stop.
     *
     * @param multipliers of the model that is left so far
     */
    Optional<LagrangianModel> below(LagrangeMultipliers multipliers, long limit) {
        return remaining(multipliers, limit).map(left -> narrowed(left, ArcBudget.NONE));
    }

    /** Returns a target for a tree, among the same places; empty too if a session keeps places that are not listed. */
    Optional<TreeTarget> target(LagrangeMultipliers multipliers, long limit) {
        return remaining(multipliers, limit)
                .filter(left -> IntStream.range(0, left.places().length).noneMatch(s -> left.keepsUnlisted()[s]))
                .map(left -> narrowed(left, arcLimit.budget()))
                .map(left -> new TreeTarget(left, multipliers.takenOver(left), fixingsWith(multipliers), limit));
    }

    private Optional<ReducedCostFixing.Remaining> remaining(LagrangeMultipliers multipliers, long limit) {
        return ReducedCostFixing.remaining(narrow, multipliers, limit, stop).filter(left -> !left.isInfeasible());
    }

    private LagrangianModel narrowed(ReducedCostFixing.Remaining left, ArcBudget budget) {
        return narrow.narrowed(left.places(), left.keepsUnlisted(), budget);
    }

    private List<List<CertificateMultiplier>> fixingsWith(LagrangeMultipliers multipliers) {
        List<List<CertificateMultiplier>> all = new ArrayList<>(fixings);
        all.add(CertificateEntries.of(narrow, multipliers.sparse()));
        return all;
    }

    /** Begins again from all places. */
    void restart() {
        triedTarget = Long.MAX_VALUE;
        fixings.clear();
        arcLimit.restart();
        narrow = model;
    }

    /**
     * Removes the places that no timetable below the target uses.
     *
     * @param multipliers of the model that is left so far
     * @param countsMore whether rooms or more people have terms afterwards, however few places go
     */
    Effect remove(LagrangeMultipliers multipliers, long target, Score bound, boolean countsMore) {
        if (countsMore) {
            arcLimit.grow(narrow);
        }
        triedTarget = target;
        triedBound = bound;
        return ReducedCostFixing.remaining(narrow, multipliers, target, stop)
                .map(left -> narrowTo(left, multipliers, countsMore))
                .orElse(Effect.NONE);
    }

    private Effect narrowTo(ReducedCostFixing.Remaining left, LagrangeMultipliers multipliers, boolean countsMore) {
        boolean isWorthIt = !hasRemoved() || countsMore || left.placeCount() <= WORTH_IT * narrow.placeCount();
        if (!isWorthIt && !left.isInfeasible()) {
            return Effect.NONE;
        }
        fixings.add(CertificateEntries.of(narrow, multipliers.sparse()));
        narrow = narrowed(left, arcLimit.budget());
        return left.isInfeasible() ? Effect.INFEASIBLE : Effect.NARROWED;
    }
}
