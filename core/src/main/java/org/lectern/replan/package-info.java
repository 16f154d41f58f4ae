/**
 * Changes to an event whose timetable is published, the timetable after them, and what differs.
 *
 * <p>{@link org.lectern.replan.Changes} are data: they give a new {@link org.lectern.event.Event} whose published
 * timetable is the old one. {@link org.lectern.replan.Differences} say of two timetables whom to tell what. This package
 * knows nothing of files and of the engine beneath the search.
 */
@NullMarked
package org.lectern.replan;

import org.jspecify.annotations.NullMarked;
