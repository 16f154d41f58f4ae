/**
 * The search and the bound on indexed data: places, prices, construction, ruin and recreate, ejection, branching. Not exported.
 *
 * <p>It proposes; who judges is behind {@link org.lectern.solve.search.Judge}.
 */
@NullMarked
package org.lectern.solve.search;

import org.jspecify.annotations.NullMarked;
