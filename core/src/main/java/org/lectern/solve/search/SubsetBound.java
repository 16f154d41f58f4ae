package org.lectern.solve.search;

import java.util.BitSet;
import java.util.function.BooleanSupplier;
import org.lectern.solve.exact.InfeasibleSubsets;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;

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

    SubsetBound(Instance instance) {
        this.instance = instance;
    }

    /**
     * Does so if the best timetable leaves out more than the bound tells must be, and other things than the last time.
     *
     * @param stop whether to end soon
     */
    void raise(BoundSearch bounds, IncumbentTracker incumbent, BooleanSupplier stop) {
        if (incumbent.best().medium() <= bounds.score().medium() || tries >= MAX_TRIES) {
            return;
        }
        BitSet incomplete = incomplete(incumbent.bestAssignment());
        boolean isNew = !incomplete.equals(tried);
        if (isNew && incomplete.cardinality() <= MAX_INCOMPLETE && instance.sessionCount() <= MAX_SESSIONS) {
            tries++;
            tried = incomplete;
            bounds.raise(InfeasibleSubsets.disjoint(
                    bounds.model(), incomplete.stream().toArray(), stop));
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
