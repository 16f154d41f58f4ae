package org.lectern.solve.exact;

import java.util.Arrays;
import org.lectern.rule.Score;
import org.lectern.solve.bound.ChosenPlaces;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.scoring.IncrementalScorer;

/**
 * A bound of a node without multipliers: the cheapest places, plus the cost of the coupling rules among sessions with
 * one place left. It counts monotone rules only, whose cost never falls when a session is added.
 */
final class FixedConflictBound {

    private final LagrangianModel model;
    private final IncrementalScorer tallies;

    FixedConflictBound(LagrangianModel model) {
        this.model = model;
        this.tallies = IncrementalScorer.ofMonotone(model.instance().couplingRules());
    }

    /** Returns whether no timetable of the node is better than {@code best}. */
    boolean reaches(int[][] allowed, Score best) {
        long sum = 0;
        for (int s = 0; s < allowed.length; s++) {
            if (allowed[s].length == 0) {
                return true;
            }
            sum += model.places(s).cost(allowed[s][0]);
        }
        Score apart = model.packing().unpack(sum);
        if (apart.compareTo(best) >= 0) {
            return true;
        }
        if (!model.instance().uses(ProofTechnique.FIXED_CONFLICTS)) {
            return false;
        }
        Score clashes = conflicts(allowed);
        return clashes.hard() > model.maxHard() || apart.plus(clashes).compareTo(best) >= 0;
    }

    private Score conflicts(int[][] allowed) {
        int[] fixed = Arrays.stream(allowed)
                .mapToInt(places -> places.length == 1 ? places[0] : -1)
                .toArray();
        AssignmentSnapshot snapshot = ChosenPlaces.snapshot(model, fixed);
        for (int s = 0; s < fixed.length; s++) {
            if (snapshot.isScheduled(s)) {
                tallies.add(s, snapshot.room(s), model.instance().option(s, snapshot.option(s)));
            }
        }
        Score score = tallies.score();
        for (int s = 0; s < fixed.length; s++) {
            if (snapshot.isScheduled(s)) {
                tallies.remove(s);
            }
        }
        return score;
    }
}
