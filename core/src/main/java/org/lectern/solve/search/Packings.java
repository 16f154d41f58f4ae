package org.lectern.solve.search;

import java.util.function.BooleanSupplier;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.local.PackedPlacement;
import org.lectern.solve.model.AssignmentSnapshot;

/** Looks by greedy packing for timetables that leave less out, each time from another order of sessions. It makes no steps. */
final class Packings {

    private static final int MAX_RUNS = 8;

    private int runs;

    /**
     * Does so if the best timetable leaves out more than the bound tells must be.
     *
     * @param stop whether to end soon
     */
    void run(BoundSearch bounds, IncumbentTracker incumbent, BooleanSupplier stop) {
        boolean isWorthIt = bounds.model().hasMultipliers()
                && incumbent.best().medium() > bounds.score().medium();
        if (!isWorthIt || runs >= MAX_RUNS || stop.getAsBoolean()) {
            return;
        }
        runs++;
        AssignmentSnapshot best = incumbent.bestAssignment();
        AssignmentSnapshot packed = PackedPlacement.packed(bounds.model(), best, runs, stop);
        if (!packed.equals(best)) {
            incumbent.offer(packed);
        }
    }
}
