package org.lectern.replan;

import java.util.BitSet;
import org.lectern.rule.Score;

/** The published timetable as it stands: nothing moves, and sessions that were not published get free places. */
final class StandingTimetable {

    /** So many free places of a session are tried, cheapest first. */
    private static final int MAX_PLACES = 400;

    private final ReplanModel model;
    private final PlacedSessions placed;

    private StandingTimetable(ReplanModel model) {
        this.model = model;
        this.placed = PlacedSessions.of(model, model.publishedPlaces);
    }

    /** Returns it without the sessions whose place costs more at hard level than to leave them out. */
    static RepairSolution of(ReplanModel model) {
        StandingTimetable standing = new StandingTimetable(model);
        BitSet unscheduled = new BitSet();
        for (int s = 0; s < model.size; s++) {
            if (!model.isPublished(s)) {
                standing.place(s);
            } else {
                unscheduled.set(s, model.publishedPlaces[s] == null);
            }
        }
        return new RepairSolution(MoveSet.of(model, new BitSet(), unscheduled), standing.placed.all(), false);
    }

    private void place(int s) {
        CandidatePlace best = null;
        Score least = placed.score().plus(model.unscheduledCost(s));
        int tried = 0;
        for (CandidatePlace place : model.places(s)) {
            if (tried < MAX_PLACES && placed.occupancy().mayBeFree(s, place)) {
                tried++;
                placed.add(s, place);
                Score cost = placed.score();
                placed.remove(s);
                if (cost.compareTo(least) < 0) {
                    least = cost;
                    best = place;
                }
            }
        }
        if (best != null) {
            placed.add(s, best);
        }
    }
}
