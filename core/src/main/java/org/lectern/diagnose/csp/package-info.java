/**
 * Feasibility as a constraint satisfaction problem (CSP): one variable a session, whose domain is its places.
 *
 * <p>Infeasibility is proven by constraint propagation, by bipartite matching, by capacity arguments with Farkas
 * multipliers, and by a tree search with conflict-directed backjumping (Prosser 1993). Greedy packing finds
 * timetables. Turns inside a session are sequenced by label setting (Desrochers and Soumis 1988).
 */
@NullMarked
package org.lectern.diagnose.csp;

import org.jspecify.annotations.NullMarked;
