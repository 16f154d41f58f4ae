package org.lectern.solve;

import org.lectern.solve.model.AssignmentSnapshot;

/**
 * What remains of a timetable after a change of its event.
 *
 * @param improvement the best timetable of the changed event that keeps only what is in the old one
 * @param start where the search continues: the same places, with the best sequence for each
 * @param keepsAll whether it is legal and loses nothing that the event still has
 */
record WarmStart(Improvement improvement, AssignmentSnapshot start, boolean keepsAll) {}
