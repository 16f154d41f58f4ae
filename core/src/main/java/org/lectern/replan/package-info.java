/**
 * Changes to an event whose timetable is published, and the timetable after them.
 *
 * <p>{@link org.lectern.replan.Changes} are data: they give a new {@link org.lectern.event.Event} whose published
 * timetable is the old one. This package knows nothing of files and of the engine beneath the search.
 */
@NullMarked
package org.lectern.replan;

import org.jspecify.annotations.NullMarked;
