/**
 * A published timetable after changes of its event, with the fewest people affected.
 *
 * <p>{@link org.lectern.replan.Replanner} takes an event, its published timetable and {@link org.lectern.change.Changes}.
 */
@NullMarked
package org.lectern.replan;

import org.jspecify.annotations.NullMarked;
