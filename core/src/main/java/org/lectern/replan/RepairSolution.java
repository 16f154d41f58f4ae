package org.lectern.replan;

import org.jspecify.annotations.Nullable;

/**
 * Sessions with a place each, or null where one is left out.
 *
 * @param moveSet what was moved
 * @param places where each session is
 * @param isMinimal whether no timetable within the limit moves fewer people
 */
@SuppressWarnings("ArrayRecordComponent")
record RepairSolution(MoveSet moveSet, @Nullable CandidatePlace[] places, boolean isMinimal) {}
