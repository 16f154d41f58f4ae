package org.lectern.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.IncrementalScorer;

/** The sessions that have a place at the moment, their cost, and the places that are free. */
final class PlacedSessions {

    private final ReplanModel model;
    private final IncrementalScorer scorer;
    private final OccupiedTimes occupancy;
    private final @Nullable CandidatePlace[] at;
    private Score ownCost = Score.ZERO;

    private PlacedSessions(ReplanModel model, IncrementalScorer scorer, @Nullable CandidatePlace[] places) {
        this.model = model;
        this.scorer = scorer;
        this.at = new CandidatePlace[model.size];
        this.occupancy = new OccupiedTimes(model, at);
        moveTo(places);
    }

    /** Returns all sessions where they were published, under the rules that an additional session never makes cheaper. */
    static PlacedSessions published(ReplanModel model) {
        return new PlacedSessions(model, IncrementalScorer.ofMonotone(model.couplingRules), model.publishedPlaces);
    }

    /** Returns sessions at given places, under all rules. */
    static PlacedSessions of(ReplanModel model, @Nullable CandidatePlace[] places) {
        return new PlacedSessions(model, IncrementalScorer.of(model.couplingRules), places);
    }

    void add(int s, CandidatePlace place) {
        at[s] = place;
        ownCost = ownCost.plus(place.ownCost());
        occupancy.add(s, place);
        scorer.add(s, place.room(), place.time());
    }

    void remove(int s) {
        CandidatePlace place = Objects.requireNonNull(at[s]);
        Score gone = place.ownCost();
        at[s] = null;
        ownCost =
                new Score(ownCost.hard() - gone.hard(), ownCost.medium() - gone.medium(), ownCost.soft() - gone.soft());
        occupancy.remove(s, place);
        scorer.remove(s);
    }

    @Nullable
    CandidatePlace at(int s) {
        return at[s];
    }

    @Nullable
    CandidatePlace[] all() {
        return at.clone();
    }

    /** Returns what the sessions that have a place cost, each alone and one another. */
    Score score() {
        return ownCost.plus(scorer.score());
    }

    OccupiedTimes occupancy() {
        return occupancy;
    }

    /** Returns the sessions that may move and break a hard or medium rule with others. */
    List<Integer> conflicting() {
        List<Integer> conflicting = new ArrayList<>();
        for (int s = 0; s < model.size; s++) {
            CandidatePlace place = at[s];
            if (place != null && !model.hasStarted[s]) {
                CostBound before = CostBound.of(scorer.score());
                remove(s);
                CostBound after = CostBound.of(scorer.score());
                add(s, place);
                if (!before.isWithin(after)) {
                    conflicting.add(s);
                }
            }
        }
        return conflicting;
    }

    /** Puts every session where {@code places} have it, null for nowhere. */
    void moveTo(@Nullable CandidatePlace[] places) {
        for (int s = 0; s < model.size; s++) {
            CandidatePlace place = places[s];
            if (at[s] != null && !at[s].equals(place)) {
                remove(s);
            }
            if (at[s] == null && place != null) {
                add(s, place);
            }
        }
    }
}
