/**
 * Explanations of a timetable: why it costs what it costs, what other places of a session or slot would cost, what
 * changes would do, and how robust it is.
 *
 * <p>{@link org.lectern.explain.Explainer} is the entry point. Its answers about one timetable are those of the
 * checker. To compare many timetables it uses the tables and tallies of the search, which agree with the checker.
 */
@NullMarked
package org.lectern.explain;

import org.jspecify.annotations.NullMarked;
