/**
 * Best-first branch and bound (Land and Doig 1960) with Lagrangian bounds at each node (Held and Karp 1971, Fisher
 * 1981).
 *
 * <p>A node is the set of places that each session may still have. {@link org.lectern.solve.exact.Branch} splits it by
 * sets of places (Ryan and Foster 1981), and reduced-cost fixing removes places in between. {@link
 * org.lectern.solve.exact.DivingHeuristic} builds a timetable from what is left at a node. Learned nogoods may close a node, or the whole, see
 * {@link org.lectern.solve.nogood}.
 *
 * <p>{@link org.lectern.solve.exact.InfeasibleSubsets} proves at medium level what no relaxation sees: sets of sessions that
 * cannot all be complete.
 */
@NullMarked
package org.lectern.solve.exact;

import org.jspecify.annotations.NullMarked;
