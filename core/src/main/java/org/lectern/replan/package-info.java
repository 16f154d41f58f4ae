/**
 * Replanning: rebuilds a published timetable after changes so that as few people as possible are affected.
 *
 * <p>{@link org.lectern.replan.Replanner} takes an event, its published timetable and {@link
 * org.lectern.change.Changes}. It minimises hard cost, medium cost, people moved and soft cost, in that order. Small
 * events are repaired by enumerating sets of sessions to move, the fewest people first; large ones by ejection chains
 * (Glover 1996), found like shortest augmenting paths.
 */
@NullMarked
package org.lectern.replan;

import org.jspecify.annotations.NullMarked;
