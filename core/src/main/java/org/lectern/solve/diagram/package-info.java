/**
 * Decision diagrams (Bergman, Cire and van Hoeve 2015): directed acyclic graphs whose paths are the ways to place some
 * sessions, as one rule sees it. Their cheapest path, and a smoothed one, each take time linear in the number of arcs.
 */
@NullMarked
package org.lectern.solve.diagram;

import org.jspecify.annotations.NullMarked;
