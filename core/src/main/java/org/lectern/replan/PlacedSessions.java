package org.lectern.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.scoring.IncrementalScorer;

/** Who sits where: the sessions that have a place at the moment, what that costs, and which places are free. */
final class PlacedSessions {

    private final ReplanModel model;
    private final IncrementalScorer tallies;
    private final OccupiedTimes occupancy;
    private final @Nullable CandidatePlace[] at;
    private CostBound ownCost = new CostBound(0, 0);

    /** All sessions stand where people were told. */
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

    /** Returns what the sessions that have a place cost, each taken alone. */
    CostBound ownCost() {
        return ownCost;
    }

    /** Returns what they cost each other under rules that a session more never makes cheaper. */
    CostBound couplingCost() {
        return CostBound.of(tallies.score());
    }

    OccupiedTimes occupancy() {
        return occupancy;
    }

    /** Returns the sessions that may be moved and break a hard or medium rule with others. */
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

    /** Puts everything back where people were told that it is. */
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
