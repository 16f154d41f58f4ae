package org.lectern.solve.search;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.SharedWork;
import org.lectern.rule.Score;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.exact.BranchAndBound;
import org.lectern.solve.model.AssignmentSnapshot;

/** A tree of branch and bound that grows on another thread, with the best timetable that it has met. */
final class BranchingTree {

    private final TreeTarget target;
    private final BranchAndBound tree;
    private Score best = Score.ZERO;
    private @Nullable AssignmentSnapshot found;

    /**
     * @param shared lets another thread take over a part of the work
     * @param stop whether to end soon
     */
    BranchingTree(TreeTarget target, SharedWork shared, BooleanSupplier stop) {
        this.target = target;
        this.tree = new BranchAndBound(target.model(), target.from(), this::score, shared, stop);
    }

    /** Returns whether it has as many nodes as a certificate may have, or nothing left to split. */
    boolean isFull() {
        return tree.isFull();
    }

    /** Returns how many arcs it looks at in the mean to split a few nodes, the least that it does at a time; 0 before the first. */
    long workOfSplit() {
        return tree.workOfSplit();
    }

    /**
     * What came of it when the tree grew.
     *
     * @param proven what the tree proves for all timetables
     * @param found a timetable that is better than the incumbent, if one was met
     */
    record Growth(DualBound proven, @Nullable AssignmentSnapshot found) {}

    /**
     * Grows the tree, and returns the bound that it proves for all timetables.
     *
     * @param incumbent the score of the incumbent
     * @param ofIncumbent the packed cost at and above which timetables are of no use, if the tree looks for any that is better
     * @param work how many arcs may be looked at
     */
    Growth grow(Score incumbent, long ofIncumbent, long work) {
        best = incumbent;
        found = null;
        DualBound proven = tree.run(target.score(incumbent), incumbent, work)
                .widened(target.packed(ofIncumbent), target.fixings());
        return new Growth(proven, found);
    }

    private Score score(AssignmentSnapshot snapshot) {
        Score score = target.model().instance().score(snapshot);
        if (score.compareTo(best) < 0) {
            best = score;
            found = snapshot;
        }
        return target.score(best);
    }
}
