/**
 * The way in: {@link org.lectern.solve.Lectern#solve} takes an event and gives back a timetable, its findings and how
 * good it is proven to be.
 */
@NullMarked
package org.lectern.solve;

import org.jspecify.annotations.NullMarked;
