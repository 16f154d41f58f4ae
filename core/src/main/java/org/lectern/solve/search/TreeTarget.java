package org.lectern.solve.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.proof.CertificateMultiplier;

/**
 * What a tree of branch and bound looks for: a timetable below some cost, among the places that such timetables may use.
 *
 * @param from the multipliers that its root starts from
 * @param fixings the multipliers by which places were removed from the model, one removal after the other
 * @param below the packed cost; null if it is that of the incumbent, whatever that costs
 */
record TreeTarget(
        LagrangianModel model,
        LagrangeMultipliers from,
        List<List<CertificateMultiplier>> fixings,
        @Nullable Long below) {

    TreeTarget {
        fixings = List.copyOf(fixings);
    }

    /** Returns whether it was chosen below the incumbent of that time, see {@link DestructiveTargets}. */
    boolean isDestructive() {
        return below != null;
    }

    /** Returns the packed cost at and above which timetables are of no use. */
    long packed(long ofIncumbent) {
        return below == null ? ofIncumbent : Math.min(below, ofIncumbent);
    }

    /** Returns the score that a timetable must be better than. */
    Score score(Score incumbent) {
        Score score = below == null ? incumbent : model.lowerBound(below);
        return score.compareTo(incumbent) < 0 ? score : incumbent;
    }
}
