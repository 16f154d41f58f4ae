package org.lectern.replan;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plain counterpart of the searches: tries every place of every session that moves. */
final class PlainPlacements {

    private final ReplanModel model;
    private final CostBound limit;

    PlainPlacements(ReplanModel model, CostBound limit) {
        this.model = model;
        this.limit = limit;
    }

    /** Returns whether the sessions of a set have places within the limit while the others stay. */
    boolean hasTimetable(MoveSet moveSet) {
        return extend(new CandidatePlace[model.size], 0, moveSet);
    }

    private boolean extend(@Nullable CandidatePlace[] at, int s, MoveSet moveSet) {
        if (s == model.size) {
            return isWithin(at);
        }
        CandidatePlace published = model.publishedPlaces[s];
        if (moveSet.unscheduled().get(s)) {
            at[s] = null;
            return extend(at, s + 1, moveSet);
        }
        if (moveSet.keeps(s) && published != null) {
            at[s] = published;
            return extend(at, s + 1, moveSet);
        }
        List<CandidatePlace> places = model.places(s);
        for (CandidatePlace place : places) {
            at[s] = place;
            if (extend(at, s + 1, moveSet)) {
                return true;
            }
        }
        at[s] = null;
        // A published session that moves must find a place.
        return !model.isPublished(s) && extend(at, s + 1, moveSet);
    }

    /** Returns whether places cost no more than the limit under all rules. */
    boolean isWithin(@Nullable CandidatePlace[] at) {
        CostBound cost = new CostBound(0, 0);
        for (int s = 0; s < model.size; s++) {
            CandidatePlace place = at[s];
            cost = cost.plus(place == null ? model.unscheduledCost(s) : place.ownCost());
        }
        return cost.isWithin(limit) && cost.plus(model.couplingCost(at)).isWithin(limit);
    }

    /** Returns how many people move at least in any timetable within the limit; the maximum integer if there is none. */
    int fewestPeople() {
        return fewest(0, new BitSet(), new BitSet(), Integer.MAX_VALUE);
    }

    private int fewest(int s, BitSet moved, BitSet out, int best) {
        if (s == model.size) {
            MoveSet moveSet = MoveSet.of(model, (BitSet) moved.clone(), (BitSet) out.clone());
            return moveSet.peopleMoved() < best && hasTimetable(moveSet) ? moveSet.peopleMoved() : best;
        }
        boolean mayKeep = !model.isPublished(s) || model.publishedPlaces[s] != null;
        int fewest = mayKeep ? fewest(s + 1, moved, out, best) : best;
        if (model.isPublished(s) && !model.hasStarted[s]) {
            moved.set(s);
            fewest = fewest(s + 1, moved, out, fewest);
            moved.clear(s);
            out.set(s);
            fewest = fewest(s + 1, moved, out, fewest);
            out.clear(s);
        }
        return fewest;
    }
}
