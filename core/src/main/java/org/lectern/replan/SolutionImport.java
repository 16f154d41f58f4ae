package org.lectern.replan;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;

/** Converts a timetable of the search to places of the model. */
final class SolutionImport {

    private final ReplanModel model;

    SolutionImport(ReplanModel model) {
        this.model = model;
    }

    /** Returns its places; a session at its published place keeps that. */
    RepairSolution toSolution(Timetable timetable) {
        Map<String, Placement> placements = new HashMap<>();
        timetable.placements().forEach(placement -> placements.put(placement.sessionId(), placement));
        @Nullable CandidatePlace[] at = new CandidatePlace[model.size];
        BitSet moved = new BitSet();
        BitSet out = new BitSet();
        for (int s = 0; s < model.size; s++) {
            Placement placement = placements.get(model.event.sessions().get(s).id());
            CandidatePlace told = model.publishedPlaces[s];
            if (model.hasStarted[s] && told != null) {
                at[s] = told;
            } else if (placement != null) {
                at[s] = site(s, placement);
                boolean isKept = told != null && told.isSamePlaceAs(at[s]);
                at[s] = isKept ? told : at[s];
                moved.set(s, model.isPublished(s) && !isKept);
            } else {
                out.set(s, model.isPublished(s));
            }
        }
        return new RepairSolution(MoveSet.of(model, moved, out), at, false);
    }

    private CandidatePlace site(int s, Placement placement) {
        int start = model.tables.timeline().toMinute(placement.start());
        for (CandidatePlace place : model.places(s)) {
            if (place.time().start() == start
                    && place.time().minutes() == placement.minutes()
                    && model.event.rooms().get(place.room()).id().equals(placement.roomId())) {
                return place;
            }
        }
        throw new IllegalStateException(
                "The search put session '%s' at a place that does not exist.".formatted(placement.sessionId()));
    }
}
