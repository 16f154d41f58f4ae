package org.lectern.solve.search;

import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.model.AssignmentSnapshot;

/** The search for timetables, as that for bounds of one model sees it. */
interface TimetableSearch {

    /** Returns the score of the incumbent, as the event of the model scores it, or no more than that. */
    Score best();

    /** Takes a timetable that may be better than the incumbent. */
    void offer(AssignmentSnapshot found);

    /** Takes better multipliers. */
    void use(LagrangeMultipliers multipliers);

    /** Takes note of a better bound. */
    void onBetterBound();
}
