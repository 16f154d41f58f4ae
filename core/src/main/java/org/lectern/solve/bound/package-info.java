/**
 * Lower bounds by Lagrangian relaxation of the hard rules about rooms, people and parallel sessions (Fisher 1981).
 *
 * <p>Each point in time of each resource has a Lagrange multiplier of at least 0, which a session pays for holding it.
 * The relaxation then falls apart into one small problem for each session or region, and its optimum is a lower bound
 * for any multipliers. {@link org.lectern.solve.bound.SubgradientAscent} raises it by subgradient steps with Polyak's
 * step length (Polyak 1969). {@link org.lectern.solve.bound.SmoothedDualAscent} does so on a smoothed dual
 * (Nesterov 2005), by a quasi-Newton method (Nocedal 1980). Rules about several sessions are terms of their own, see
 * {@link org.lectern.solve.term}. {@link org.lectern.solve.bound.ReducedCostFixing} removes each place whose reduced cost lifts the
 * bound to the incumbent (Dantzig, Fulkerson and Johnson 1954).
 */
@NullMarked
package org.lectern.solve.bound;

import org.jspecify.annotations.NullMarked;
