/**
 * The entry point of the search: {@link org.lectern.solve.Lectern#solve} returns a timetable for an event, with its
 * score, its findings, a lower bound, and a certificate of that bound.
 *
 * <p>The search combines a construction heuristic, local search ({@code solve.local}), Lagrangian lower bounds ({@code
 * solve.bound}) and branch and bound ({@code solve.exact}). {@link org.lectern.solve.proof} verifies its certificates.
 */
@NullMarked
package org.lectern.solve;

import org.jspecify.annotations.NullMarked;
