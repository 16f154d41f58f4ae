/**
 * Lower bounds: the Lagrangian relaxation of the rules that sessions compete under, and the ascent on its multipliers.
 *
 * <p>Each session pays a multiplier for every unit of a scarce resource that it holds (Fisher 1981). For any
 * multipliers at least 0 the relaxed optimum is a lower bound. {@link org.lectern.solve.bound.SubgradientAscent} raises
 * it by subgradient steps of Polyak's length (Polyak 1969), {@link org.lectern.solve.bound.SmoothedDualAscent} on a
 * smoothed dual function (Nesterov 2005). Places whose reduced cost exceeds the gap are removed by {@link
 * org.lectern.solve.bound.ReducedCostFixing}.
 */
@NullMarked
package org.lectern.solve.bound;

import org.jspecify.annotations.NullMarked;
