/**
 * Reasons: why a timetable costs what it costs, why something is not elsewhere, and how much it can bear.
 *
 * <p>{@link org.lectern.explain.Explainer} answers. What it says of a timetable is what the checker says of it; where many
 * timetables have to be compared it counts with the tables and tallies of the search, which agree with the checker.
 */
@NullMarked
package org.lectern.explain;

import org.jspecify.annotations.NullMarked;
