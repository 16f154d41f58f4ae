/**
 * The nouns: what is given ({@link org.lectern.event.Event} and its parts) and what holds ({@link
 * org.lectern.event.Timetable}).
 *
 * <p>Everything here is immutable. Intervals are half-open, lengths are whole elapsed minutes, and every instant lies
 * on a minute. An event refuses minutes above 1,440 (a day), except in daily limits and lags. This package knows nothing
 * of rules, solvers or files.
 */
@NullMarked
package org.lectern.event;

import org.jspecify.annotations.NullMarked;
