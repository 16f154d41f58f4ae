package org.lectern.replan;

import org.jspecify.annotations.Nullable;

/**
 * Sessions with a place each, or null where one is left out.
 *
 * @param moving what was moved
 * @param at where each session is
 * @param isLeast whether no timetable within the limit moves fewer people
 */
@SuppressWarnings("ArrayRecordComponent")
record Found(Moving moving, @Nullable Site[] at, boolean isLeast) {}
