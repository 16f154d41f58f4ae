package org.lectern.replan;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;

/** Converts a timetable of the search to places of the model. */
record SolutionImport(ReplanModel model) {

    /** Returns its places; a session at its published place keeps that. */
    RepairSolution toSolution(Timetable timetable) {
        @Nullable CandidatePlace[] at = new CandidatePlace[model.size];
        BitSet moved = new BitSet();
        BitSet out = new BitSet();
        for (int s = 0; s < model.size; s++) {
            Placement placement = timetable
                    .findPlacement(model.index.event().sessions().get(s).id())
                    .orElse(null);
            CandidatePlace published = model.publishedPlaces[s];
            if (model.hasStarted[s] && published != null) {
                at[s] = published;
            } else if (placement != null && model.isAllowed(s, placement)) {
                // A published place may be none that the search has, such as one months away from all days.
                boolean isKept = published != null && isAt(published, placement);
                at[s] = isKept ? published : site(s, placement);
                moved.set(s, model.isPublished(s) && !isKept);
            } else {
                out.set(s, model.isPublished(s));
            }
        }
        return new RepairSolution(MoveSet.of(model, moved, out), at, false);
    }

    private boolean isAt(CandidatePlace place, Placement placement) {
        return place.time().start() == model.index.startMinute(placement)
                && place.time().minutes() == placement.minutes()
                && place.room() == model.index.room(placement.roomId());
    }

    private CandidatePlace site(int s, Placement placement) {
        return model.places(s).stream()
                .filter(place -> isAt(place, placement))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("The search put session '%s' at a place that does not exist."
                                .formatted(placement.sessionId())));
    }
}
