/**
 * The course of a search: construction, rounds of local search, and bound and branching on a second thread.
 *
 * <p>It proposes changes; {@link org.lectern.solve.model.ScoreDirector} decides what they cost. Not exported.
 */
@NullMarked
package org.lectern.solve.search;

import org.jspecify.annotations.NullMarked;
