package org.lectern.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.IncrementalScorer;

/**
 * The second stage without a search: moves the sessions that move anyway, one after the other, to their cheapest place,
 * until none has a better one. The people moved stay the same, and {@code moved} outweighs the rest.
 */
final class Refinement {

    private static final int MOST_ROUNDS = 20;
    private static final int MOST_PLACES = 400;

    private final ReplanModel model;
    private final Set<String> forbidden;
    private final IncrementalScorer tallies;
    private final OccupiedTimes occupancy;
    private final @Nullable CandidatePlace[] at;
    private Score own = Score.ZERO;

    Refinement(ReplanModel model, @Nullable CandidatePlace[] at, Set<String> forbidden) {
        this.model = model;
        this.forbidden = forbidden;
        this.tallies = IncrementalScorer.of(model.couplingRules);
        this.occupancy = new OccupiedTimes(model, model.origin);
        this.at = at.clone();
        for (int s = 0; s < at.length; s++) {
            CandidatePlace place = at[s];
            if (place != null) {
                add(s, place);
            }
        }
    }

    private void add(int s, CandidatePlace place) {
        at[s] = place;
        own = own.plus(place.ownCost());
        occupancy.add(s, place);
        tallies.add(
                s,
                place.room(),
                place.time().start(),
                place.time().end(),
                place.time().halfDay());
    }

    private void remove(int s) {
        Score gone = Objects.requireNonNull(at[s]).ownCost();
        at[s] = null;
        own = new Score(own.hard() - gone.hard(), own.medium() - gone.medium(), own.soft() - gone.soft());
        occupancy.remove(s);
        tallies.remove(s);
    }

    private Score score() {
        return own.plus(tallies.score());
    }

    /** Returns the best place of each session; those that keep their place keep it. */
    @Nullable
    CandidatePlace[] run(MoveSet moveSet) {
        List<Integer> free = new ArrayList<>();
        for (int s = 0; s < at.length; s++) {
            if (at[s] != null && (moveSet.moved().get(s) || !model.isPublished(s))) {
                free.add(s);
            }
        }
        boolean isBetter = true;
        for (int round = 0; round < MOST_ROUNDS && isBetter; round++) {
            isBetter = false;
            for (int s : free) {
                isBetter |= improve(s);
            }
        }
        return at.clone();
    }

    private boolean improve(int s) {
        CandidatePlace before = Objects.requireNonNull(at[s]);
        Score least = score();
        CandidatePlace best = before;
        remove(s);
        int looked = 0;
        for (CandidatePlace place : model.places(s)) {
            if (looked >= MOST_PLACES) {
                break;
            }
            if (!place.equals(before)
                    && occupancy.mayBeFree(s, place)
                    && !forbidden.contains(PlacementSearch.key(s, place))) {
                looked++;
                add(s, place);
                Score now = score();
                if (now.compareTo(least) < 0) {
                    least = now;
                    best = place;
                }
                remove(s);
            }
        }
        add(s, best);
        return !best.equals(before);
    }
}
