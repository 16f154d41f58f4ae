/**
 * What changes in an event after its timetable is published, as data.
 *
 * <p>{@link org.lectern.change.Changes} apply to an event, one after the other, and give a new {@link
 * org.lectern.event.Event} whose published timetable is the old one. This package knows events alone: no rules, no
 * search, no files.
 */
@NullMarked
package org.lectern.change;

import org.jspecify.annotations.NullMarked;
