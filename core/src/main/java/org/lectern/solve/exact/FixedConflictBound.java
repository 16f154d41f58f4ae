package org.lectern.solve.exact;

import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangianModel;
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
        Score clashes = conflicts(allowed);
        return clashes.hard() > model.maxHard() || apart.plus(clashes).compareTo(best) >= 0;
    }

    private Score conflicts(int[][] allowed) {
        for (int s = 0; s < allowed.length; s++) {
            if (isFixed(allowed, s)) {
                TimeOption time = model.instance().option(s, model.places(s).option(allowed[s][0]));
                tallies.add(s, room(allowed, s), time.start(), time.end(), time.halfDay());
            }
        }
        Score score = tallies.score();
        for (int s = 0; s < allowed.length; s++) {
            if (isFixed(allowed, s)) {
                tallies.remove(s);
            }
        }
        return score;
    }

    private boolean isFixed(int[][] allowed, int session) {
        return allowed[session].length == 1 && room(allowed, session) >= 0;
    }

    private int room(int[][] allowed, int session) {
        return model.room(session, allowed[session][0]);
    }
}
