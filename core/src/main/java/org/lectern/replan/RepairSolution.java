package org.lectern.replan;

import org.jspecify.annotations.Nullable;

/**
 * A place for each session, or null if it is unscheduled.
 *
 * @param moveSet the sessions that moved
 * @param places the place of each session
 * @param isMinimal whether no timetable within the limit moves fewer people, as long as each session that keeps its place has the
 *     inside that the model gives it; {@link PeopleClaim} says when that is no loss
 */
@SuppressWarnings("ArrayRecordComponent")
record RepairSolution(MoveSet moveSet, @Nullable CandidatePlace[] places, boolean isMinimal) {}
