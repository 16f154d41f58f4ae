/**
 * Feasibility as a constraint satisfaction problem: one variable a session, whose domain is its places.
 *
 * <p>Propagation, bipartite matching, capacity arguments by Farkas multipliers and a tree search with conflict-directed
 * backjumping prove infeasibility; greedy packing finds timetables.
 */
@NullMarked
package org.lectern.diagnose.csp;

import org.jspecify.annotations.NullMarked;
