package org.lectern.solve.search;

import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.exact.PartSearch;
import org.lectern.solve.local.IncumbentTracker;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.ProofTechnique;

/** Searches parts of the incumbent after long rounds of annealing, which seldom finds what takes many moves at once. */
final class PartRounds {

    /** After shorter rounds, the steps of the next find more. */
    private static final int MIN_ROUND = 100_000;

    /** Such a part of the steps of a round follows it, and as many again after each better timetable. */
    private static final int SHARE = 4;

    /** A search ends after so many parts for each session in a row that brought nothing. */
    private static final int IDLE_PARTS_A_SESSION = 3;

    /** With more arcs, places counted as some, parts take longer than the steps that find as much. */
    private static final long MAX_ARCS = 100_000;

    private final BoundSearch bounds;
    private final IncumbentTracker incumbent;
    private final AscentWork work;
    private final IntConsumer countSteps;
    private final BooleanSupplier isOver;
    private @Nullable AssignmentSnapshot searched;
    private double size = PartSearch.FIRST_SIZE;

    /**
     * @param work says how many steps a part is worth
     * @param countSteps counts steps that would have been made, unless the search is over before
     * @param isOver whether the search need not go on
     */
    PartRounds(
            BoundSearch bounds,
            IncumbentTracker incumbent,
            AscentWork work,
            IntConsumer countSteps,
            BooleanSupplier isOver) {
        this.bounds = bounds;
        this.incumbent = incumbent;
        this.work = work;
        this.countSteps = countSteps;
        this.isOver = isOver;
    }

    /**
     * Searches parts of the incumbent, unless they have been searched.
     *
     * @param round the steps of the round before
     * @param seed of the random numbers
     */
    @SuppressWarnings("ReferenceEquality") // An incumbent is a timetable of its own.
    void run(int round, long seed) {
        if (round < MIN_ROUND || incumbent.bestAssignment() == searched || !isAllowed()) {
            return;
        }
        PartSearch parts = bounds.partSearch(incumbent.bestAssignment(), seed, size);
        int idle = 0;
        int maxIdle = IDLE_PARTS_A_SESSION * bounds.model().sessionCount();
        int stepsLeft = round / SHARE;
        while (stepsLeft > 0 && idle < maxIdle && !isOver.getAsBoolean()) {
            AssignmentSnapshot before = parts.best();
            int done = work.steps(parts.searchPart());
            countSteps.accept(done);
            stepsLeft -= done;
            idle++;
            if (parts.best() != before) {
                idle = 0;
                stepsLeft = round / SHARE;
                incumbent.offer(parts.best());
            }
        }
        size = parts.size();
        searched = idle < maxIdle ? null : incumbent.bestAssignment();
    }

    /** It needs few places, and none that stands for others. */
    private boolean isAllowed() {
        return bounds.model().instance().uses(ProofTechnique.PARTS)
                && bounds.isNarrow(MAX_ARCS)
                && !bounds.isProven()
                && PartSearch.isAllowed(bounds.narrowModel());
    }
}
