/**
 * What differs between two timetables, and the messages to the people affected.
 *
 * <p>{@link org.lectern.difference.Differences} compares session by session, person by person, and by room and hour.
 */
@NullMarked
package org.lectern.difference;

import org.jspecify.annotations.NullMarked;
