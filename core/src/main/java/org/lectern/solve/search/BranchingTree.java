package org.lectern.solve.search;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.SharedWork;
import org.lectern.rule.Score;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.exact.BranchAndBound;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.proof.CertificateMultiplier;

/** A tree of branch and bound that grows on another thread, with the best timetable that it has met. */
final class BranchingTree {

    private final LagrangianModel model;
    private final List<List<CertificateMultiplier>> fixings;
    private final BranchAndBound tree;
    private Score best = Score.ZERO;
    private @Nullable AssignmentSnapshot found;

    /**
     * @param from the multipliers to start from
     * @param fixings the multipliers by which places were removed from the model
     * @param shared lets another thread take over a part of the work
     */
    BranchingTree(
            LagrangianModel model,
            LagrangeMultipliers from,
            List<List<CertificateMultiplier>> fixings,
            SharedWork shared,
            BooleanSupplier stop) {
        this.model = model;
        this.fixings = List.copyOf(fixings);
        this.tree = new BranchAndBound(model, from, this::score, shared, stop);
    }

    boolean isOf(LagrangianModel other) {
        return model == other;
    }

    /** Returns whether it has as many nodes as a certificate may have, or nothing left to split. */
    boolean isFull() {
        return tree.isFull();
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
     * @param target the packed cost at and above which timetables are of no use
     * @param work how many arcs may be looked at
     */
    Growth grow(Score incumbent, long target, long work) {
        best = incumbent;
        found = null;
        DualBound proven = tree.run(incumbent, work).widened(target, fixings);
        return new Growth(proven, found);
    }

    private Score score(AssignmentSnapshot snapshot) {
        Score score = model.instance().score(snapshot);
        if (score.compareTo(best) < 0) {
            best = score;
            found = snapshot;
        }
        return best;
    }
}
