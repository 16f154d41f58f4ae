/**
 * The nouns: what is given ({@link org.lectern.event.Event} and its parts) and what holds ({@link
 * org.lectern.event.Timetable}).
 *
 * <p>Everything here is immutable. Intervals are half-open, lengths are whole elapsed minutes, and every instant lies
 * on a minute. This package knows nothing of rules, solvers or files.
 */
@NullMarked
package org.lectern.event;

import org.jspecify.annotations.NullMarked;
