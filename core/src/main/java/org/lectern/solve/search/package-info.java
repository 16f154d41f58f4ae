/**
 * The course of a search: construction, rounds of local search, the bound on a second thread, and branching at the end.
 *
 * <p>It proposes changes; {@link org.lectern.solve.model.ScoreDirector} decides what they cost. Not exported.
 */
@NullMarked
package org.lectern.solve.search;

import org.jspecify.annotations.NullMarked;
