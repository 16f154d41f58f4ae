package org.lectern.solve.search;

import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.SubsetRelaxation;
import org.lectern.solve.exact.InfeasibleSubsets;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.ProofTechnique;

/**
 * Raises the bound at medium level by sets of sessions that cannot all be complete, grown from those that are incomplete in
 * the best timetable.
 */
final class SubsetBound {

    /** Where more is incomplete, rooms are short, which multipliers see better. */
    private static final int MAX_INCOMPLETE = 20;

    private static final int MAX_SESSIONS = 500;
    private static final int MAX_TRIES = 5;

    private final Instance instance;
    private BitSet tried = new BitSet();
    private int tries;
    private List<int[]> sets = List.of();
    /** Whose sets they are: after the hard cost has fallen, other places count. */
    private @Nullable LagrangianModel model;

    SubsetBound(Instance instance) {
        this.instance = instance;
    }

    /**
     * Does so if the best timetable leaves out more than the bound tells must be: it looks for sets if other things are left out
     * than the last time, and counts those that it knows beside the multipliers so far.
     *
     * @param stop whether to end soon
     */
    void raise(BoundSearch bounds, IncumbentTracker incumbent, BooleanSupplier stop) {
        if (incumbent.best().medium() <= bounds.score().medium() || !instance.uses(ProofTechnique.SETS_OF_SESSIONS)) {
            return;
        }
        find(bounds.model(), incumbent, stop);
        if (!sets.isEmpty() && bounds.model().equals(model)) {
            bounds.raise(new SubsetRelaxation(bounds.model(), sets).best(bounds.rootMultipliers()));
        }
    }

    private void find(LagrangianModel current, IncumbentTracker incumbent, BooleanSupplier stop) {
        BitSet incomplete = incomplete(incumbent.bestAssignment());
        boolean isNew = !incomplete.equals(tried) || !current.equals(model);
        if (tries < MAX_TRIES
                && isNew
                && incomplete.cardinality() <= MAX_INCOMPLETE
                && instance.sessionCount() <= MAX_SESSIONS) {
            tries++;
            tried = incomplete;
            List<int[]> more =
                    InfeasibleSubsets.disjoint(current, incomplete.stream().toArray(), stop);
            if (more.size() > sets.size() || !current.equals(model)) {
                sets = more;
                model = current;
            }
        }
    }

    private BitSet incomplete(AssignmentSnapshot best) {
        BitSet incomplete = new BitSet();
        for (int s = 0; s < best.sessionCount(); s++) {
            incomplete.set(s, !best.isScheduled(s) || instance.dropsSlots(s, best.option(s)));
        }
        return incomplete;
    }
}
