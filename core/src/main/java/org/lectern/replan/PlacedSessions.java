package org.lectern.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.scoring.IncrementalScorer;

/** The sessions that have a place at the moment, their cost, and the places that are free. */
final class PlacedSessions {

    private final ReplanModel model;
    private final IncrementalScorer tallies;
    private final OccupiedTimes occupancy;
    private final @Nullable CandidatePlace[] at;
    private CostBound ownCost = new CostBound(0, 0);

    /** Starts with all sessions at their published places. */
    PlacedSessions(ReplanModel model) {
        this.model = model;
        this.tallies = IncrementalScorer.ofMonotone(model.couplingRules);
        this.occupancy = new OccupiedTimes(model, model.origin);
        this.at = new CandidatePlace[model.size];
        for (int s = 0; s < model.size; s++) {
            CandidatePlace told = model.publishedPlaces[s];
            if (told != null) {
                add(s, told);
            }
        }
    }

    void add(int s, CandidatePlace place) {
        at[s] = place;
        ownCost = ownCost.plus(place.ownCost());
        occupancy.add(s, place);
        tallies.add(
                s,
                place.room(),
                place.time().start(),
                place.time().end(),
                place.time().halfDay());
    }

    void remove(int s) {
        CandidatePlace place = Objects.requireNonNull(at[s]);
        at[s] = null;
        ownCost = new CostBound(
                ownCost.hard() - place.ownCost().hard(),
                ownCost.medium() - place.ownCost().medium());
        occupancy.remove(s);
        tallies.remove(s);
    }

    @Nullable
    CandidatePlace at(int s) {
        return at[s];
    }

    @Nullable
    CandidatePlace[] all() {
        return at.clone();
    }

    /** Returns the sum of the own costs of the sessions that have a place. */
    CostBound ownCost() {
        return ownCost;
    }

    /** Returns the cost of the monotone coupling rules. */
    CostBound couplingCost() {
        return CostBound.of(tallies.score());
    }

    OccupiedTimes occupancy() {
        return occupancy;
    }

    /** Returns the sessions that may move and break a hard or medium rule with others. */
    List<Integer> conflicting() {
        List<Integer> clashing = new ArrayList<>();
        for (int s = 0; s < model.size; s++) {
            CandidatePlace place = at[s];
            if (place != null && !model.hasStarted[s]) {
                CostBound before = couplingCost();
                remove(s);
                CostBound after = couplingCost();
                add(s, place);
                if (!before.isWithin(after)) {
                    clashing.add(s);
                }
            }
        }
        return clashing;
    }

    /** Moves everything back to its published place. */
    void reset() {
        for (int s = 0; s < model.size; s++) {
            CandidatePlace told = model.publishedPlaces[s];
            if (at[s] != null && !at[s].equals(told)) {
                remove(s);
            }
            if (at[s] == null && told != null) {
                add(s, told);
            }
        }
    }
}
